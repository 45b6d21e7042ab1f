/** The SQLs that are neither won nor lost: the 5 000 with the latest sign of interest, told apart by id. */
import type { Capped, OpenSql } from '../details';
import type { Bound, BoundField } from '../map/bind';
import { isBlankText } from '../read/blank';
import { cellText } from '../read/cell';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import type { BreakdownField } from '../contract';
import type { Breakdown } from './breakdown';
import type { Currencies } from './currency';
import { OTHER_LABEL } from './labels';
import { Latest } from './latest';
import type { Facts } from './facts';

export const MOST_OPEN = 5000;

type Breakdowns = readonly { readonly field: BreakdownField; readonly counts: Breakdown }[];

const ROOM = Latest.room(MOST_OPEN);
/** Bytes of an identity that are kept in place; longer ones become texts at once. */
const ID_BYTES = 40;

export class OpenSqls {
  private readonly latest = new Latest(MOST_OPEN, (from, to) => {
    this.move(from, to);
  });
  private readonly sql = new Int32Array(ROOM);
  private readonly amount = new Float64Array(ROOM);
  private readonly currency: (string | null)[] = [];
  /** Identities as bytes, because most of those kept for a while are replaced before anybody reads them. */
  private readonly idBytes = new Uint8Array(ROOM * ID_BYTES);
  private readonly idLength = new Uint8Array(ROOM);
  private readonly longIds: string[] = [];
  private readonly source: Values;
  private readonly leadType: Values;

  constructor(breakdowns: Breakdowns) {
    this.source = new Values(breakdowns, 'source');
    this.leadType = new Values(breakdowns, 'leadType');
  }

  add(record: CsvRecord, bound: Bound, sql: number, heard: number, facts: Facts): void {
    const place = this.latest.offer(heard);
    if (place < 0) return;
    this.sql[place] = sql;
    this.amount[place] = facts.pipeline;
    this.currency[place] = facts.pipelineCurrency;
    this.source.keep(place, record, bound, facts);
    this.leadType.keep(place, record, bound, facts);
    this.keepId(place, record, bound);
  }

  /** `currencies` converts amounts, or gives null where they must not stand beside each other. */
  result(currencies: Currencies): Capped<OpenSql> {
    const sources = this.source.names();
    const types = this.leadType.names();
    const rows = this.latest.places().map((place): OpenSql => ({
      id: this.idAt(place),
      source: sources(place),
      leadType: types(place),
      sql: this.sql[place]!,
      lastSign: this.latest.dayOf(place),
      amount: currencies.convert(this.amount[place]!, this.currency[place]!),
    }));
    return { rows, total: this.latest.total };
  }

  private move(from: number, to: number): void {
    this.sql[to] = this.sql[from]!;
    this.amount[to] = this.amount[from]!;
    this.currency[to] = this.currency[from]!;
    this.idBytes.copyWithin(to * ID_BYTES, from * ID_BYTES, (from + 1) * ID_BYTES);
    this.idLength[to] = this.idLength[from]!;
    this.longIds[to] = this.longIds[from]!;
    this.source.move(from, to);
    this.leadType.move(from, to);
  }

  private keepId(place: number, record: CsvRecord, { fields: { id, email } }: Bound): void {
    this.idLength[place] = 0;
    if (id && this.keepPlain(place, record, id)) return;
    const text = idOf(record, id) ?? idOf(record, email) ?? String(record.row);
    this.longIds[place] = text;
  }

  /** Keeps the bytes of a short id that begins with a digit, as almost all do. */
  private keepPlain(place: number, { bytes, start, end, doubled }: CsvRecord, { slot }: BoundField): boolean {
    const from = start[slot]!;
    const length = end[slot]! - from;
    const first = bytes[from]! - 48;
    if (length === 0 || length > ID_BYTES || first < 0 || first > 9 || doubled[slot] === 1) return false;
    for (let i = 0; i < length; i++) this.idBytes[place * ID_BYTES + i] = bytes[from + i]!;
    this.idLength[place] = length;
    return true;
  }

  private idAt(place: number): string {
    const from = place * ID_BYTES;
    const length = this.idLength[place]!;
    return length === 0 ? this.longIds[place]! : cellText(this.idBytes, from, from + length).trim();
  }
}

/** One value of each kept SQL by its number; the few that have no number of their own are kept as texts. */
class Values {
  private readonly labels = new Int32Array(ROOM);
  private readonly texts: string[] = [];
  private readonly index: number;

  constructor(
    private readonly breakdowns: Breakdowns,
    private readonly field: 'source' | 'leadType',
  ) {
    this.index = breakdowns.findIndex(({ field: one }) => one === field);
  }

  keep(place: number, record: CsvRecord, bound: Bound, facts: Facts): void {
    if (this.index < 0) return;
    const label = facts.labels[this.index]!;
    this.labels[place] = label;
    const field = bound.fields[this.field];
    if (label === OTHER_LABEL && field)
      this.texts[place] = textOf(record, field.slot).replace(/\s+/g, ' ').trim();
  }

  move(from: number, to: number): void {
    this.labels[to] = this.labels[from]!;
    this.texts[to] = this.texts[from]!;
  }

  names(): (place: number) => string | null {
    const names = this.breakdowns[this.index]?.counts.labels.names() ?? [];
    return (place) => {
      const label = this.labels[place]!;
      return label === OTHER_LABEL ? (this.texts[place] ?? null) : (names[label] ?? null);
    };
  }
}

/** The text of an identity, or null where the file has none. */
export function idOf(record: CsvRecord, field: BoundField | undefined): string | null {
  if (!field) return null;
  const text = textOf(record, field.slot).trim();
  return isBlankText(text) ? null : text;
}
