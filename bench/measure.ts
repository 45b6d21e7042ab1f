// What a benchmark file exports, and how it is measured: the work and its named peer in turns, in the same run, so that a
// slow or busy machine slows both.

export interface Measurement {
  readonly name: string;
  /** How many units one call of `run` does: the result is time per unit. */
  readonly units: number;
  readonly unit: string;
  readonly run: () => unknown;
  /** What people would use otherwise, doing the same work, or a plain loop. */
  readonly peer?: { readonly name: string; readonly run: () => unknown };
  /** Nanoseconds a unit, from the design's budgets. */
  readonly budget?: number;
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
export const sink: { last: unknown } = { last: undefined };

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

export function measure(measurement: Measurement): Result {
  const { run, peer, units } = measurement;
  const calls = callsPerRound(run);
  const peerCalls = peer === undefined ? 0 : callsPerRound(peer.run);
  const times: number[] = [];
  const peerTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push((timed(run, calls) * 1e6) / calls / units);
    if (peer !== undefined) peerTimes.push((timed(peer.run, peerCalls) * 1e6) / peerCalls / units);
  }
  return { measurement, time: median(times), peerTime: peer === undefined ? undefined : median(peerTimes) };
}
