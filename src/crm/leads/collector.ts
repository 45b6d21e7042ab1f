/**
 * Keeps the leads of an import as columns of numbers (days, numbers of values) and their ids, about 90 bytes a lead, and makes rows of them only when they are asked for. Once there are too many, they are only counted.
 */
import { OTHER_LABEL } from '../count/labels';
import { idOf } from '../count/openSqls';
import type { Facts } from '../count/facts';
import { Column } from '../column';
import { FIRST_DAY } from '../dates/calendar';
import type { LeadRow } from '../details';
import type { Bound } from '../map/bind';
import type { DateField, FieldKey } from '../mapping';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import type { BreakdownField } from '../contract';
import type { Breakdown } from '../count/breakdown';
import type { LeadsOutcome } from './result';
import { EXCEL_ROWS } from './result';

const DAYS = ['lead', 'mql', 'sql', 'opportunity', 'customer', 'lost', 'lastActivity'] as const;
const VALUES = ['source', 'campaign', 'persona', 'leadType', 'lostReason'] as const;
const COLUMNS: readonly (keyof LeadRow)[] = ['id', ...DAYS, ...VALUES, 'amount', 'score'];

/** Days are kept as those since the one before the calendar begins, in two bytes; 0 is no day. */
const BEFORE = FIRST_DAY - 1;
const dayAt = (kept: number): number | null => (kept === 0 ? null : kept + BEFORE);

type Names = readonly (string | null)[];
type Breakdowns = readonly { readonly field: BreakdownField; readonly counts: Breakdown }[];

export class LeadCollector {
  readonly most: number;
  private total = 0;
  private ids: (string | null)[] = [];
  private days = DAYS.map(() => new Column(Uint16Array));
  private labels: readonly Column[];
  /** Values beyond those that have a number, by field and lead. */
  private readonly others = new Map<string, string>();
  private amount = new Column(Float64Array);
  private score = new Column(Float64Array);

  constructor(
    most: number,
    private readonly breakdowns: Breakdowns,
  ) {
    this.most = Math.min(Math.floor(most), EXCEL_ROWS);
    this.labels = breakdowns.map(() => new Column(Uint16Array));
  }

  /** `dayOf` gives the days that stand in the file, 0 for none; `amount`, in the reporting currency, NaN. */
  add(
    record: CsvRecord,
    bound: Bound,
    facts: Facts,
    dayOf: (field: DateField) => number,
    amount: number,
  ): void {
    this.total++;
    if (this.total > this.most) return this.letGo();
    this.ids.push(idOf(record, bound.fields.id) ?? idOf(record, bound.fields.email));
    for (const [i, field] of DAYS.entries()) this.days[i]!.push(Math.max(0, dayOf(field) - BEFORE));
    for (const [index, { field }] of this.breakdowns.entries()) {
      const label = facts.labels[index]!;
      const own = bound.fields[field];
      if (label === OTHER_LABEL && own)
        this.others.set(`${field}:${this.total - 1}`, textOf(record, own.slot).trim());
      this.labels[index]!.push(label);
    }
    this.amount.push(amount);
    this.score.push(facts.score);
  }

  /** Without `addUp` the amounts are in several currencies, and must not stand beside each other. */
  result(knows: (field: FieldKey) => boolean, addUp: boolean): LeadsOutcome {
    const { total, most } = this;
    if (total > most) return { ok: false, reason: 'tooManyRows', total, most };
    const columns = COLUMNS.filter((column) => knows(column) || (column === 'id' && knows('email')));
    const names = this.breakdowns.map(({ counts }) => counts.labels.names());
    const rows = Array.from({ length: total }, (_, lead) => this.rowAt(lead, names, addUp));
    return { ok: true, total, columns, rows };
  }

  private rowAt(lead: number, names: readonly Names[], addUp: boolean): LeadRow {
    const days = DAYS.map((field, i) => [field, dayAt(this.days[i]!.get(lead))] as const);
    const texts = VALUES.map((field) => [field, this.valueAt(lead, field, names)] as const);
    const amount = this.amount.get(lead);
    const score = this.score.get(lead);
    return {
      id: this.ids[lead] ?? null,
      ...(Object.fromEntries(days) as Record<(typeof DAYS)[number], number | null>),
      ...(Object.fromEntries(texts) as Record<(typeof VALUES)[number], string | null>),
      amount: addUp && !Number.isNaN(amount) ? amount : null,
      score: Number.isNaN(score) ? null : score,
    };
  }

  private valueAt(lead: number, field: BreakdownField, names: readonly Names[]): string | null {
    const index = this.breakdowns.findIndex((one) => one.field === field);
    const label = this.labels[index]?.get(lead);
    if (label === undefined) return null;
    return label === OTHER_LABEL
      ? (this.others.get(`${field}:${lead}`) ?? null)
      : (names[index]![label] ?? null);
  }

  /** Too many for a sheet: they are not needed any more. */
  private letGo(): void {
    this.ids = [];
    this.days = [];
    this.labels = [];
    this.others.clear();
    this.amount = this.score = new Column(Float64Array);
  }
}
