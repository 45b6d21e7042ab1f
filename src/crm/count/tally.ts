/** Adds one record after another to the counts of its months. What it is given has been read, checked and dated. */
import { LAST_DAY, monthIndex } from '../dates/calendar';
import { STAGES } from '../mapping';
import type { ImportSettings } from '../contract';
import type { Breakdown } from './breakdown';
import { BREAKDOWN_COUNTS } from './breakdown';
import type { Business } from './business';
import { rateOf } from './currency';
import type { Amount, Facts } from './facts';
import { Money } from './money';
import type { MonthTable } from './monthTable';
import { count, monthTable } from './monthTable';
import { Medians } from './medians';
import type { StagePath } from './stages';
import { STAGE_COUNT } from './stages';
import { ByDay } from './weekCounts';

const LEAD = 0;
const MQL = 1;
const SQL = 2;
const OPPORTUNITY = 3;
const CUSTOMER = 4;
/** Where the breakdowns count what is no stage. */
const [CUSTOMERS, LOST, BOOKINGS, BEGAN, CLOSED] = (
  ['customers', 'lost', 'bookings', 'began', 'closed'] as const
).map((name) => BREAKDOWN_COUNTS.indexOf(name)) as [number, number, number, number, number];

export class Tally {
  readonly table: MonthTable = monthTable();
  readonly daysToConvert = new Medians();
  readonly daysSqlToCustomer = new Medians();
  readonly money = new Money();
  readonly byDay = new ByDay();
  readonly skipped = new Int32Array(STAGE_COUNT);
  firstDay = LAST_DAY;
  lastDay = 0;
  private readonly skippedIn: readonly Int32Array[];

  constructor(
    private readonly settings: ImportSettings,
    private readonly breakdowns: readonly Breakdown[],
  ) {
    const { table } = this;
    this.skippedIn = [table.leadsSkipped, table.mqlsSkipped, table.sqlsSkipped, table.opportunitiesSkipped];
  }

  /** Adds up the days of each stage to months: to be called when the last record has been added. */
  close(): void {
    for (const [stage, name] of STAGES.entries()) this.byDay.addTo(stage, this.table[name]);
  }

  add(path: StagePath, facts: Facts): void {
    this.addStages(path, facts);
    this.addCohorts(path, facts);
    this.addMarks(path, facts);
  }

  private addStages(path: StagePath, facts: Facts): void {
    const { day } = path;
    for (let stage = 0; stage <= path.last; stage++) {
      const on = day[stage]!;
      if (on === 0) continue;
      this.stretch(on);
      if (stage === CUSTOMER && !facts.isCustomer) continue;
      const month = monthIndex(on);
      this.byDay.add(stage, on);
      if (stage < CUSTOMER && path.skipped(stage)) {
        count(this.skippedIn[stage]!, month);
        count(this.skipped, stage);
      }
      if (stage === CUSTOMER) this.addToBreakdowns(facts.customerLabels, month, CUSTOMERS, 1);
      else if (stage !== OPPORTUNITY) this.addToBreakdowns(facts.labels, month, stage, 1);
    }
    if (facts.lost !== 0) {
      this.stretch(facts.lost);
      const month = monthIndex(facts.lost);
      count(this.table.lost, month);
      this.addToBreakdowns(facts.labels, month, LOST, 1);
    }
    if (path.any) this.addStanding(path, facts);
  }

  /** A sale on a day, under these values; null for a sale to somebody who was a customer before. */
  addSale(labels: Int32Array | null, day: number, amount: Amount | null, business: Business): void {
    this.stretch(day);
    if (amount === null || amount.value === 0) return;
    const rate = rateOf(this.settings.rates, amount.currency);
    const month = monthIndex(day);
    this.money.add(amount.currency, month, amount.value, business);
    if (rate !== null && labels) this.addToBreakdowns(labels, month, BOOKINGS, amount.value * rate);
  }

  /** A sale to somebody who was a customer before. */
  addExisting(day: number, amount: Amount | null): void {
    count(this.table.customersExisting, monthIndex(day));
    this.addSale(null, day, amount, 'existing');
  }

  private stretch(day: number): void {
    if (day < this.firstDay) this.firstDay = day;
    if (day > this.lastDay) this.lastDay = day;
  }

  /** When the record began and when it was closed; one that was won before it began is closed as it begins. */
  private addStanding({ day }: StagePath, facts: Facts): void {
    const { closed, labels } = facts;
    // Leads begin as leads; they are counted already.
    if (day[LEAD] !== 0 && closed === 0) return;
    let began = 0;
    for (let stage = 0; began === 0 && stage < STAGE_COUNT; stage++) began = day[stage]!;
    if (day[LEAD] === 0) this.addToBreakdowns(labels, monthIndex(began), BEGAN, 1);
    if (closed !== 0) this.addToBreakdowns(labels, monthIndex(closed > began ? closed : began), CLOSED, 1);
  }

  private addToBreakdowns(labels: Int32Array, month: number, which: number, amount: number): void {
    for (let i = 0; i < this.breakdowns.length; i++) {
      this.breakdowns[i]!.add(labels[i]!, month, which, amount);
    }
  }

  /** Who skipped the stage has no day of entering it; who is known by then to have passed the next one has passed it. */
  private addCohorts({ own, day }: StagePath, facts: Facts): void {
    const { table } = this;
    const lead = own[LEAD]!;
    const sql = own[SQL]!;
    if (this.converts(lead, day[MQL]!)) count(table.leadToMqlCohort, monthIndex(lead));
    if (!facts.isCustomer) return;
    const customer = day[CUSTOMER]!;
    if (this.converts(sql, customer)) count(table.sqlToCustomerCohort, monthIndex(sql));
    if (this.converts(lead, customer)) count(table.leadToCustomerCohort, monthIndex(lead));
    const month = monthIndex(customer);
    if (lead !== 0 && customer >= lead) {
      this.daysToConvert.add(month, customer - lead);
      for (let i = 0; i < this.breakdowns.length; i++) {
        this.breakdowns[i]!.addSpan(facts.customerLabels[i]!, month, customer - lead);
      }
    }
    if (sql !== 0 && customer >= sql) this.daysSqlToCustomer.add(month, customer - sql);
  }

  /** From 0 to `window` days later, both included. */
  private converts(from: number, to: number): boolean {
    return from !== 0 && to !== 0 && to >= from && to - from <= this.settings.window;
  }

  private addMarks({ day }: StagePath, facts: Facts): void {
    const { table } = this;
    if (facts.chosen !== 0) count(table.leadsChosen, monthIndex(facts.chosen));
    if (facts.reopened !== 0) count(table.reopened, monthIndex(facts.reopened));
    if (facts.atScore && day[LEAD] !== 0) count(table.leadsAtScore, monthIndex(day[LEAD]!));
    if (!facts.isCustomer) return;
    const month = monthIndex(day[CUSTOMER]!);
    if (facts.fromMarketing) count(table.customersFromMarketing, month);
    if (facts.knownSource) count(table.customersKnownSource, month);
    if (facts.hasAmount) count(table.customersWithAmount, month);
    if (facts.isNew) count(table.customersNew, month);
  }
}
