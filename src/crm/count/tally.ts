/** Adds one record after another to the counts of its months. What it is given has been read, checked and dated. */
import { FIRST_DAY, LAST_DAY, monthIndex } from '../dates/calendar';
import { STAGES } from '../mapping';
import type { ImportSettings } from '../contract';
import type { Breakdown } from './breakdown';
import { BREAKDOWN_COUNTS } from './breakdown';
import type { Business } from './business';
import { rateOf } from './currency';
import type { Amount, Facts } from './facts';
import { NO_LABEL } from './labels';
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
const [LOST, BOOKINGS, BEGAN, CLOSED] = (['lost', 'bookings', 'began', 'closed'] as const).map((name) =>
  BREAKDOWN_COUNTS.indexOf(name),
) as [number, number, number, number];

export class Tally {
  readonly table: MonthTable = monthTable();
  readonly daysToConvert = new Medians();
  readonly daysSqlToCustomer = new Medians();
  readonly money = new Money();
  readonly byDay = new ByDay();
  readonly skipped = new Int32Array(STAGE_COUNT);
  /** By day, because up to which day an SQL can have gone cold is known only at the end. */
  readonly coldByDay = new Int32Array(LAST_DAY - FIRST_DAY + 1);
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
    if (path.day[SQL] !== 0) this.addSilence(path, facts);
  }

  private addStages(path: StagePath, facts: Facts): void {
    const { day } = path;
    for (let stage = 0; stage <= path.last; stage++) {
      const on = day[stage]!;
      if (on === 0) continue;
      this.stretch(on);
      const month = monthIndex(on);
      this.byDay.add(stage, on);
      if (stage < CUSTOMER && path.skipped(stage)) {
        count(this.skippedIn[stage]!, month);
        count(this.skipped, stage);
      }
      if (stage !== OPPORTUNITY) this.addToBreakdowns(facts, month, stage === CUSTOMER ? 3 : stage, 1);
    }
    if (facts.lost !== 0) {
      const month = monthIndex(facts.lost);
      count(this.table.lost, month);
      this.addToBreakdowns(facts, month, LOST, 1);
    }
    this.addStanding(path, facts);
  }

  /**
   * A sale on a day, under the labels of the record that it belongs to (null where nobody knows them).
   *
   * @returns its amount in the reporting currency, null without one or without a rate.
   */
  addSale(facts: Facts | null, day: number, amount: Amount | null, business: Business): number | null {
    this.stretch(day);
    if (amount === null) return null;
    const rate = rateOf(this.settings.rates, amount.currency);
    const month = monthIndex(day);
    if (amount.value !== 0) this.money.add(amount.currency, month, amount.value, business);
    if (rate === null) return null;
    if (amount.value !== 0 && business !== 'existing') {
      this.addToBreakdowns(facts, month, BOOKINGS, amount.value * rate);
    }
    return amount.value * rate;
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
    const closed = day[CUSTOMER] !== 0 ? day[CUSTOMER]! : facts.lostFor;
    // Leads begin as leads; they are counted already.
    if (day[LEAD] !== 0 && closed === 0) return;
    let began = 0;
    for (let stage = 0; began === 0 && stage < STAGE_COUNT; stage++) began = day[stage]!;
    if (day[LEAD] === 0) this.addToBreakdowns(facts, monthIndex(began), BEGAN, 1);
    if (closed !== 0) this.addToBreakdowns(facts, monthIndex(closed > began ? closed : began), CLOSED, 1);
  }

  private addToBreakdowns(facts: Facts | null, month: number, which: number, amount: number): void {
    for (let i = 0; i < this.breakdowns.length; i++) {
      this.breakdowns[i]!.add(facts ? facts.labels[i]! : NO_LABEL, month, which, amount);
    }
  }

  private addCohorts({ own, day }: StagePath, facts: Facts): void {
    const { table } = this;
    const lead = day[LEAD]!;
    const sql = day[SQL]!;
    const customer = day[CUSTOMER]!;
    if (this.converts(lead, day[MQL]!)) count(table.leadToMqlCohort, monthIndex(lead));
    if (customer === 0) return;
    if (this.converts(sql, customer)) count(table.sqlToCustomerCohort, monthIndex(sql));
    if (this.converts(lead, customer)) count(table.leadToCustomerCohort, monthIndex(lead));
    // A skipped stage has no date of its own, and so no time that it took.
    const month = monthIndex(customer);
    if (own[LEAD] !== 0 && customer >= own[LEAD]!) {
      this.daysToConvert.add(month, customer - own[LEAD]!);
      for (let i = 0; i < this.breakdowns.length; i++) {
        this.breakdowns[i]!.addSpan(facts.labels[i]!, month, customer - own[LEAD]!);
      }
    }
    if (own[SQL] !== 0 && customer >= own[SQL]!) this.daysSqlToCustomer.add(month, customer - own[SQL]!);
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
    if (day[CUSTOMER] === 0) return;
    const month = monthIndex(day[CUSTOMER]!);
    if (facts.fromMarketing) count(table.customersFromMarketing, month);
    if (facts.isNew) count(table.customersNew, month);
  }

  /** Opens, closes and goes cold. */
  private addSilence({ own, day }: StagePath, facts: Facts): void {
    const { table } = this;
    const sql = day[SQL]!;
    const customer = day[CUSTOMER]!;
    const closed = customer !== 0 ? customer : facts.lostFor;
    if (closed === 0 || closed >= sql) {
      count(table.sqlsOpened, monthIndex(sql));
      if (closed !== 0) count(table.sqlsClosed, monthIndex(closed));
    }
    if (customer !== 0) return;
    const lost = facts.lostFor >= sql ? facts.lostFor : 0;
    const heard = Math.max(sql, own[OPPORTUNITY]!, facts.lastActivity);
    const cold = heard + Math.ceil(this.settings.shelfLife);
    if (cold <= LAST_DAY && (lost === 0 || lost > cold)) count(this.coldByDay, cold - FIRST_DAY);
  }
}
