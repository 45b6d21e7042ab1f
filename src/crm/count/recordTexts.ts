/**
 * The texts of a record that lists show: its id, name, company, owner. They are kept as bytes, for SQLs only, and of those
 * for the latest: whoever many later ones have outdone is let go now and then, so that a million SQLs take little more
 * room than the lists. Where the leads themselves are asked for, their ids are kept too, until they are too many.
 */
import type { Bound, BoundField } from '../map/bind';
import type { FieldKey } from '../mapping';
import { isBlankText } from '../read/blank';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import type { BreakdownField } from '../contract';
import type { Breakdown } from './breakdown';
import { OTHER_LABEL } from './labels';
import type { RowFacts } from './records';
import { DAY_AT } from './rowDates';
import { Sparse } from './sparse';

/** What is kept of an SQL, in this order; a source or kind of lead only where it has no number of its own. */
const KEPT = ['id', 'name', 'company', 'owner', 'source', 'leadType'] as const satisfies readonly FieldKey[];
export type KeptText = (typeof KEPT)[number];
/** Longer texts are cut. */
const MOST_BYTES = 200;
/** Texts are let go once so many SQLs have some, down to those that are among so many latest. */
const MOST_KEPT = 100_000;
const LATEST_SQLS = 40_000;
const LATEST_SIGNS = 20_000;

type Breakdowns = readonly { readonly field: BreakdownField; readonly counts: Breakdown }[];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class RecordTexts {
  /** Ids of leads by record, while they are asked for. */
  readonly leadIds: (string | null)[] = [];
  /** Values beyond those that have a number, by field and record, of leads that are asked for. */
  readonly others = new Map<string, string>();
  private wantsLeads: boolean;
  private readonly places = new Sparse(Int32Array);
  private kept: { record: number; sql: number; sign: number }[] = [];
  private bytes = new Uint8Array(1 << 16);
  private used = 0;
  private outdone = { sql: 0, sign: 0 };

  constructor(
    private readonly breakdowns: Breakdowns,
    private readonly mostLeads: number | null,
  ) {
    this.wantsLeads = mostLeads !== null;
  }

  /** `sql` is the day on which the row became an SQL, 0 for never. */
  keep(index: number, record: CsvRecord, bound: Bound, row: RowFacts, sql: number): void {
    if (this.wantsLeads) this.keepLead(index, record, bound, row);
    if (sql === 0 || this.places.get(index) !== 0) return;
    const { days } = row;
    const sign = Math.max(sql, days[DAY_AT.opportunity]!, days[DAY_AT.lastActivity]!, days[DAY_AT.ownSign]!);
    if (sql < this.outdone.sql && sign < this.outdone.sign) return;
    if (this.kept.length === MOST_KEPT) this.letGo();
    this.kept.push({ record: index, sql, sign });
    this.places.set(index, this.write(record, bound, row) + 1);
  }

  /** Of an SQL among the latest; null for none. */
  of(index: number, text: KeptText): string | null {
    let at = this.places.get(index) - 1;
    if (at < 0) return null;
    for (const each of KEPT) {
      const length = this.bytes[at]!;
      if (each === text)
        return length === 0 ? null : decoder.decode(this.bytes.subarray(at + 1, at + 1 + length));
      at += 1 + length;
    }
    return null;
  }

  private keepLead(index: number, record: CsvRecord, { fields }: Bound, row: RowFacts): void {
    if (index > 2 * this.mostLeads!) return this.forgetLeads();
    this.leadIds[index] ??= idOf(record, fields.id) ?? idOf(record, fields.email);
    for (const [at, { field }] of this.breakdowns.entries()) {
      const own = fields[field];
      if (row.labels[at] === OTHER_LABEL && own)
        this.others.set(`${field}:${index}`, textOf(record, own.slot).trim());
    }
  }

  /** Too many for a sheet: they are not needed any more. */
  private forgetLeads(): void {
    this.wantsLeads = false;
    this.leadIds.length = 0;
    this.others.clear();
  }

  private write(record: CsvRecord, { fields }: Bound, row: RowFacts): number {
    const start = this.used;
    if (start + KEPT.length * (MOST_BYTES + 1) > this.bytes.length) {
      const larger = new Uint8Array(2 * this.bytes.length);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.writeId(record, fields);
    for (const field of ['name', 'company', 'owner'] as const) this.writeCell(record, fields[field]);
    for (const field of ['source', 'leadType'] as const) {
      const at = this.breakdowns.findIndex((one) => one.field === field);
      this.writeCell(record, at >= 0 && row.labels[at] === OTHER_LABEL ? fields[field] : undefined);
    }
    return start;
  }

  /** The id, else the e-mail address, else the row of the file. */
  private writeId(record: CsvRecord, { id, email }: Bound['fields']): void {
    const at = this.used;
    this.writeCell(record, id);
    if (this.bytes[at] !== 0) return;
    this.used = at;
    this.writeCell(record, email);
    if (this.bytes[at] !== 0) return;
    this.used = at;
    this.writeText(String(record.row));
  }

  private writeCell(record: CsvRecord, field: BoundField | undefined): void {
    if (field === undefined) {
      this.bytes[this.used++] = 0;
      return;
    }
    const { slot } = field;
    const from = record.start[slot]!;
    const length = record.end[slot]! - from;
    const first = record.bytes[from]! - 48;
    // Almost all ids: digits need no look at what they say.
    if (length > 0 && length <= MOST_BYTES && first >= 0 && first <= 9 && record.doubled[slot] !== 1) {
      let end = length;
      while (record.bytes[from + end - 1]! <= 32) end--;
      this.bytes[this.used++] = end;
      for (let i = 0; i < end; i++) this.bytes[this.used++] = record.bytes[from + i]!;
      return;
    }
    const text = textOf(record, slot).replace(/\s+/g, ' ').trim();
    this.writeText(isBlankText(text) ? '' : text);
  }

  private writeText(text: string): void {
    const room = this.bytes.subarray(this.used + 1, this.used + 1 + MOST_BYTES);
    const { written } = encoder.encodeInto(text, room);
    this.bytes[this.used] = written;
    this.used += 1 + written;
  }

  private letGo(): void {
    const { kept } = this;
    const edgeOf = (of: (one: (typeof kept)[number]) => number, most: number) =>
      Int32Array.from(kept, of).sort()[kept.length - most]!;
    this.outdone = {
      sql: edgeOf(({ sql }) => sql, LATEST_SQLS),
      sign: edgeOf(({ sign }) => sign, LATEST_SIGNS),
    };
    const bytes = new Uint8Array(this.bytes.length);
    let used = 0;
    this.kept = kept.filter(({ record, sql, sign }) => {
      const from = this.places.get(record) - 1;
      this.places.set(record, 0);
      if (sql < this.outdone.sql && sign < this.outdone.sign) return false;
      let to = from;
      for (let i = 0; i < KEPT.length; i++) to += 1 + this.bytes[to]!;
      bytes.set(this.bytes.subarray(from, to), used);
      this.places.set(record, used + 1);
      used += to - from;
      return true;
    });
    [this.bytes, this.used] = [bytes, used];
  }
}

/** The text of an identity, or null where the file has none. */
export function idOf(record: CsvRecord, field: BoundField | undefined): string | null {
  if (!field) return null;
  const text = textOf(record, field.slot).trim();
  return isBlankText(text) ? null : text;
}
