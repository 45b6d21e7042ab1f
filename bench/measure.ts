// What a benchmark file exports, and how it is measured: the work and its named peer in turns, in the same run, so that a
// slow or busy machine slows both.

export interface Work {
  readonly run: () => unknown;
  /** What people would use otherwise, doing the same work, or a plain loop. */
  readonly peer?: () => unknown;
  /** Do both answer the same? Asked once, before anything is measured; else the comparison means nothing. */
  readonly agree?: (ours: never, theirs: never) => boolean;
}

export interface Measurement {
  readonly name: string;
  /** How many units one call of `run` does: the result is time per unit. */
  readonly units: number;
  readonly unit: string;
  /** Name of the peer. */
  readonly peer?: string;
  /** Nanoseconds a unit, from the design's budgets. */
  readonly budget?: number;
  /** Makes the data: it lives while this is measured, and burdens no other measurement. */
  readonly make: () => Work;
}

export interface Result {
  readonly measurement: Measurement;
  /** Median nanoseconds a unit. */
  readonly time: number;
  readonly peerTime: number | undefined;
}

const ROUNDS = 15;
const ROUND_MILLISECONDS = 20;

/** Keeps results alive, so that the compiler cannot leave the work out. */
const sink: { last: unknown } = { last: undefined };

function callsPerRound(run: () => unknown): number {
  let calls = 1;
  for (;;) {
    const time = timed(run, calls);
    if (time >= ROUND_MILLISECONDS) return calls;
    calls = Math.max(calls + 1, Math.ceil(calls * Math.min(10, ROUND_MILLISECONDS / Math.max(time, 0.01))));
  }
}

function timed(run: () => unknown, calls: number): number {
  const start = performance.now();
  for (let i = 0; i < calls; i++) sink.last = run();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function compare(name: string, { run, peer, agree }: Work): void {
  if (peer === undefined || agree === undefined) return;
  if (!agree(run() as never, peer() as never)) throw new Error(`${name}: the peer answers something else`);
}

export function measure(measurement: Measurement): Result {
  const { name, units, make } = measurement;
  const work = make();
  compare(name, work);
  const { run, peer } = work;
  const calls = callsPerRound(run);
  const peerCalls = peer === undefined ? 0 : callsPerRound(peer);
  const times: number[] = [];
  const peerTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push((timed(run, calls) * 1e6) / calls / units);
    if (peer !== undefined) peerTimes.push((timed(peer, peerCalls) * 1e6) / peerCalls / units);
  }
  sink.last = undefined;
  return { measurement, time: median(times), peerTime: peer === undefined ? undefined : median(peerTimes) };
}
