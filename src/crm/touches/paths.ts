/** Journeys become paths: equal ones are one row, with how many converted, what for, and how many did not. */
import { KeyHash } from '../count/keyHash';
import type { PathRow } from '../details';
import { KeyMap } from '../join/keyMap';
import { Column } from '../column';
import type { TouchTable } from './touchTable';

const DAY_SECONDS = 86_400;
/** A cell of Excel holds no more. */
const LONGEST_TEXT = 32_767;
const SEPARATOR = ' > ';

/** What stands behind the rows that are not shown: seldom paths, and those too long for a cell. */
export interface PathRest {
  readonly paths: number;
  readonly conversions: number;
  readonly value: number | null;
  readonly nulls: number;
}

export class Paths {
  /** Leads with at least one touch up to their conversion, and those of them that converted. */
  leads = 0;
  converted = 0;
  private readonly numbers = new KeyMap();
  private readonly hash = new KeyHash();
  private bytes = new Uint8Array(64);
  /** By path: how many converted, their value, how many did not, and where the path can be read. */
  private readonly conversions = new Column(Int32Array);
  private readonly values = new Column(Float64Array);
  private readonly nulls = new Column(Int32Array);
  private readonly from = new Column(Int32Array);
  private readonly to = new Column(Int32Array);
  private readonly order: Int32Array;

  /** `late` is told of each touch that came after its lead's conversion; it is part of no path. */
  constructor(
    private readonly table: TouchTable,
    late: (touch: number) => void,
  ) {
    const { order, starts } = table.journeys();
    this.order = order;
    for (let lead = 0; lead + 1 < starts.length; lead++) {
      const end = this.endOf(lead, starts[lead]!, starts[lead + 1]!);
      for (let at = end; at < starts[lead + 1]!; at++) late(order[at]!);
      if (end > starts[lead]!) this.add(lead, starts[lead]!, end);
    }
  }

  /** The most frequent paths first, at most `most`; `names` are those of the channels. */
  result(names: readonly string[], most: number, hasValues: boolean): { rows: PathRow[]; rest: PathRest } {
    const frequency = (path: number) => this.conversions.get(path) + this.nulls.get(path);
    const byFrequency = Array.from({ length: this.conversions.length }, (_, path) => path).sort(
      (a, b) => frequency(b) - frequency(a) || this.conversions.get(b) - this.conversions.get(a) || a - b,
    );
    const rows: PathRow[] = [];
    const rest = { paths: 0, conversions: 0, value: hasValues ? 0 : null, nulls: 0 };
    for (const path of byFrequency) {
      const [conversions, nulls] = [this.conversions.get(path), this.nulls.get(path)];
      const text = rows.length < most ? this.textOf(path, names) : null;
      const value = hasValues ? this.values.get(path) : null;
      if (text !== null) {
        rows.push({ path: text, conversions, value, nulls });
        continue;
      }
      rest.paths++;
      rest.conversions += conversions;
      rest.nulls += nulls;
      if (rest.value !== null) rest.value += value ?? 0;
    }
    return { rows, rest };
  }

  /** Where the touches up to the day of the conversion end. */
  private endOf(lead: number, start: number, end: number): number {
    const converted = this.table.converted.get(lead);
    if (converted === 0) return end;
    const after = (converted + 1) * DAY_SECONDS;
    let at = end;
    while (at > start && this.table.moment.get(this.order[at - 1]!) >= after) at--;
    return at;
  }

  private add(lead: number, start: number, end: number): void {
    const { table, order } = this;
    if (this.bytes.length < 2 * (end - start)) this.bytes = new Uint8Array(4 * (end - start));
    let length = 0;
    for (let at = start; at < end; at++) {
      const channel = table.channel.get(order[at]!);
      this.bytes[length++] = channel & 255;
      this.bytes[length++] = channel >> 8;
    }
    this.hash.of(this.bytes, 0, length, false, 3);
    const path = this.pathOf(this.hash.high, this.hash.low, start, end);
    this.leads++;
    if (table.converted.get(lead) === 0) {
      this.nulls.set(path, this.nulls.get(path) + 1);
      return;
    }
    this.converted++;
    this.conversions.set(path, this.conversions.get(path) + 1);
    this.values.set(path, this.values.get(path) + table.value.get(lead));
  }

  private pathOf(high: number, low: number, start: number, end: number): number {
    const known = this.numbers.get(high, low);
    if (known >= 0) return known;
    const path = this.conversions.length;
    this.numbers.set(high, low, path);
    for (const column of [this.conversions, this.values, this.nulls]) column.push(0);
    this.from.push(start);
    this.to.push(end);
    return path;
  }

  /** The channels joined by " > ", or null where no cell could hold them. */
  private textOf(path: number, names: readonly string[]): string | null {
    const own = this.order.subarray(this.from.get(path), this.to.get(path));
    const text = Array.from(own, (touch) => names[this.table.channel.get(touch)] ?? '').join(SEPARATOR);
    return text.length > LONGEST_TEXT ? null : text;
  }
}
