/**
 * Counts by month and value (source, campaign, persona …). Values are small numbers; the months of one value lie
 * together, a year at a time, so that counting is an addition in an array.
 */
import { MONTHS, monthStart } from '../dates/calendar';
import type { BreakdownRow } from '../result';
import { Labels, NO_LABEL, OTHER_LABEL } from './labels';

const YEARS = MONTHS / 12;
export const BREAKDOWN_COUNTS = ['leads', 'mqls', 'sqls', 'customers', 'lost', 'bookings'] as const;
const WIDTH = BREAKDOWN_COUNTS.length;
const PAGE = 12 * WIDTH;

export class Breakdown {
  readonly labels = new Labels();
  /** By value × year: the number of the page, from 1; 0 for none. */
  private pageOf = new Int32Array(64 * YEARS);
  private pages = new Float64Array(16 * PAGE);
  private used = 0;

  /** Adds to one count (index into `BREAKDOWN_COUNTS`) of a value in a month. */
  add(label: number, month: number, which: number, amount: number): void {
    const year = (month / 12) | 0;
    const index = label * YEARS + year;
    if (index >= this.pageOf.length) this.pageOf = grown(this.pageOf, index + 1, Int32Array);
    let page = this.pageOf[index]!;
    if (page === 0) {
      page = this.pageOf[index] = ++this.used;
      if (this.used * PAGE > this.pages.length)
        this.pages = grown(this.pages, this.used * PAGE, Float64Array);
    }
    const at = (page - 1) * PAGE + (month - year * 12) * WIDTH + which;
    this.pages[at] = this.pages[at]! + amount;
  }

  /** Rows with anything in them, by month and then by leads, customers and name. `known` tells which counts exist. */
  rows(known: readonly boolean[]): BreakdownRow[] {
    const names = this.labels.names();
    const rows: BreakdownRow[] = [];
    for (let label = 0; label < names.length; label++) {
      for (let month = 0; month < MONTHS; month++) {
        const page = this.pageOf[label * YEARS + Math.floor(month / 12)] ?? 0;
        if (page === 0) {
          month += 11;
          continue;
        }
        const at = (page - 1) * PAGE + (month % 12) * WIDTH;
        const counts = this.pages.subarray(at, at + WIDTH);
        if (counts.every((value) => value === 0)) continue;
        const [leads, mqls, sqls, customers, lost, bookings] = known.map((is, i) => (is ? counts[i]! : null));
        const value = label === NO_LABEL || label === OTHER_LABEL ? null : (names[label] ?? null);
        rows.push({
          month: monthStart(month),
          value,
          other: label === OTHER_LABEL,
          ...({ leads, mqls, sqls, customers, lost, bookings } as Pick<
            BreakdownRow,
            (typeof BREAKDOWN_COUNTS)[number]
          >),
        });
      }
    }
    return rows.sort(bySize);
  }
}

function bySize(a: BreakdownRow, b: BreakdownRow): number {
  const size = (row: BreakdownRow) => (row.leads ?? row.mqls ?? row.sqls ?? 0) + (row.customers ?? 0);
  return a.month - b.month || size(b) - size(a) || ((a.value ?? '') < (b.value ?? '') ? -1 : 1);
}

function grown<Numbers extends Int32Array | Float64Array>(
  from: Numbers,
  length: number,
  Kind: new (size: number) => Numbers,
): Numbers {
  const larger = new Kind(Math.max(length, from.length * 2));
  larger.set(from);
  return larger;
}
