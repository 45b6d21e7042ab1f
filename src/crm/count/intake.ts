/**
 * From the cells of a record to what the tally counts: duplicates and rows without a date sorted out, everything odd
 * noted with its row. Nothing is ever left out without being counted.
 */
import { LAST_DAY } from '../dates/calendar';
import type { Bound, BoundField } from '../map/bind';
import { DealBook } from '../join/dealBook';
import type { Deal, DealDays, KeySlots } from '../join/dealBook';
import type { FilePlan, FileRole } from '../join/plan';
import type { FieldKey } from '../mapping';
import { STAGES, STAGE_FIELD } from '../mapping';
import { shapeFault } from '../read/rowShape';
import { textOf } from '../read/rows';
import type { CsvRecord } from '../read/scanner';
import type { BreakdownField, DropReason, ImportSettings } from '../contract';
import { LeadCollector } from '../leads/collector';
import { Breakdown } from './breakdown';
import type { Business } from './business';
import { rateOf } from './currency';
import { DetailIntake } from './importDetails';
import { KeySet } from './keySet';
import { Notes } from './notes';
import { RecordKeys } from './recordKeys';
import { type Facts, emptyFacts, type Amount } from './facts';
import { RecordMarks } from './recordMarks';
import { ResponseTimes } from './responseTimes';
import type { Warn } from './rowDates';
import { DAY_AT, RowDates } from './rowDates';
import { StagePath } from './stages';
import { Tally } from './tally';

export const BREAKDOWN_FIELDS: readonly BreakdownField[] = [
  'source',
  'campaign',
  'persona',
  'leadType',
  'lostReason',
];

/** Warnings are noted under `code:field`. */
export type WarningKey = `${string}:${string}`;

export class Intake {
  read = 0;
  used = 0;
  readonly dropped = new Notes<DropReason>();
  readonly warnings = new Notes<WarningKey>();
  readonly outOfOrder = new Notes<'record'>();
  readonly tally: Tally;
  readonly breakdowns: readonly { readonly field: BreakdownField; readonly counts: Breakdown }[];
  readonly details: DetailIntake;
  /** Null unless the leads are asked for. */
  readonly leads: LeadCollector | null;
  readonly responses: ResponseTimes;
  private path = new StagePath([]);
  private readonly facts: Facts;
  private role: FileRole = 'alone';
  private readonly book = new DealBook();
  private slots: KeySlots = { id: -1, email: -1, others: -1 };
  private business: Business = null;
  /** What the deals of the person at hand say. */
  private fromDeals: DealDays | null = null;
  /** Of the lost reason among the breakdowns, −1 without. */
  private readonly reasonIndex: number;
  private readonly keys = { people: new KeySet(), deals: new KeySet() };
  private file = 0;
  private bound: Bound = { slotOf: new Int32Array(0), width: 0, fields: {} };
  private readonly dates: RowDates;
  private recordKeys: RecordKeys;
  private marks: RecordMarks;
  private readonly warn: Warn = (code, field, record, example) => {
    const show = example ? () => textOf(record, example.slot).trim().slice(0, 60) : undefined;
    this.warnings.add(`${code}:${field}`, this.file, record.row, show);
  };

  constructor(
    files: readonly FilePlan[],
    private readonly settings: ImportSettings,
    asOf: number | null,
    mostLeads: number | null,
  ) {
    this.dates = new RowDates(asOf, this.warn);
    const fields = BREAKDOWN_FIELDS.filter((field) => files.some(({ knows }) => knows.has(field)));
    this.breakdowns = fields.map((field) => ({ field, counts: new Breakdown() }));
    this.reasonIndex = fields.indexOf('lostReason');
    this.tally = new Tally(
      settings,
      this.breakdowns.map(({ counts }) => counts),
    );
    this.responses = new ResponseTimes(settings.followUp, asOf);
    this.details = new DetailIntake(settings, this.breakdowns);
    this.leads = mostLeads === null ? null : new LeadCollector(mostLeads, this.breakdowns);
    this.facts = emptyFacts(this.breakdowns.length);
    this.recordKeys = new RecordKeys(this.bound, this.keys.people);
    this.marks = new RecordMarks(this.bound, settings, this.tally.money, this.breakdowns);
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
    this.recordKeys = new RecordKeys(bound, holdsDeals ? this.keys.deals : this.keys.people);
    this.marks = new RecordMarks(bound, this.settings, this.tally.money, this.breakdowns);
  }

  /** After the last file: what was won with people who are in no file is counted all the same. */
  end(): void {
    this.book.rest((deal) => {
      this.warnings.add('dealWithoutContact:', deal.file, deal.row);
      this.tally.addSale(null, deal.won, deal.amount, deal.isNew ? 'new' : null);
    });
  }

  /** Takes one record: used, or dropped with a reason. */
  take(record: CsvRecord): void {
    this.read++;
    const reason = shapeFault(record, this.bound.width) ?? this.dateless(record) ?? this.repeated(record);
    if (reason !== null) {
      this.dropped.add(reason, this.file, record.row);
      return;
    }
    this.used++;
    if (record.cells < this.bound.width && this.lacksCells(record)) this.warn('shortRow', '', record);
    if (this.business === 'existing') this.sellToExisting(record);
    else if (this.role === 'deals') this.keepDeal(record);
    else this.countRecord(record);
    for (const [code, field] of this.marks.remarks) this.warn(code, field, record, this.bound.fields[field]);
  }

  private countRecord(record: CsvRecord): void {
    if (this.path.outOfOrder) this.outOfOrder.add('record', this.file, record.row);
    this.fillFacts(record);
    this.facts.amount = this.sold(record);
    this.tally.add(this.path, this.facts);
    this.details.add(this.path, this.facts, record, this.bound);
    if (this.leads) this.keepLead(record, this.leads);
  }

  private keepLead(record: CsvRecord, leads: LeadCollector): void {
    const { facts } = this;
    const { days } = this.dates;
    const rate = rateOf(this.settings.rates, facts.pipelineCurrency) ?? NaN;
    const amount = this.path.day[CUSTOMER] !== 0 ? (facts.amount ?? NaN) : facts.pipeline * rate;
    leads.add(record, this.bound, facts, (field) => days[DAY_AT[field]]!, amount);
  }

  /** Books what was won, in its own month: a joined deal can be later than the first, which made the customer. */
  private sold(record: CsvRecord): number | null {
    const { tally, facts, role, business } = this;
    const customer = this.path.day[CUSTOMER]!;
    if (role !== 'people') {
      return customer === 0 ? null : tally.addSale(facts, customer, this.marks.amountWon(record), business);
    }
    let sum: number | null = null;
    if (this.fromDeals === null) return sum;
    this.book.book((deal) => {
      const amount = tally.addSale(facts, deal.won, deal.amount, deal.isNew ? 'new' : null);
      if (amount !== null) sum = (sum ?? 0) + amount;
    });
    return sum;
  }

  private sellToExisting(record: CsvRecord): void {
    this.marks.remarks.length = 0;
    this.tally.addExisting(this.dates.days[WON]!, this.marks.amountWon(record));
  }

  private keepDeal(record: CsvRecord): void {
    const { marks, facts, file } = this;
    const { days } = this.dates;
    const [opened, won, lost] = [days[OPENED]!, days[WON]!, days[LOST]!];
    marks.fill(record, 0, false, facts);
    let amount: Amount | null = null;
    if (won !== 0) amount = marks.amountWon(record);
    else if (lost === 0) amount = marks.amountExpected(record);
    const reason = this.reasonIndex < 0 ? 0 : facts.labels[this.reasonIndex]!;
    const isNew = this.business === 'new';
    const deal: Deal = { opened, won, lost, amount, isNew, reason, file, row: record.row };
    this.book.add(deal, record, this.slots);
  }

  /** Some exports leave out empty cells at the end; a row is short only where a mapped column is missing. */
  private lacksCells(record: CsvRecord): boolean {
    for (let cell = record.cells; cell < this.bound.slotOf.length; cell++) {
      if (this.bound.slotOf[cell]! >= 0) return true;
    }
    return false;
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
    if (this.path.any || (this.role === 'deals' && days[LOST] !== 0)) return null;
    return this.dates.whyNone();
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

  private repeated(record: CsvRecord): DropReason | null {
    const isNew = this.recordKeys.isNew(record);
    if (this.recordKeys.rounded) this.warn('roundedId', '', record, this.bound.fields.id);
    return isNew ? null : 'duplicate';
  }

  private fillFacts(record: CsvRecord): void {
    const { facts, path, marks } = this;
    const { days } = this.dates;
    facts.lost = days[LOST]!;
    facts.lostFor = path.lossAt(days[LOST]!);
    facts.lastActivity = days[DAY_AT.lastActivity]!;
    facts.reopened = days[DAY_AT.reopened]!;
    const { chosen } = this.bound.fields;
    if (chosen?.dates) facts.chosen = this.dates.dayOf(chosen, record);
    else facts.chosen = marks.isChosen(record) ? path.day[0]! : 0;
    const customer = path.day[CUSTOMER]!;
    const isOpenSql = path.last >= SQL && customer === 0 && facts.lostFor === 0;
    marks.fill(record, customer, isOpenSql, facts);
    facts.isNew = this.business === 'new';
    if (this.role === 'people') this.fillFromDeals(isOpenSql);
    this.timeResponse(record);
  }

  private fillFromDeals(isOpenSql: boolean): void {
    const { facts, fromDeals, reasonIndex } = this;
    facts.isNew = fromDeals?.isNew === true;
    if (fromDeals === null) return;
    if (reasonIndex >= 0 && facts.labels[reasonIndex] === 0) facts.labels[reasonIndex] = fromDeals.reason;
    if (!isOpenSql || fromDeals.expected === null) return;
    facts.pipeline = fromDeals.expected.value;
    facts.pipelineCurrency = fromDeals.expected.currency;
  }

  private timeResponse(record: CsvRecord): void {
    const { days } = this.dates;
    const [from, to] = [days[DAY_AT.created]!, days[DAY_AT.firstResponse]!];
    const { created, firstResponse } = this.bound.fields;
    if (from !== 0 && created && firstResponse) this.responses.add(record, created, firstResponse, from, to);
  }
}

const SQL = STAGES.indexOf('sqls');
const CUSTOMER = STAGES.indexOf('customers');
const OPENED = DAY_AT.opportunity;
const WON = DAY_AT.customer;
const LOST = DAY_AT.lost;

/** An `asOf` beyond the calendar is as good as its last day. */
export function withinCalendar(asOf: number | undefined): number | null {
  return asOf === undefined ? null : Math.min(Math.floor(asOf), LAST_DAY);
}
