// The fraction of an SQL's value that is left, in plain Excel: what SQL.DECAY gives, for rows of a table and for a curve.

/**
 * @param days formula text of the days of silence
 * @returns formula text without '=': worth + (1 − worth)·S(days), by the model, life and shape of Settings
 */
export function leftAfter(days: string): string {
  const lives = `(${days})/{shelfLife}`;
  const models = [
    ['exponential', `2^-(${lives})`],
    ['weibull', `2^-((${lives})^{decayShape})`],
    ['step', `IF(${days}<{shelfLife},1,0)`],
  ] as const;
  const linear = `MAX(0,1-${lives})`;
  const share = models.reduceRight(
    (rest, [model, left]) => `IF({decayModel}="${model}",${left},${rest})`,
    linear,
  );
  return `{worth}+(1-{worth})*${share}`;
}
