// The firms that the invented company's leads work for. A firm has one way into the funnel: its people share one deal, and
// once that is won, whatever follows is business with a customer.
import { DAY } from '../calendar';
import type { Random } from '../random';

const FIRST =
  'Alder Ambros Arden Baltic Barrow Bellmont Birken Blackwood Brambl Brennan Calder Cantor Carrick Castell Cedar Corvin Dalton Danube Delmar Dorsey Eastgate Elbe Elmira Fairholt Falken Fenwick Ferro Fjord Forsyth Garda Glenmore Granit Greenfield Hallam Harbor Hartmann Hawthorn Iberia Inver Ivory Jura Kestrel Kilmar Kingsley Larch Lindholm Lomond Marlow Meadow Merano Mistral Morava Nordhaus Norwich Oakridge Orchard Orlik Pemberton Pinewood Quarry Ravens Redhill Rhone Rosedale Sarno Severn Silber Solway Stanmore Summit Tatra Thornton Tilburg Umbria Vltava Waldeck Westbrook Whitby Wieland Yarrow Zephyr'.split(
    ' ',
  );
const TRADE =
  'Foods Dairy Bakery Beverages Pharma Cosmetics Seafood Confectionery Coffee Spices Petfood Nutrition Chemicals Laboratories Logistics Plastics Paper Snacks Mills Frozen Organics Brewing Produce Packaging'.split(
    ' ',
  );
const FORM = ['GmbH', 'Ltd', 's.r.o.', 'AG', 'S.p.A.', 'Inc.', 'B.V.', 'SAS', 'AB', 'sp. z o.o.', ''];

export interface Firm {
  /** Blank for whoever gives none. */
  readonly name: string;
  readonly domain: string;
  readonly owner: string;
  /** Moment of the first SQL; none before. */
  sql?: number | undefined;
  /** Moment of the win. */
  won?: number | undefined;
  amount?: number | undefined;
}

/** Who sells, from when to when of the years shown: one has left, one is new. */
const OWNERS = [
  ['Karin Lindner', 0, 3],
  ['Marek Dvořák', 0, 3],
  ['Sophie Laurent', 0, 3],
  ['Tom Whitaker', 0, 1.6],
  ['Giulia Conti', 0.9, 3],
  ['Jonas Berg', 1.7, 3],
] as const;

/** What people write where a company is asked for and they have none. */
const PLACEHOLDERS = ['', '', '', '-', 'n/a', 'unknown'] as const;

export class Firms {
  private readonly known: Firm[] = [];
  private readonly names = new Set<string>();

  constructor(private readonly random: Random) {}

  /** Of somebody new at a moment, `years` after the first day; now and then from a firm that is known. */
  next(at: number, years: number): Firm {
    const { random, known } = this;
    const owner = this.ownerAt(years);
    if (random.chance(0.022)) {
      // While a firm is deciding, its other people begin to ask as well.
      const deciding = known.filter(
        ({ sql, won }) =>
          sql !== undefined && sql <= at && at - sql < 90 * DAY && !(won !== undefined && won <= at),
      );
      if (deciding.length > 0) return random.pick(deciding);
    }
    if (random.chance(0.04)) return { name: random.pick(PLACEHOLDERS), domain: 'freemail', owner };
    if (known.length > 30 && random.chance(0.1)) {
      // Colleagues ask within months of each other.
      return random.pick(known.slice(-Math.max(30, Math.floor(known.length / 5))));
    }
    const firm = this.fresh(owner);
    known.push(firm);
    return firm;
  }

  /** Nobody's firm so far: a customer of earlier years. */
  fresh(owner: string): Firm {
    const { random, names } = this;
    for (;;) {
      const [first, trade] = [random.pick(FIRST), random.pick(TRADE)];
      const name = `${first} ${trade} ${random.pick(FORM)}`.trim();
      if (names.has(name)) continue;
      names.add(name);
      return { name, domain: `${first}-${trade}`.toLowerCase(), owner };
    }
  }

  ownerAt(years: number): string {
    return this.random.pick(OWNERS.filter(([, from, to]) => years >= from && years < to))[0];
  }
}
