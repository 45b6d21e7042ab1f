/**
 * Keeps the leads of an import as columns of numbers (days, numbers of values), and makes rows of them only when they are
 * asked for. Once there are too many, they are only counted.
 */
import { OTHER_LABEL } from '../count/labels';
import type { RowFacts } from '../count/records';
import type { RecordTexts } from '../count/recordTexts';
import { DAY_AT } from '../count/rowDates';
import { Column } from '../column';
import { FIRST_DAY } from '../dates/calendar';
import type { LeadRow } from '../details';
import type { FieldKey } from '../mapping';
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
  /** The number of each lead's record, under which its texts are kept. */
  private records = new Column(Int32Array);
  private days = DAYS.map(() => new Column(Uint16Array));
  private labels: readonly Column[];
  private amount = new Column(Float64Array);
  private score = new Column(Float64Array);

  constructor(
    most: number,
    private readonly breakdowns: Breakdowns,
    private readonly texts: RecordTexts,
  ) {
    this.most = Math.min(Math.floor(most), EXCEL_ROWS);
    this.labels = breakdowns.map(() => new Column(Uint16Array));
  }

  /** `amount` in the reporting currency, NaN for none. */
  add(index: number, row: RowFacts, amount: number): void {
    this.total++;
    if (this.total > this.most) return this.letGo();
    this.records.push(index);
    for (const [i, field] of DAYS.entries())
      this.days[i]!.push(Math.max(0, row.days[DAY_AT[field]]! - BEFORE));
    for (let label = 0; label < this.labels.length; label++) this.labels[label]!.push(row.labels[label]!);
    this.amount.push(amount);
    this.score.push(row.score);
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
      id: this.texts.leadIds[this.records.get(lead)] ?? null,
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
      ? (this.texts.others.get(`${field}:${this.records.get(lead)}`) ?? null)
      : (names[index]![label] ?? null);
  }

  /** Too many for a sheet: they are not needed any more. */
  private letGo(): void {
    this.records = new Column(Int32Array);
    this.days = [];
    this.labels = [];
    this.amount = this.score = new Column(Float64Array);
  }
}
