// Whole customers, leads and SQLs. Sums of binary fractions miss whole numbers by a hair (240.00000000000003), and an
// analyst who divides 30 by 12.5% wants 240, not 241: what lies within the tolerance of a whole number is that number.

/** Relative tolerance within which a number counts as whole. */
const TOLERANCE = 1e-12;

function nearestIfClose(value: number): number | undefined {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= TOLERANCE * Math.abs(value) ? nearest : undefined;
}

/** What is needed, rounded up to whole ones. */
export function roundUp(value: number): number {
  return nearestIfClose(value) ?? Math.ceil(value);
}

/** What comes out, rounded down to whole ones. */
export function roundDown(value: number): number {
  return nearestIfClose(value) ?? Math.floor(value);
}
