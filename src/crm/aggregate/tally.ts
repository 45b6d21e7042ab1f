/** Adds one record after another to the counts of its months. What it is given has been read, checked and dated. */
import { FIRST_DAY, LAST_DAY, monthIndex } from '../dates/calendar';
import type { ImportSettings } from '../result';
import type { Breakdown } from './breakdown';
import { BREAKDOWN_COUNTS } from './breakdown';
import { Money } from './money';
import type { MonthTable } from './monthTable';
import { count, monthTable } from './monthTable';
import { Spans } from './spans';
import type { StagePath } from './stages';
import { STAGE_COUNT } from './stages';

const LEAD = 0;
const MQL = 1;
const SQL = 2;
const OPPORTUNITY = 3;
const CUSTOMER = 4;
/** Where the breakdowns count what is no stage. */
const [LOST, BOOKINGS, BEGAN, CLOSED] = (['lost', 'bookings', 'began', 'closed'] as const).map((name) =>
  BREAKDOWN_COUNTS.indexOf(name),
) as [number, number, number, number];

/** One record beside its stages; 0 stands for "no date". Reused from record to record. */
export interface Facts {
  lost: number;
  /** The loss that ends the record (`StagePath.lossAt`). */
  lostFor: number;
  lastActivity: number;
  reopened: number;
  /** The day on which the lead was chosen for marketing. */
  chosen: number;
  atScore: boolean;
  fromMarketing: boolean;
  /** Of the amount in the reporting currency; null where it has no rate. */
  amount: number | null;
  /** NaN for none. */
  score: number;
  /** The amount of an open SQL as it stands in the file, and its currency; NaN for none. */
  pipeline: number;
  pipelineCurrency: string | null;
  /** One value number a breakdown. */
  readonly labels: Int32Array;
}

export class Tally {
  readonly table: MonthTable = monthTable();
  readonly leadSpans = new Spans();
  readonly sqlSpans = new Spans();
  readonly money = new Money();
  readonly skipped = new Int32Array(STAGE_COUNT);
  /** By day, because up to which day an SQL can have gone cold is known only at the end. */
  readonly coldByDay = new Int32Array(LAST_DAY - FIRST_DAY + 1);
  firstDay = LAST_DAY;
  lastDay = 0;
  private readonly entered: readonly Int32Array[];
  private readonly skippedIn: readonly Int32Array[];

  constructor(
    private readonly settings: ImportSettings,
    private readonly breakdowns: readonly Breakdown[],
  ) {
    const { table } = this;
    this.entered = [table.leads, table.mqls, table.sqls, table.opportunities, table.customers];
    this.skippedIn = [table.leadsSkipped, table.mqlsSkipped, table.sqlsSkipped, table.opportunitiesSkipped];
  }

  add(path: StagePath, facts: Facts): void {
    this.addStages(path, facts);
    this.addCohorts(path, facts);
    this.addMarks(path, facts);
    if (path.day[SQL] !== 0) this.addSilence(path, facts);
  }

  private addStages(path: StagePath, facts: Facts): void {
    const { day } = path;
    for (let stage = 0; stage < STAGE_COUNT; stage++) {
      const on = day[stage]!;
      if (on === 0) continue;
      if (on < this.firstDay) this.firstDay = on;
      if (on > this.lastDay) this.lastDay = on;
      const month = monthIndex(on);
      count(this.entered[stage]!, month);
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
    if (day[CUSTOMER] !== 0 && facts.amount !== null && facts.amount !== 0) {
      this.addToBreakdowns(facts, monthIndex(day[CUSTOMER]!), BOOKINGS, facts.amount);
    }
    if (this.breakdowns.length > 0) this.addStanding(path, facts);
  }

  /** When the record began and when it was closed; one that was won before it began is closed as it begins. */
  private addStanding({ day }: StagePath, facts: Facts): void {
    let began = 0;
    for (let stage = 0; began === 0 && stage < STAGE_COUNT; stage++) began = day[stage]!;
    this.addToBreakdowns(facts, monthIndex(began), BEGAN, 1);
    const closed = day[CUSTOMER] !== 0 ? day[CUSTOMER]! : facts.lostFor;
    if (closed !== 0) this.addToBreakdowns(facts, monthIndex(closed > began ? closed : began), CLOSED, 1);
  }

  private addToBreakdowns(facts: Facts, month: number, which: number, amount: number): void {
    for (let i = 0; i < this.breakdowns.length; i++) {
      this.breakdowns[i]!.add(facts.labels[i]!, month, which, amount);
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
      this.leadSpans.add(month, customer - own[LEAD]!);
      for (let i = 0; i < this.breakdowns.length; i++) {
        this.breakdowns[i]!.addSpan(facts.labels[i]!, month, customer - own[LEAD]!);
      }
    }
    if (own[SQL] !== 0 && customer >= own[SQL]!) this.sqlSpans.add(month, customer - own[SQL]!);
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
    if (facts.fromMarketing && day[CUSTOMER] !== 0) {
      count(table.customersFromMarketing, monthIndex(day[CUSTOMER]!));
    }
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
