// What a benchmark file exports, and how it is measured: the work and its named peer in turns, in the same run, in time of
// the processor, which a machine that does other things meanwhile does not lengthen as it does the clock's.

import { existsSync, readFileSync } from 'node:fs';

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

const ROUNDS = 5;
const ROUND_MILLISECONDS = 60;

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
  const start = cpuMilliseconds();
  for (let i = 0; i < calls; i++) sink.last = run();
  return cpuMilliseconds() - start;
}

/** What this process has used of the processor, all of its threads. */
export function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Bytes; where the system tells it, that of this program alone: the other figure begins with that of the process which started it. */
export function peakMemory(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) * 1024;
}

export function median(values: number[]): number {
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
