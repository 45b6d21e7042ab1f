// The shelf life of an SQL on Settings: that of a market, by the same days as SQL.SHELFLIFE, or one of your own. What is typed
// is the market and the own days; the shelf life is worked out of them, so that the two never say different things.

import { SHELF_LIVES } from '../../core/decay/shelfLife';
import { quote } from '../language/formula';
import type { Texts } from '../language/texts';

/** Words of the markets, the first that of a new workbook, and the days of each. */
const MARKETS = [
  ['marketIndustrial', 'b2b industrial'],
  ['marketConsumer', 'consumer'],
  ['marketImpulse', 'consumer impulse'],
] as const;

const OWN = 'marketOwn';
export const MARKET_WORDS: readonly string[] = [...MARKETS.map(([word]) => word), OWN];

const [[FIRST, USUAL]] = MARKETS;
export const USUAL_MARKET = FIRST;

const daysOf = (market: string): string => String(SHELF_LIVES.get(market));

const isOwn = `{market}=«${OWN}»`;
const ownTyped = 'N({ownShelfLife})>0';

/** Own days that are missing, or a market that is none of these, count as the usual one: everything cold rests on a number. */
export const SHELF_LIFE = MARKETS.slice(1).reduceRight(
  (rest, [word, market]) => `IF({market}=«${word}»,${daysOf(market)},${rest})`,
  `IF(AND(${isOwn},${ownTyped}),{ownShelfLife},${daysOf(USUAL)})`,
);

/** Says what is missing, and where dates cannot tell silence. */
export const shelfLifeNote = (texts: Texts): string =>
  `=IF(AND(${isOwn},NOT(${ownTyped})),${quote(texts('settings.shelfLife.missing', { days: daysOf(USUAL) }))},IF({shelfLife}<1,${quote(texts('settings.shelfLife.coarse'))},${quote(texts('settings.shelfLife.help'))}))`;
