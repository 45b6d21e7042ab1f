// Spans to test with, and a second way to calculate with them: row by row, in life, shape and never themselves.
export interface Rows {
  readonly durations: readonly number[];
  readonly events: readonly boolean[];
}

export interface Parameters {
  readonly life: number;
  readonly shape: number;
  readonly never: number;
}

/** Numbers in 0…1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Spans drawn from the family, censored evenly up to `until`; `round` makes days of them. */
export function drawn(
  count: number,
  { life, shape, never }: Parameters,
  until: number,
  random: () => number,
  round: (days: number) => number = (days) => days,
): Rows {
  const durations: number[] = [];
  const events: boolean[] = [];
  for (let i = 0; i < count; i++) {
    const cold = random() < never ? Infinity : life * Math.pow(-Math.log2(1 - random()), 1 / shape);
    const censored = until * random();
    durations.push(round(Math.min(cold, censored)));
    events.push(cold <= censored);
  }
  return { durations, events };
}

/** Zero spans as half the smallest positive one. */
export function positive({ durations, events }: Rows): Rows {
  const least = Math.min(...durations.filter((days) => days > 0));
  return { durations: durations.map((days) => (days === 0 ? least / 2 : days)), events };
}

export function logLikelihood({ durations, events }: Rows, { life, shape, never }: Parameters): number {
  return durations.reduce((sum, days, i) => {
    const hazard = Math.LN2 * (days / life) ** shape;
    const warm = Math.exp(-hazard);
    return (
      sum + Math.log(events[i] ? ((1 - never) * shape * hazard * warm) / days : never + (1 - never) * warm)
    );
  }, 0);
}

/** Derivatives of the log-likelihood by log life, log shape and logit never. */
export function score(
  { durations, events }: Rows,
  { life, shape, never }: Parameters,
): [number, number, number] {
  let [byLife, byShape, byNever] = [0, 0, 0];
  durations.forEach((days, i) => {
    const stretch = shape * Math.log(days / life);
    const hazard = Math.LN2 * Math.exp(stretch);
    const warm = (1 - never) * Math.exp(-hazard);
    if (events[i]) {
      byLife -= shape * (1 - hazard);
      byShape += 1 + stretch * (1 - hazard);
      byNever -= never;
    } else {
      const all = never + warm;
      byLife += (shape * warm * hazard) / all;
      byShape -= (stretch * warm * hazard) / all;
      byNever += (never * (1 - never) * (1 - Math.exp(-hazard))) / all;
    }
  });
  return [byLife, byShape, byNever];
}
