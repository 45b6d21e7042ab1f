/**
 * Counts the records when the last row has been read: only then is it known what each record came to say, which win was a
 * company's first, and up to which day the files speak.
 */
import type { FilePlan } from '../join/plan';
import { STAGES, STAGE_FIELD } from '../mapping';
import type { ImportSettings } from '../contract';
import type { LeadCollector } from '../leads/collector';
import { Companies } from './companies';
import { rateOf } from './currency';
import { emptyFacts, expected, type Facts } from './facts';
import { handoverOf } from './handovers';
import type { DetailIntake } from './importDetails';
import type { Intake, WarningKey } from './intake';
import { JoinedSales } from './joinedSales';
import { lossOf, type Loss, type LossFacts } from './lossDay';
import { Notes } from './notes';
import { outcomeOf, type Outcome, type OutcomeRules, type SqlFacts } from './outcome';
import { emptyRow, MARKS, type RowFacts } from './records';
import { DAY_AT } from './rowDates';
import { SqlMonths } from './sqlMonths';
import { StagePath } from './stages';
import type { Tally } from './tally';
import { YearBefore } from './yearBefore';

const LEAD = 0;
const MQL = 1;
const SQL = 2;
const OPPORTUNITY = 3;
const CUSTOMER = 4;

/** What is the same for all records of a file. */
interface OfFile extends OutcomeRules {
  readonly path: StagePath;
  readonly plan: FilePlan;
  readonly knowsAmount: boolean;
  readonly knowsSource: boolean;
  readonly knowsWho: boolean;
}

export interface Settled {
  readonly tally: Tally;
  readonly details: DetailIntake;
  readonly leads: LeadCollector | null;
}

export class Settlement {
  readonly outOfOrder = new Notes<'record'>();
  readonly sqls: SqlMonths;
  readonly yearBefore: YearBefore;
  /** Records with a loss, and those of them that nobody dated. */
  losses = 0;
  lossesWithoutDate = 0;
  /** MQLs of files with a column of e-mail addresses or names, and those of them that have neither. */
  mqls = 0;
  mqlsNameless = 0;
  private readonly files: readonly OfFile[];
  private readonly row: RowFacts;
  private readonly facts: Facts;
  private readonly loss: Loss = { day: 0, isEstimated: false };
  private readonly lossFacts: LossFacts = {
    lost: 0,
    readsLost: false,
    lastStage: 0,
    lastActivity: 0,
    isWon: false,
  };
  private readonly sqlFacts: SqlFacts = {
    sql: 0,
    ownSql: 0,
    ownOpportunity: 0,
    reachedOpportunity: false,
    won: 0,
    loss: this.loss,
    companyWon: 0,
    ownSign: 0,
    lastActivity: 0,
  };
  private readonly companies: Companies;
  private readonly sourceAt: number;
  private readonly joined = new JoinedSales();

  constructor(
    private readonly intake: Intake,
    private readonly into: Settled,
    plans: readonly FilePlan[],
    private readonly settings: ImportSettings,
    asOf: number,
  ) {
    const { breakdowns } = intake;
    this.sqls = new SqlMonths(into.tally.table, asOf);
    this.yearBefore = new YearBefore(asOf, settings);
    this.row = emptyRow(breakdowns.length);
    this.facts = emptyFacts(breakdowns.length);
    this.sourceAt = breakdowns.findIndex(({ field }) => field === 'source');
    const wordOf = (value: number) => breakdowns[this.sourceAt]!.counts.labels.plainOf(value);
    this.companies = new Companies(intake.companies.count, this.sourceAt, wordOf);
    const silence = Math.ceil(settings.shelfLife);
    this.files = plans.map((plan): OfFile => {
      const { knows } = plan;
      const knowsOwnSign = knows.has('ownSign');
      return {
        plan,
        path: new StagePath(STAGES.map((stage) => knows.has(STAGE_FIELD[stage]))),
        asOf,
        silence: knowsOwnSign || knows.has('lastActivity') ? silence : null,
        knowsOwnSign,
        knowsOpportunities: knows.has('opportunity'),
        knowsAmount: knows.has('amount') && plan.role === 'alone',
        knowsSource: knows.has('source'),
        knowsWho: knows.has('email') || knows.has('name'),
      };
    });
  }

  /** Counts everything that was read. */
  run(): void {
    const { intake, into } = this;
    if (intake.companies.count > 0) this.gatherCompanies();
    for (const { day, amount } of intake.existing) into.tally.addExisting(day, amount);
    for (const sale of intake.sales) this.addSale(sale.record, sale.day, sale.amount, sale.isNew);
    for (let index = 0; index < intake.records.length; index++) this.addRecord(index);
    this.sqls.close();
    into.details.close();
    into.tally.close();
  }

  private gatherCompanies(): void {
    const { records } = this.intake;
    for (let index = 0; index < records.length; index++) {
      if (records.companyOf(index) === 0) continue;
      records.load(index, this.row);
      this.companies.add(index, this.row);
    }
  }

  private addSale(record: number, day: number, amount: RowFacts['amount'], isNew: boolean): void {
    const { tally } = this.into;
    this.intake.records.load(record, this.row);
    const { company, days } = this.row;
    const first = company === 0 ? days[DAY_AT.customer]! : this.companies.wonOn(company);
    const rate = amount && rateOf(this.settings.rates, amount.currency);
    if (amount && rate !== null) this.joined.add(record, amount.value * rate!);
    this.yearBefore.addSale(record, company, day, amount);
    if (day > first) return tally.addExisting(day, amount);
    this.fillLabels();
    this.joined.addFirst(record, company, amount);
    tally.addSale(this.facts.customerLabels, day, amount, isNew ? 'new' : null);
  }

  /** Whether the win that made the customer brought something: its own deal's amount, or that of deals joined to it. */
  private hasAmount(index: number, { company, amount }: RowFacts, { plan }: OfFile): boolean {
    return plan.role === 'alone' ? expected(amount) !== null : this.joined.hasAmount(index, company);
  }

  private addRecord(index: number): void {
    const { records } = this.intake;
    records.load(index, this.row);
    const file = this.files[records.fileOf(index)]!;
    const { path } = file;
    const { row, loss } = this;
    for (let stage = 0; stage <= CUSTOMER; stage++) path.own[stage] = row.days[stage]!;
    path.follow();
    const { lossFacts } = this;
    lossFacts.lost = row.days[DAY_AT.lost]!;
    lossFacts.readsLost = (row.marks & MARKS.readsLost) !== 0;
    lossFacts.lastStage = path.latest;
    lossFacts.lastActivity = row.days[DAY_AT.lastActivity]!;
    lossFacts.isWon = row.days[CUSTOMER] !== 0;
    lossOf(lossFacts, loss);
    if (!path.any && loss.day === 0) return;
    const outcome = path.day[SQL] === 0 ? null : this.outcomeOf(file);
    if (outcome?.byCompany) loss.day = 0;
    if (path.outOfOrder) this.outOfOrder.add('record', records.fileOf(index), records.rowOf(index));
    this.fillFacts(index, file, outcome);
    this.book(index, file);
    if (file.knowsWho && path.day[MQL] !== 0) {
      this.mqls++;
      // A deal whose people are in no file is told apart: there is nobody to write to.
      if ((row.marks & (MARKS.isNamed | MARKS.isNobody)) === 0) this.mqlsNameless++;
    }
    this.count(index, path, outcome);
  }

  private outcomeOf(file: OfFile): Outcome {
    const { row, sqlFacts } = this;
    const { own, day } = file.path;
    sqlFacts.sql = day[SQL]!;
    sqlFacts.ownSql = own[SQL]!;
    sqlFacts.ownOpportunity = own[OPPORTUNITY]!;
    sqlFacts.reachedOpportunity = day[OPPORTUNITY] !== 0;
    sqlFacts.won = own[CUSTOMER]!;
    sqlFacts.companyWon = this.companies.wonOn(row.company);
    sqlFacts.ownSign = row.days[DAY_AT.ownSign]!;
    sqlFacts.lastActivity = row.days[DAY_AT.lastActivity]!;
    return outcomeOf(sqlFacts, file);
  }

  private fillLabels(): void {
    const { row, facts } = this;
    facts.labels.set(row.labels);
    facts.customerLabels.set(row.labels);
    let { marks } = row;
    if (row.company !== 0 && this.sourceAt >= 0) {
      const source = this.companies.sourceOf(row.company);
      facts.customerLabels[this.sourceAt] = source.label;
      marks = source.marks;
    }
    facts.fromMarketing = (marks & MARKS.fromMarketing) !== 0;
    facts.knownSource = (marks & MARKS.knownSource) !== 0;
  }

  private fillFacts(index: number, file: OfFile, outcome: Outcome | null): void {
    const { row, facts, loss } = this;
    const { path } = file;
    const customer = row.days[CUSTOMER]!;
    this.fillLabels();
    facts.lost = loss.day;
    facts.closed = outcome === null ? customer || loss.day : outcome.day;
    facts.isCustomer = customer !== 0 && this.companies.isCustomer(index, row.company);
    facts.hasAmount = facts.isCustomer && this.hasAmount(index, row, file);
    facts.reopened = row.days[DAY_AT.reopened]!;
    facts.chosen = row.chosen !== 0 ? row.chosen : (row.marks & MARKS.isChosen) !== 0 ? path.day[LEAD]! : 0;
    facts.isNew = (row.marks & MARKS.isNew) !== 0;
    facts.score = row.score;
    const { scoreThreshold } = this.settings;
    facts.atScore = scoreThreshold !== null && row.score >= scoreThreshold;
  }

  /** Books what a record brought that is its own deal. */
  private book(index: number, { plan, knowsAmount, knowsSource }: OfFile): void {
    const { facts, row } = this;
    const { tally } = this.into;
    const day = row.days[CUSTOMER]!;
    if (day === 0) return;
    if (facts.isCustomer) {
      const isSomebody = (row.marks & MARKS.isNobody) === 0;
      if (knowsSource && isSomebody && facts.customerLabels[this.sourceAt] === 0)
        this.note('customerWithoutSource:source', index);
      if (plan.role !== 'alone') return;
      if (knowsAmount && row.amount === null) this.note('customerWithoutAmount:amount', index);
      tally.addSale(facts.customerLabels, day, row.amount, facts.isNew ? 'new' : null);
    } else if (plan.role === 'alone' && this.isSaleOfItsOwn(day, plan)) {
      tally.addExisting(day, row.amount);
    } else return;
    this.yearBefore.addSale(index, row.company, day, row.amount);
  }

  /** People who became customers with their company on one day, at the same amount, are one sale. */
  private isSaleOfItsOwn(day: number, { holdsDeals }: FilePlan): boolean {
    const { company, amount } = this.row;
    const isAnother = amount !== null && amount.value !== this.companies.amountOf(company);
    return holdsDeals || day > this.companies.wonOn(company) || isAnother;
  }

  private note(key: WarningKey, index: number): void {
    const { warnings, records } = this.intake;
    warnings.add(key, records.fileOf(index), records.rowOf(index));
  }

  private count(index: number, path: StagePath, outcome: Outcome | null): void {
    const { into, facts, row, loss } = this;
    into.tally.add(path, facts);
    if (loss.day !== 0) {
      this.losses++;
      if (loss.isEstimated) this.lossesWithoutDate++;
    }
    const pipeline = facts.closed === 0 && path.last >= SQL ? expected(row.amount) : null;
    if (pipeline) into.tally.money.seen.add(pipeline.currency);
    if (outcome) {
      this.sqls.add(path.day[SQL]!, outcome, row.company);
      this.yearBefore.addSql(index, row.company, outcome);
      into.details.addSql({
        index,
        sql: path.day[SQL]!,
        hasOwnSql: path.own[SQL] !== 0,
        outcome,
        handover: handoverOf(path, outcome),
        row,
        pipeline,
      });
    }
    into.details.add(path, facts);
    if (into.leads) into.leads.add(index, row, this.amountOf(index, pipeline));
  }

  /** In the reporting currency: what a customer brought, or what an open SQL may bring; NaN for neither. */
  private amountOf(index: number, pipeline: RowFacts['amount']): number {
    const booked = this.joined.of(index);
    if (booked !== null) return booked;
    const amount = this.row.days[CUSTOMER] !== 0 ? this.row.amount : pipeline;
    const rate = amount && rateOf(this.settings.rates, amount.currency);
    return amount && rate !== null ? amount.value * rate! : NaN;
  }
}
