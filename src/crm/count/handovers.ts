/**
 * What sales made of the SQLs that were handed over, by the month of becoming SQL: by owner, and of those rejected by reason.
 * Accepted is who reached an opportunity or was won; rejected who was lost before one, or became an MQL again after the day
 * as SQL. Rejected and gone cold, an SQL comes back to marketing: its record keeps the month in which it was new.
 */
import { monthIndex, monthStart } from '../dates/calendar';
import type { HandoverMonth, RejectionMonth } from '../details';
import type { KnownOutcomes } from './knownOutcomes';
import type { Labels } from './labels';
import { NO_LABEL, OTHER_LABEL } from './labels';
import type { Outcome } from './outcome';
import type { StagePath } from './stages';

const [MQL, SQL, OPPORTUNITY] = [1, 2, 3] as const;
const COUNTS = ['handed', 'accepted', 'rejected', 'cold'] as const;
type Count = (typeof COUNTS)[number];
/** Names told apart; all others are one. */
const MOST_NAMES = 60;
/** A name has a row in every month whose trailing year it is part of, so that a sheet finds it there. */
const YEAR = 12;

export type Handover = Readonly<Record<Exclude<Count, 'handed'>, boolean>>;

export function handoverOf({ own, day }: StagePath, { isWon, state }: Outcome): Handover {
  const accepted = isWon || day[OPPORTUNITY] !== 0;
  const isMqlAgain = own[SQL] !== 0 && own[MQL]! > own[SQL]!;
  const rejected = !accepted && (state === 'disqualified' || isMqlAgain);
  return { accepted, rejected, cold: !rejected && state === 'silent' };
}

/** Counts of several kinds by name and month. */
class NamedMonths {
  private readonly names = new Map<number, Map<number, Int32Array>>();

  constructor(private readonly width: number) {}

  add(name: number, month: number, which: number): void {
    const counts = this.countsOf(name, month);
    counts[which] = counts[which]! + 1;
  }

  /** By month and then by size, the smallest names together; `from` and `to` are months. */
  rows(from: number, to: number): { month: number; name: number; counts: Int32Array }[] {
    const names = this.biggest();
    const rows: { month: number; name: number; counts: Int32Array }[] = [];
    for (let month = from; month <= to; month++) {
      for (const [name, months] of names) {
        const counts = months.get(month);
        if (counts === undefined && !hasAny(months, month)) continue;
        rows.push({ month, name, counts: counts ?? new Int32Array(this.width) });
      }
    }
    return rows;
  }

  private countsOf(name: number, month: number): Int32Array {
    let months = this.names.get(name);
    if (months === undefined) this.names.set(name, (months = new Map<number, Int32Array>()));
    let counts = months.get(month);
    if (counts === undefined) months.set(month, (counts = new Int32Array(this.width)));
    return counts;
  }

  private biggest(): [name: number, months: ReadonlyMap<number, Int32Array>][] {
    const sizeOf = (months: ReadonlyMap<number, Int32Array>) =>
      [...months.values()].reduce((sum, counts) => sum + counts[0]!, 0);
    const named = [...this.names.keys()].filter((name) => name !== NO_LABEL && name !== OTHER_LABEL);
    const sizes = new Map(named.map((name) => [name, sizeOf(this.names.get(name)!)]));
    const inOrder = named.sort((a, b) => sizes.get(b)! - sizes.get(a)! || a - b);
    for (const name of inOrder.splice(MOST_NAMES)) this.addToOthers(name);
    const shown = [...inOrder, OTHER_LABEL, NO_LABEL].filter((name) => this.names.has(name));
    return shown.map((name) => [name, this.names.get(name)!]);
  }

  private addToOthers(name: number): void {
    for (const [month, counts] of this.names.get(name)!) {
      const others = this.countsOf(OTHER_LABEL, month);
      for (let which = 0; which < counts.length; which++) others[which] = others[which]! + counts[which]!;
    }
    this.names.delete(name);
  }
}

function hasAny(months: ReadonlyMap<number, unknown>, to: number): boolean {
  for (let month = to - YEAR + 1; month <= to; month++) if (months.has(month)) return true;
  return false;
}

export class Handovers {
  private readonly byOwner = new NamedMonths(COUNTS.length);
  private readonly byReason = new NamedMonths(1);

  /** The values of owner and reason, null where no file has them. */
  constructor(
    private readonly owners: Labels | null,
    private readonly reasons: Labels | null,
  ) {}

  /** An SQL of that day; `owner` and `reason` are numbers of values, undefined for none. */
  add(sql: number, owner: number | undefined, reason: number | undefined, handover: Handover): void {
    const month = monthIndex(sql);
    COUNTS.forEach((count, which) => {
      if (count === 'handed' || handover[count]) this.byOwner.add(owner ?? NO_LABEL, month, which);
    });
    if (handover.rejected) this.byReason.add(reason ?? NO_LABEL, month, 0);
  }

  /** What no file can know is null. */
  handovers(
    from: number,
    to: number,
    known: Pick<KnownOutcomes, 'accepted' | 'disqualified' | 'cold'>,
  ): HandoverMonth[] {
    const names = this.owners?.names() ?? [];
    return this.byOwner.rows(from, to).map(({ month, name, counts }) => ({
      month: monthStart(month),
      owner: names[name] ?? null,
      other: name === OTHER_LABEL,
      handed: counts[0]!,
      accepted: known.accepted ? counts[1]! : null,
      rejected: known.disqualified ? counts[2]! : null,
      cold: known.cold ? counts[3]! : null,
    }));
  }

  rejections(from: number, to: number): RejectionMonth[] {
    const names = this.reasons?.names() ?? [];
    return this.byReason.rows(from, to).map(({ month, name, counts }) => ({
      month: monthStart(month),
      reason: names[name] ?? null,
      other: name === OTHER_LABEL,
      sqls: counts[0]!,
    }));
  }
}
