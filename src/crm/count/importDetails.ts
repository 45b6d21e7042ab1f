/**
 * Gathers what an import tells beyond the counts of the months, record by record, and puts it together at the end.
 * What the mapping has no columns for costs nothing.
 */
import { monthIndex } from '../dates/calendar';
import type { ImportDetails, SqlTotals } from '../details';
import type { FieldKey } from '../mapping';
import { STAGES, STAGE_FIELD } from '../mapping';
import type { BreakdownField, ImportSettings } from '../contract';
import type { Breakdown } from './breakdown';
import { LossReasons } from './coldReasons';
import { ColdSqls } from './coldSqls';
import type { Currencies } from './currency';
import type { Facts } from './facts';
import { Handovers } from './handovers';
import type { KnownOutcomes } from './knownOutcomes';
import { NO_LABEL } from './labels';
import type { MonthTable } from './monthTable';
import type { CountedSql } from './openSqls';
import { OpenSqls } from './openSqls';
import type { RecordTexts } from './recordTexts';
import { ScoreProfile } from './scoreProfile';
import { SqlSpans } from './sqlSpans';
import { StageFlow } from './stageFlow';
import type { StagePath } from './stages';
import type { ByDay } from './weekCounts';

const LEAD = 0;
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
  readonly known: KnownOutcomes;
  readonly currencies: Currencies;
  readonly totals: SqlTotals;
}

export class DetailIntake {
  private readonly flow = new StageFlow();
  private readonly cold = new ColdSqls();
  private readonly reasons: LossReasons;
  private readonly handovers: Handovers;
  /** Where the reasons of losses, and the owners, stand among the breakdowns. */
  private readonly reasonIndex: number;
  private readonly ownerIndex: number;
  private readonly spans = new SqlSpans();
  private readonly open: OpenSqls;
  private readonly scores: ScoreProfile;

  constructor(
    settings: ImportSettings,
    breakdowns: readonly { readonly field: BreakdownField; readonly counts: Breakdown }[],
    texts: RecordTexts,
  ) {
    this.reasonIndex = breakdowns.findIndex(({ field }) => field === 'lostReason');
    this.ownerIndex = breakdowns.findIndex(({ field }) => field === 'owner');
    const labelsAt = (index: number) => breakdowns[index]?.counts.labels ?? null;
    this.handovers = new Handovers(labelsAt(this.ownerIndex), labelsAt(this.reasonIndex));
    this.reasons = new LossReasons(labelsAt(this.reasonIndex));
    this.open = new OpenSqls(breakdowns, texts);
    this.scores = new ScoreProfile(settings.scoreEdges);
  }

  add(path: StagePath, facts: Facts): void {
    const { day } = path;
    if (day[LEAD] !== 0 && !Number.isNaN(facts.score)) this.scores.add(monthIndex(day[LEAD]!), facts.score);
    if (path.any) this.flow.add(path, facts.closed, facts.lost !== 0);
  }

  addSql(sql: CountedSql): void {
    const { outcome, row, handover } = sql;
    const [owner, reason] = [row.labels[this.ownerIndex], row.labels[this.reasonIndex]];
    this.spans.add(sql);
    this.handovers.add(sql.sql, owner, reason, handover);
    if (outcome.cold !== 0) this.cold.add(outcome.cold, 'silent');
    const isLostInContact = outcome.day !== 0 && !outcome.isWon && outcome.cold === 0 && !outcome.isEstimated;
    if (isLostInContact) this.cold.add(outcome.day, this.reasons.of(reason ?? NO_LABEL));
    if (outcome.day === 0) this.open.add(sql);
  }

  /** To be called when the last record has been added. */
  close(): void {
    this.open.close();
  }

  result(ending: Ending): ImportDetails {
    const { table, byDay, firstDay, firstMonth, asOf, knows, known, currencies, totals } = ending;
    const entered = STAGES.slice(0, CUSTOMER + 1).map((stage) =>
      knows(STAGE_FIELD[stage]) ? table[stage] : null,
    );
    const nothing = { rows: [], total: 0 };
    const last = monthIndex(asOf);
    const knowsReason = (isSilence: boolean) => (isSilence ? known.cold : known.losses && known.sqls);
    return {
      stageMonths: this.flow.rows(entered, firstMonth, last, known.losses),
      weeks: byDay.weeks(firstDay, asOf, (counted) => knows(STAGE_FIELD[counted])),
      openSqls: known.sqls ? this.open.result(currencies) : nothing,
      sqlSpans: known.sqls || knows('sql', 'lost') ? this.spans.result(asOf, known.cold) : nothing,
      coldMonths: this.cold.rows(firstMonth, last, (reason) => knowsReason(reason === 'silent')),
      handoverMonths: knows('sql') ? this.handovers.handovers(firstMonth, last, known) : [],
      rejectionMonths: known.disqualified ? this.handovers.rejections(firstMonth, last) : [],
      scoreMonths: knows('lead', 'score') ? this.scores.rows() : [],
      sqlTotals: totals,
    };
  }
}
