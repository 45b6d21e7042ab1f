/**
 * Gathers what an import tells beyond the counts of the months, record by record, and puts it together at the end.
 * What the mapping has no columns for costs nothing.
 */
import { monthIndex } from '../dates/calendar';
import type { ImportDetails } from '../details';
import type { Bound } from '../map/bind';
import type { FieldKey } from '../mapping';
import { STAGES, STAGE_FIELD } from '../mapping';
import type { CsvRecord } from '../read/scanner';
import type { BreakdownField, ImportSettings } from '../contract';
import type { Breakdown } from './breakdown';
import { LossReasons } from './coldReasons';
import { ColdSqls } from './coldSqls';
import type { Currencies } from './currency';
import { NO_LABEL } from './labels';
import { OpenSqls } from './openSqls';
import { ScoreProfile } from './scoreProfile';
import { SqlSpans } from './sqlSpans';
import { StageFlow } from './stageFlow';
import type { StagePath } from './stages';
import type { Facts } from './facts';
import type { MonthTable } from './monthTable';
import type { ByDay } from './weekCounts';

const LEAD = 0;
const SQL = 2;
const OPPORTUNITY = 3;
const CUSTOMER = 4;

/** What the end of an import knows and its records do not. */
export interface Ending {
  readonly table: MonthTable;
  readonly byDay: ByDay;
  /** The first day with a stage, and the index of the first month of the result. */
  readonly firstDay: number;
  readonly firstMonth: number;
  readonly asOf: number;
  readonly knows: (...fields: readonly FieldKey[]) => boolean;
  readonly currencies: Currencies;
}

export class DetailIntake {
  private readonly flow = new StageFlow();
  private readonly cold = new ColdSqls();
  private readonly reasons: LossReasons;
  /** Where the reasons of losses stand among the breakdowns. */
  private readonly reasonIndex: number;
  private readonly spans = new SqlSpans();
  private readonly open: OpenSqls;
  private readonly scores: ScoreProfile;

  constructor(
    private readonly settings: ImportSettings,
    breakdowns: readonly { readonly field: BreakdownField; readonly counts: Breakdown }[],
  ) {
    this.reasonIndex = breakdowns.findIndex(({ field }) => field === 'lostReason');
    this.reasons = new LossReasons(breakdowns[this.reasonIndex]?.counts.labels ?? null);
    this.open = new OpenSqls(breakdowns);
    this.scores = new ScoreProfile(settings.scoreEdges);
  }

  add(path: StagePath, facts: Facts, record: CsvRecord, bound: Bound): void {
    const { day } = path;
    this.flow.add(path, facts.lostFor);
    if (day[LEAD] !== 0 && !Number.isNaN(facts.score)) this.scores.add(monthIndex(day[LEAD]!), facts.score);
    if (day[SQL] !== 0) this.addSql(path, facts, record, bound);
  }

  private addSql({ own, day }: StagePath, facts: Facts, record: CsvRecord, bound: Bound): void {
    const sql = day[SQL]!;
    const customer = day[CUSTOMER]!;
    const lost = facts.lostFor >= sql ? facts.lostFor : 0;
    const heard = Math.max(sql, own[OPPORTUNITY]!, facts.lastActivity);
    if (own[SQL] !== 0) this.spans.add(sql, heard, lost, customer);
    if (customer !== 0) return;
    const reason = facts.labels[this.reasonIndex] ?? NO_LABEL;
    const loss = this.reasons.of(reason, record, bound.fields.lostReason?.slot ?? -1);
    this.cold.add(heard + Math.ceil(this.settings.shelfLife), lost, loss);
    if (facts.lostFor === 0) this.open.add(record, bound, sql, heard, facts);
  }

  result({ table, byDay, firstDay, firstMonth, asOf, knows, currencies }: Ending): ImportDetails {
    const entered = STAGES.slice(0, CUSTOMER + 1).map((stage) =>
      knows(STAGE_FIELD[stage]) ? table[stage] : null,
    );
    const followsSqls = knows('sql', 'customer');
    const nothing = { rows: [], total: 0 };
    const silence = knows('lastActivity') ? Math.ceil(this.settings.shelfLife) : null;
    return {
      stageMonths: this.flow.rows(entered, firstMonth, monthIndex(asOf), knows('lost')),
      weeks: byDay.weeks(firstDay, asOf, (counted) => knows(STAGE_FIELD[counted])),
      openSqls: followsSqls ? this.open.result(currencies) : nothing,
      sqlSpans: followsSqls || knows('sql', 'lost') ? this.spans.result(asOf, silence) : nothing,
      coldMonths: followsSqls ? this.cold.rows(firstDay, asOf) : [],
      scoreMonths: knows('lead', 'score') ? this.scores.rows() : [],
    };
  }
}
