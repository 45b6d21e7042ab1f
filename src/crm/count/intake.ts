/**
 * From the cells of a row to a record: rows that are none sorted out, rows of one record put together, everything odd
 * noted with its row. Nothing is ever left out without being counted; the records are counted when the last row is read.
 */
import type { Bound, BoundField } from '../map/bind';
import { DealBook } from '../join/dealBook';
import type { Deal, DealDays, KeySlots } from '../join/dealBook';
import { KeyMap } from '../join/keyMap';
import type { FilePlan, FileRole } from '../join/plan';
import type { DateField, FieldKey } from '../mapping';
import { DATE_FIELDS, STAGES, STAGE_FIELD } from '../mapping';
import { lacksCells, shapeFault } from '../read/rowShape';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import type { BreakdownField, DropReason, ImportSettings } from '../contract';
import { Breakdown } from './breakdown';
import type { Business } from './business';
import { CompanyNumbers } from './companyNumbers';
import { RowMerger } from './mergeRows';
import { Notes } from './notes';
import { RecordKeys } from './recordKeys';
import type { RowFacts } from './records';
import { emptyRow, MARKS, Records } from './records';
import { RecordMarks } from './recordMarks';
import { RecordTexts } from './recordTexts';
import { ResponseTimes } from './responseTimes';
import type { Warn } from './rowDates';
import { DAY_AT, RowDates } from './rowDates';
import { Sales, type ExistingSale } from './sales';
import { StagePath } from './stages';
import { expected, type Amount } from './facts';

export const BREAKDOWN_FIELDS: readonly BreakdownField[] = [
  'source',
  'campaign',
  'persona',
  'leadType',
  'lostReason',
  'owner',
];

/** Warnings are noted under `code:field`. */
export type WarningKey = `${string}:${string}`;
export type Breakdowns = readonly { readonly field: BreakdownField; readonly counts: Breakdown }[];

export class Intake {
  read = 0;
  used = 0;
  readonly dropped = new Notes<DropReason>();
  readonly warnings = new Notes<WarningKey>();
  readonly breakdowns: Breakdowns;
  readonly records: Records;
  readonly texts: RecordTexts;
  readonly companies = new CompanyNumbers();
  readonly sales = new Sales();
  readonly existing: ExistingSale[] = [];
  readonly responses: ResponseTimes;
  private path = new StagePath([]);
  private role: FileRole = 'alone';
  private readonly book = new DealBook();
  private slots: KeySlots = { id: -1, email: -1, others: -1 };
  private business: Business = null;
  /** What the deals of the person at hand say. */
  private fromDeals: DealDays | null = null;
  /** Of the lost reason among the breakdowns, −1 without. */
  private readonly reasonIndex: number;
  private readonly keys = { people: new KeyMap(), deals: new KeyMap() };
  private known: KeyMap = this.keys.people;
  private file = 0;
  private bound: Bound = { slotOf: new Int32Array(0), width: 0, fields: {} };
  private readonly dates: RowDates;
  private recordKeys: RecordKeys;
  private marks: RecordMarks;
  private readonly row: RowFacts;
  /** What is known of the record that the row belongs to, while it is put together. */
  private readonly before: RowFacts;
  private readonly merger: RowMerger;
  private readonly warn: Warn = (code, field, record, example) => {
    const show = example ? () => textOf(record, example.slot).trim().slice(0, 60) : undefined;
    this.warnings.add(`${code}:${field}`, this.file, record.row, show);
  };

  constructor(
    private readonly files: readonly FilePlan[],
    private readonly settings: ImportSettings,
    asOf: number | null,
    mostLeads: number | null,
  ) {
    this.dates = new RowDates(asOf, this.warn);
    const fields = BREAKDOWN_FIELDS.filter((field) => files.some(({ knows }) => knows.has(field)));
    this.breakdowns = fields.map((field) => ({ field, counts: new Breakdown() }));
    this.reasonIndex = fields.indexOf('lostReason');
    const dated = DATE_FIELDS.filter((field) => files.some(({ knows }) => knows.has(field)));
    this.records = new Records(new Set<DateField>(dated), fields.length);
    this.texts = new RecordTexts(this.breakdowns, mostLeads);
    this.responses = new ResponseTimes(settings.followUp, asOf);
    [this.row, this.before] = [emptyRow(fields.length), emptyRow(fields.length)];
    const places = { source: fields.indexOf('source'), reason: this.reasonIndex };
    this.merger = new RowMerger(fields.length, places, (label, value) =>
      this.breakdowns[label]!.counts.labels.plainOf(value),
    );
    this.recordKeys = new RecordKeys(this.bound);
    this.marks = new RecordMarks(this.bound, settings, this.breakdowns);
  }

  /** The latest date seen in any row. */
  get latest(): number {
    return this.dates.latest;
  }

  /** The field whose date can be read two ways: the import has to stop and ask. */
  get open(): BoundField | null {
    return this.dates.open;
  }

  /** The records that follow come from another file. */
  begin(file: number, bound: Bound, { role, holdsDeals, knows }: FilePlan): void {
    this.file = file;
    this.role = role;
    this.fromDeals = null;
    this.path = new StagePath(STAGES.map((stage) => knows.has(STAGE_FIELD[stage])));
    const slotOf = (field: FieldKey) => bound.fields[field]?.slot ?? -1;
    const others = slotOf(role === 'deals' ? 'contacts' : 'deals');
    this.slots = { id: slotOf('id'), email: slotOf('email'), others };
    this.bound = bound;
    this.dates.begin(bound);
    this.row.days.fill(0);
    this.known = holdsDeals ? this.keys.deals : this.keys.people;
    this.recordKeys = new RecordKeys(bound);
    this.marks = new RecordMarks(bound, this.settings, this.breakdowns);
  }

  /** After the last file: a deal that was won with people who are in no file made a customer all the same. */
  end(): void {
    const people = this.files.findIndex(({ role }) => role === 'people');
    this.book.rest((deal) => {
      this.warnings.add('dealWithoutContact:', deal.file, deal.row);
      const { row } = this;
      row.days.fill(0);
      row.labels.fill(0);
      [row.score, row.amount, row.chosen, row.company] = [NaN, null, 0, 0];
      row.marks = MARKS.isNobody | (deal.isNew ? MARKS.isNew : 0);
      [row.days[OPENED], row.days[WON]] = [deal.opened, deal.won];
      const record = this.records.add(people, deal.row, row);
      this.sales.add({ record, day: deal.won, amount: deal.amount, isNew: deal.isNew });
    });
  }

  /** Takes one row: used, or dropped with a reason. */
  take(record: CsvRecord): void {
    this.read++;
    const reason = shapeFault(record, this.bound.width) ?? this.dateless(record);
    if (reason !== null) return this.drop(reason, record);
    const index = this.recordOf(record);
    if (index >= 0) this.drop('duplicate', record);
    else this.used++;
    if (record.cells < this.bound.width && lacksCells(record, this.bound.slotOf))
      this.warn('shortRow', '', record);
    this.marks.remarks.length = 0;
    if (this.business === 'existing') this.sellToExisting(record, index);
    else if (this.role === 'deals') this.keepDeal(record, index);
    else this.keepRecord(record, index);
    for (const [code, field] of this.marks.remarks) this.warn(code, field, record, this.bound.fields[field]);
  }

  private drop(reason: DropReason, record: CsvRecord): void {
    this.dropped.add(reason, this.file, record.row);
  }

  private keepRecord(record: CsvRecord, index: number): void {
    this.readRow(record, index >= 0);
    const { records, row } = this;
    let at = index;
    if (index < 0) {
      at = records.add(this.file, record.row, row);
      this.timeResponse(record);
    } else {
      records.load(index, this.before);
      this.merger.merge(index, this.before, row);
      records.save(index, this.before);
    }
    this.texts.keep(at, record, this.bound, row, this.path.day[SQL]!);
    if (this.fromDeals !== null) {
      this.book.book(({ won, amount, isNew }) => {
        this.sales.add({ record: at, day: won, amount, isNew });
      });
    }
  }

  /** What the row says beside its days, which are read already. */
  private readRow(record: CsvRecord, isRepeated: boolean): void {
    const { row, marks, fromDeals, reasonIndex, path } = this;
    marks.read(record, row);
    if (this.dates.readsLost || marks.readsLost(record)) row.marks |= MARKS.readsLost;
    const { chosen, company } = this.bound.fields;
    row.chosen = chosen?.dates ? this.dates.dayOf(chosen, record) : 0;
    row.company = company ? this.companies.of(record, company) : 0;
    const hasNews = this.role === 'people' ? fromDeals?.isNew === true : this.business === 'new';
    if (hasNews) row.marks |= MARKS.isNew;
    const before = marks.remarks.length;
    row.amount = this.role === 'people' ? null : marks.amountOf(record);
    // What stands there for those who are no SQL yet is nobody's business, until another row says that they are.
    if (!isRepeated && path.last < SQL) marks.remarks.length = before;
    if (fromDeals === null) return;
    if (reasonIndex >= 0 && row.labels[reasonIndex] === 0) row.labels[reasonIndex] = fromDeals.reason;
    row.amount = fromDeals.expected;
    if (row.company === 0 && fromDeals.wonDeal >= 0) row.company = this.companies.ofDeal(fromDeals.wonDeal);
  }

  private sellToExisting(record: CsvRecord, index: number): void {
    if (index >= 0) return;
    this.row.days.fill(0);
    this.keepPlace(record);
    this.existing.push({ day: this.dates.days[WON]!, amount: this.amountWon(record) });
  }

  /** A record that counts at no stage, so that its other rows find it. */
  private keepPlace(record: CsvRecord): void {
    const { row } = this;
    row.days.fill(0);
    row.labels.fill(0);
    [row.score, row.amount, row.chosen, row.marks, row.company] = [NaN, null, 0, 0, 0];
    this.records.add(this.file, record.row, row);
  }

  private keepDeal(record: CsvRecord, index: number): void {
    if (index >= 0) return;
    const { marks, row, file } = this;
    const { days } = this.dates;
    const [opened, won, lost] = [days[OPENED]!, days[WON]!, days[LOST]!];
    marks.read(record, row);
    const reason = this.reasonIndex < 0 ? 0 : row.labels[this.reasonIndex]!;
    let amount: Amount | null = null;
    if (won !== 0) amount = this.amountWon(record);
    else if (lost === 0) amount = expected(marks.amountOf(record));
    const isNew = this.business === 'new';
    const deal: Deal = { opened, won, lost, amount, isNew, reason, file, row: record.row };
    this.keepPlace(record);
    this.book.add(deal, record, this.slots);
  }

  /** The amount of a win; that there is none is remarked. */
  private amountWon(record: CsvRecord): Amount | null {
    const amount = this.marks.amountOf(record);
    const { remarks } = this.marks;
    const isNoted = remarks.some(([, noted]) => noted === 'amount');
    if (amount === null && this.bound.fields.amount && !isNoted)
      remarks.push(['customerWithoutAmount', 'amount']);
    return amount;
  }

  private dateless(record: CsvRecord): DropReason | null {
    const { days } = this.dates;
    // What the deals of the person before have said must not stay.
    if (this.role === 'people') days.fill(0);
    this.dates.read(record);
    this.business = this.marks.businessOf(record);
    if (this.business === 'existing') return days[WON] === 0 ? 'existingBusiness' : null;
    if (this.role === 'people') this.heedDeals(record);
    const { own } = this.path;
    for (let stage = 0; stage < own.length; stage++) own[stage] = days[stage]!;
    this.path.follow();
    this.row.days.set(days);
    // Who was only lost is a record too.
    return this.path.any || days[LOST] !== 0 ? null : this.dates.whyNone();
  }

  /** The wins and losses of a person's deals are the person's. */
  private heedDeals(record: CsvRecord): void {
    const { days } = this.dates;
    this.fromDeals = this.book.of(record, this.slots);
    if (this.fromDeals === null) return;
    const { opened, won, lost } = this.fromDeals;
    if (won !== 0) days[WON] = won;
    if (days[OPENED] === 0) days[OPENED] = opened;
    if (days[LOST] === 0) days[LOST] = lost;
  }

  /** The record that the row belongs to, −1 for a new one. */
  private recordOf(record: CsvRecord): number {
    const index = this.recordKeys.recordOf(record, this.known, this.records.length);
    if (this.recordKeys.rounded) this.warn('roundedId', '', record, this.bound.fields.id);
    return index;
  }

  private timeResponse(record: CsvRecord): void {
    const { days } = this.dates;
    const [from, to] = [days[DAY_AT.created]!, days[DAY_AT.firstResponse]!];
    const { created, firstResponse } = this.bound.fields;
    if (from !== 0 && created && firstResponse) this.responses.add(record, created, firstResponse, from, to);
  }
}

const SQL = STAGES.indexOf('sqls');
const OPENED = DAY_AT.opportunity;
const WON = DAY_AT.customer;
const LOST = DAY_AT.lost;
