/** From the rows of a report on e-mail programmes to sums by month, programme and step. */
import { Currencies, rateOf } from '../count/currency';
import { plainLabel } from '../count/labels';
import { Notes } from '../count/notes';
import { monthIndex, monthStart } from '../dates/calendar';
import { NOT_A_DATE, OPEN_DATE } from '../dates/dateColumn';
import { readMonth } from '../dates/readMonth';
import type { ProgrammeRow } from '../details';
import type { Bound, BoundField } from '../map/bind';
import { numberCell } from '../numbers/numberCell';
import type { Problem } from '../problem';
import { isBlankText } from '../read/blank';
import { shapeFault } from '../read/rowShape';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import type { Rates } from '../contract';
import type { RowTaker } from '../rowTaker';
import type { ProgrammeCount, ProgrammeDropReason, ProgrammeWarning } from './result';
import { PROGRAMME_COUNTS } from './result';

/** What reports call the line that adds up the others. */
const TOTALS = new Set(
  'total|totals|grand total|sum|overall|total général|totaux|summe|gesamt|gesamtsumme|celkem|součet|合计|總計|总计|合計|suma'.split(
    '|',
  ),
);

type Sums = { -readonly [Key in keyof ProgrammeRow]: ProgrammeRow[Key] };
type WarningKey = `${ProgrammeWarning['code']}:${string}`;

export class ProgrammeIntake implements RowTaker {
  read = 0;
  used = 0;
  open: BoundField | null = null;
  /** The first count that is given as a rate. */
  rate: (Problem & { readonly code: 'rateInsteadOfCount' }) | null = null;
  readonly dropped = new Notes<ProgrammeDropReason>();
  readonly warnings = new Notes<WarningKey>();
  readonly currencies = new Set<string | null>();
  private readonly sums = new Map<string, Sums>();
  private file = 0;
  private bound: Bound = { slotOf: new Int32Array(0), width: 0, fields: {} };
  private counts: readonly (readonly [ProgrammeCount, BoundField])[] = [];

  /** `month` is the serial of a month's first day for reports without dates, or null. */
  constructor(
    private readonly month: number | null,
    private readonly rates: Rates | null,
    private readonly asOf: number | null,
  ) {}

  begin(file: number, bound: Bound): void {
    this.file = file;
    this.bound = bound;
    this.counts = PROGRAMME_COUNTS.flatMap((name) => {
      const field = bound.fields[name];
      return field ? [[name, field] as const] : [];
    });
  }

  take(record: CsvRecord): void {
    this.read++;
    const reason = shapeFault(record, this.bound.width) ?? this.note(record);
    if (reason === null) this.used++;
    else this.dropped.add(reason, this.file, record.row);
  }

  /** Whether costs may be added: one currency at most, or a rate for each. */
  get addUp(): boolean {
    return new Currencies(this.rates, this.currencies).addUp;
  }

  /** The sums; costs that cannot be added are null. */
  rows(): ProgrammeRow[] {
    const rows = [...this.sums.values()].sort((a, b) => a.month - b.month);
    return this.addUp ? rows : rows.map((row) => ({ ...row, cost: null }));
  }

  private note(record: CsvRecord): ProgrammeDropReason | null {
    const { programme, step, time } = this.bound.fields;
    const name = textIn(record, programme);
    // The word for a total stands in the first column, whichever that is.
    if (isTotal(name) || (name === null && isTotal(textIn(record, time)))) return 'totalLine';
    if (name === null) return 'noProgramme';
    const month = this.monthOf(record);
    if (typeof month === 'string') return month;
    const numbers = this.counts.map(
      ([count, field]) => [count, this.numberIn(record, count, field)] as const,
    );
    if (numbers.every(([, value]) => value === null)) return 'noCounts';
    const sums = this.sumsOf(month, name, textIn(record, step));
    for (const [count, value] of numbers) if (value !== null) sums[count] = (sums[count] ?? 0) + value;
    return null;
  }

  private sumsOf(month: number, programme: string, step: string | null): Sums {
    const key = [month, plainLabel(programme), plainLabel(step ?? '')].join('\n');
    let sums = this.sums.get(key);
    if (sums === undefined) {
      const nothing = { delivered: null, opened: null, clicked: null, left: null, mqls: null, cost: null };
      this.sums.set(key, (sums = { month, programme, step, ...nothing }));
    }
    return sums;
  }

  private monthOf(record: CsvRecord): number | ProgrammeDropReason {
    const { time } = this.bound.fields;
    if (!time) return this.month ?? 'noTime';
    const { slot, dates } = time;
    const day = dates!.read(record.bytes, record.start[slot]!, record.end[slot]!);
    if (day === NOT_A_DATE) {
      const month = readMonth(textOf(record, slot));
      return month === 0 ? 'unreadableDate' : this.upToNow(month);
    }
    if (day === OPEN_DATE) this.open ??= time;
    if (day <= 0) return 'noTime';
    if (dates!.contradicts) this.warn('otherDateOrder:time', record, time);
    return this.upToNow(day);
  }

  /** The month of a day that has come. */
  private upToNow(day: number): number | ProgrammeDropReason {
    return this.asOf !== null && day > this.asOf ? 'afterAsOf' : monthStart(monthIndex(day));
  }

  private numberIn(record: CsvRecord, count: ProgrammeCount, field: BoundField): number | null {
    const cell = numberCell(record, field);
    if (cell === null) return null;
    const { value, currency, assumed } = cell;
    const isPeople = count !== 'cost';
    const text = isPeople && !Number.isInteger(value) ? textOf(record, field.slot).trim() : '';
    // A rate cannot be added to another: 25% of 100 and 50% of 10 are not 75% of anything.
    if (text.endsWith('%') || (isPeople && value > 0 && value < 1)) {
      this.rate ??= {
        code: 'rateInsteadOfCount',
        field: count,
        column: field.column,
        example: text.slice(0, 60),
      };
      return null;
    }
    if (Number.isNaN(value) || (isPeople && !Number.isInteger(value))) {
      this.warn(`unreadableNumber:${count}`, record, field);
      return null;
    }
    // Of people there are no thousandths.
    if (assumed && !isPeople) this.warn(`thousandsAssumed:${count}`, record, field);
    return isPeople ? value : this.worth(value, currency);
  }

  /** A cost in the reporting currency. */
  private worth(value: number, currency: string | null): number {
    if (value !== 0) this.currencies.add(currency);
    return value * (rateOf(this.rates, currency) ?? 0);
  }

  private warn(key: WarningKey, record: CsvRecord, { slot }: BoundField): void {
    this.warnings.add(key, this.file, record.row, () => textOf(record, slot).trim().slice(0, 60));
  }
}

function isTotal(name: string | null): boolean {
  return name !== null && TOTALS.has(plainLabel(name));
}

function textIn(record: CsvRecord, field: BoundField | undefined): string | null {
  const text = field ? textOf(record, field.slot).replace(/\s+/g, ' ').trim() : '';
  return isBlankText(text) ? null : text;
}
