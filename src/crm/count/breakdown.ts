/**
 * Counts by month and value (source, campaign, persona …). Values are small numbers; the months of one value lie
 * together, a year at a time, so that counting is an addition in an array.
 */
import { MONTHS, monthStart } from '../dates/calendar';
import type { BreakdownRow } from '../contract';
import { Labels, NO_LABEL, OTHER_LABEL } from './labels';
import { Medians } from './medians';

const YEARS = MONTHS / 12;
const SHOWN = ['leads', 'mqls', 'sqls', 'customers', 'lost', 'bookings'] as const;
/** What is counted: those shown, and how many records began otherwise than as leads, and how many were closed. */
export const BREAKDOWN_COUNTS = [...SHOWN, 'began', 'closed'] as const;
const LEADS = BREAKDOWN_COUNTS.indexOf('leads');
const BEGAN = BREAKDOWN_COUNTS.indexOf('began');
const CLOSED = BREAKDOWN_COUNTS.indexOf('closed');
const WIDTH = BREAKDOWN_COUNTS.length;
const PAGE = 12 * WIDTH;

export class Breakdown {
  readonly labels = new Labels();
  /** By value × year: the number of the page, from 1; 0 for none. */
  private pageOf = new Int32Array(64 * YEARS);
  private pages = new Float64Array(16 * PAGE);
  private used = 0;
  /** Days from lead to customer, by page and month of the win. */
  private readonly spans = new Medians();

  /** Adds to one count (index into `BREAKDOWN_COUNTS`) of a value in a month. */
  add(label: number, month: number, which: number, amount: number): void {
    const year = (month / 12) | 0;
    const page = this.pageFor(label, year);
    const at = (page - 1) * PAGE + (month - year * 12) * WIDTH + which;
    this.pages[at] = this.pages[at]! + amount;
  }

  /** Days that a customer won in a month took from lead to win. */
  addSpan(label: number, month: number, days: number): void {
    this.spans.add(this.pageFor(label, (month / 12) | 0) * 12 + (month % 12), days);
  }

  private pageFor(label: number, year: number): number {
    const index = label * YEARS + year;
    if (index >= this.pageOf.length) this.pageOf = grown(this.pageOf, index + 1, Int32Array);
    let page = this.pageOf[index]!;
    if (page === 0) {
      page = this.pageOf[index] = ++this.used;
      if (this.used * PAGE > this.pages.length)
        this.pages = grown(this.pages, this.used * PAGE, Float64Array);
    }
    return page;
  }

  /**
   * Rows with anything in them up to month `last`, by month and then by leads, customers and name. `knows` tells
   * which counts exist.
   */
  rows(knows: (count: BreakdownKey) => boolean, last: number): BreakdownRow[] {
    const names = this.labels.names();
    const rows: BreakdownRow[] = [];
    const known = SHOWN.map(knows);
    const [knowsOpen, knowsDays] = [knows('open'), knows('medianDays')];
    for (let label = 0; label < names.length; label++) {
      const value = label === NO_LABEL || label === OTHER_LABEL ? null : (names[label] ?? null);
      let standing = 0;
      for (let month = 0; month <= last; month++) {
        const page = this.pageOf[label * YEARS + ((month / 12) | 0)] ?? 0;
        if (page === 0 && standing === 0) continue;
        const at = page === 0 ? 0 : (page - 1) * PAGE + (month % 12) * WIDTH;
        const counts = page === 0 ? NOTHING : this.pages.subarray(at, at + WIDTH);
        standing += counts[LEADS]! + counts[BEGAN]! - counts[CLOSED]!;
        const open = knowsOpen ? standing : null;
        if (!open && counts.every((count) => count === 0)) continue;
        const shown = SHOWN.map((name, i) => [name, known[i] ? counts[i]! : null] as const);
        const medianDays = knowsDays && page !== 0 ? this.spans.median(page * 12 + (month % 12)) : null;
        const which = { month: monthStart(month), value, other: label === OTHER_LABEL };
        rows.push({ ...which, ...(Object.fromEntries(shown) as ShownCounts), open, medianDays });
      }
    }
    return rows.sort(bySize);
  }
}

export type BreakdownKey = (typeof SHOWN)[number] | 'open' | 'medianDays';
type ShownCounts = Record<(typeof SHOWN)[number], number | null>;
const NOTHING = new Float64Array(WIDTH);

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
