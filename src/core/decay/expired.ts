// How many open SQLs are past their shelf life.

/** The number of ages ≥ life, in days; NaN where blank. */
export function expired(ages: ArrayLike<number>, life: number): number {
  let count = 0;
  for (let i = 0; i < ages.length; i++) if ((ages[i] ?? NaN) >= life) count++;
  return count;
}
