/**
 * What an import tells beyond the counts of the months: the rows behind Channels, Cold leads, the dashboard and the
 * weekly block. Sheets never scan a list of leads; they read these short tables. Dates are Excel serials of whole days.
 */

/** The stages a record can stand in, from the first; a customer has left them all. */
export type OpenStage = 'lead' | 'mql' | 'sql' | 'opportunity';

/**
 * What happened to one stage in one month: `atStart + entered = movedOn + lost + open` (an unknown `lost` is 0 there).
 * A stage is here only where the file dates a later one too, because otherwise nothing can be said of when it ends.
 */
export interface StageMonth {
  /** Serial of the month's first day. */
  readonly month: number;
  readonly stage: OpenStage;
  /** Records that stood in the stage when the month began. */
  readonly atStart: number;
  /** The month's leads, MQLs, … of Monthly data; who skipped the stage enters and moves on on one day. */
  readonly entered: number;
  /** Those that reached a later stage in this month. */
  readonly movedOn: number;
  /** Lost while in the stage; a loss before the last stage belongs to an earlier attempt. Null without dates of loss. */
  readonly lost: number | null;
  /** Still there at the end of the month (of the last month: at `asOf`). */
  readonly open: number;
  /** Median days in the stage of those that moved on in this month and had not skipped it; null without any. */
  readonly medianDays: number | null;
}

/** Counts of one ISO week: `week` is the serial of its Monday. Null where the file has no column for the stage. */
export interface WeekCounts {
  readonly week: number;
  readonly leads: number | null;
  readonly mqls: number | null;
  readonly sqls: number | null;
  readonly customers: number | null;
}

/** An SQL that is neither won nor lost at `asOf`; of a company's the one with the latest sign. */
export interface OpenSql {
  /** The id, else the e-mail address, else the row of the file. */
  readonly id: string;
  /** Null where no column tells. */
  readonly name: string | null;
  readonly company: string | null;
  readonly owner: string | null;
  readonly source: string | null;
  readonly leadType: string | null;
  readonly sql: number;
  /** The latest sign of interest: of the lead, where a column tells its own, else of either side; else the opportunity or SQL date. */
  readonly lastSign: number;
  /** It went cold. */
  readonly silent: boolean;
  /** In the reporting currency. Null where the file has no amount for it (or 0), or several currencies without rates. */
  readonly amount: number | null;
  /** What the CRM makes of the amount; null where it does not say. */
  readonly weighted: number | null;
}

/** The state of an SQL, the first that holds. `silent`: it went cold, whatever came after, unless it was won. */
export type SqlState = 'won' | 'silent' | 'closedLost' | 'disqualified' | 'open';

/**
 * How one SQL fared. `days` and `cold` are for SQL.SURVIVAL and SQL.FIT: days in contact, and whether silence ended them;
 * not cold (censored) is who was won or lost while in contact, on that day, or is open, at the last sign. Where the file
 * tells of no signs nobody is silent, and an open SQL has lasted until `asOf`. `lasted` and `outcome` are for SQL.WINRATE:
 * days to the win, the loss or `asOf`; a silent SQL without an outcome is open. SQLs without an SQL date of their own have
 * no span.
 */
export interface SqlSpan {
  readonly sql: number;
  readonly days: number;
  readonly cold: boolean;
  readonly state: SqlState;
  readonly lasted: number;
  /** Null: open. */
  readonly outcome: 'won' | 'lost' | null;
}

/** What a month cannot hold. Null where the file cannot know. */
export interface SqlTotals {
  /** SQLs gone cold at least 180 days before `asOf`, and those of them that were won since. */
  readonly oldCold: number | null;
  readonly oldColdWoken: number | null;
  /** Records with a loss, and those of them whose day is estimated. */
  readonly losses: number | null;
  readonly lossesWithoutDate: number | null;
  /** SQLs without an outcome that have been silent for more than a year. */
  readonly longSilent: number | null;
  /**
   * SQLs in contact one year before `asOf` (of a company one), those of them won by the end of the fiscal year that ran
   * then, what they brought in the reporting currency, and the last day of that year. Null where the file does not go back
   * so far.
   */
  readonly beforeSqls: number | null;
  readonly beforeWon: number | null;
  readonly beforeAmount: number | null;
  readonly beforeUntil: number | null;
}

/**
 * Why SQLs were lost while in contact, or went cold: `silent` is every SQL that went cold; the others are losses of SQLs in
 * contact, by the words of their reason: `otherReason` is what they do not tell apart.
 */
export type LossReason = 'competitor' | 'contactLeft' | 'noAnswer' | 'otherReason' | 'noReason';
export type ColdReason = 'silent' | LossReason;
export interface ColdMonth {
  /** The month of going cold, or of the loss. */
  readonly month: number;
  readonly reason: ColdReason;
  readonly sqls: number;
}

/**
 * The SQLs of a month by who owns them, and what became of them: accepted (an opportunity, or won), rejected (lost before an
 * opportunity, or an MQL again), gone cold without having been rejected. An owner has a row in every month whose trailing
 * year has an SQL of theirs. `owner` is null where none is named; `other` are all beyond the 60 with the most.
 */
export interface HandoverMonth {
  readonly month: number;
  readonly owner: string | null;
  readonly other: boolean;
  readonly handed: number;
  /** Null where the file cannot know. */
  readonly accepted: number | null;
  readonly rejected: number | null;
  readonly cold: number | null;
}

/** The rejected SQLs of a month by the reason that people wrote, as those of `HandoverMonth`. */
export interface RejectionMonth {
  readonly month: number;
  readonly reason: string | null;
  readonly other: boolean;
  readonly sqls: number;
}

/**
 * New leads of a month by score: `from` ≤ score < `to`, and the last band holds its upper edge too, as in LEAD.PROFILE.
 * Null stands for "below the first" and "above the last" edge. Every band between the edges is here for a month with any
 * score. Scores are those of the day of the export.
 */
export interface ScoreMonth {
  readonly month: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly leads: number;
}

/** At most so many rows are kept of a list; `total` says how many there were. */
export interface Capped<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

export interface ImportDetails {
  readonly stageMonths: readonly StageMonth[];
  /** The last 60 weeks up to `asOf`, without gaps. */
  readonly weeks: readonly WeekCounts[];
  /** The 5 000 with the latest sign of interest. */
  readonly openSqls: Capped<OpenSql>;
  /** The 20 000 that became SQL last. */
  readonly sqlSpans: Capped<SqlSpan>;
  readonly coldMonths: readonly ColdMonth[];
  /** Empty where the file has no SQLs. */
  readonly handoverMonths: readonly HandoverMonth[];
  /** Empty where rejection cannot be known. */
  readonly rejectionMonths: readonly RejectionMonth[];
  readonly sqlTotals: SqlTotals;
  /** Empty where the file has no score. */
  readonly scoreMonths: readonly ScoreMonth[];
}

/** One step of an e-mail programme in one month. Null: the report does not say. */
export interface ProgrammeRow {
  readonly month: number;
  readonly programme: string;
  readonly step: string | null;
  readonly delivered: number | null;
  readonly opened: number | null;
  readonly clicked: number | null;
  readonly left: number | null;
  readonly mqls: number | null;
  readonly cost: number | null;
}

/** One way that leads took, with what came of it: the rows of ATTRIBUTION.COMPARE. */
export interface PathRow {
  /** `Search > Email > Direct`, in the order of time. */
  readonly path: string;
  readonly conversions: number;
  readonly value: number | null;
  /** Leads that took it and did not convert. */
  readonly nulls: number;
}

/** A lead as the sheet Leads holds it; a blank cell is null. */
export interface LeadRow {
  readonly id: string | null;
  readonly lead: number | null;
  readonly mql: number | null;
  readonly sql: number | null;
  readonly opportunity: number | null;
  readonly customer: number | null;
  readonly lost: number | null;
  readonly lastActivity: number | null;
  readonly source: string | null;
  readonly campaign: string | null;
  readonly persona: string | null;
  readonly leadType: string | null;
  readonly lostReason: string | null;
  readonly amount: number | null;
  readonly score: number | null;
}
