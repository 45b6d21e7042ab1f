// How long an SQL stays warm, by market, until the company's own SQLs say better.
export const SHELF_LIVES: ReadonlyMap<string, number> = new Map([
  ['b2b industrial', 30],
  ['consumer', 1],
  ['consumer impulse', 0.25],
]);

/** Days; `market` is one of the catalogue's options, in lower case. */
export function shelfLife(market: string): number {
  return SHELF_LIVES.get(market) ?? NaN;
}
