/** Counts by channel, campaign, persona and the like: one value of a column in one month. */

/** What a breakdown is made by. */
export type BreakdownField = 'source' | 'campaign' | 'persona' | 'leadType' | 'lostReason' | 'owner';

/**
 * Counts of one value in one month. `value` is the commonest spelling (spaces and capitals ignored); blank,
 * "(No value)" and the like are null; `other` gathers what came after the first 1 000 values.
 */
export interface BreakdownRow {
  readonly month: number;
  readonly value: string | null;
  readonly other: boolean;
  readonly leads: number | null;
  readonly mqls: number | null;
  readonly sqls: number | null;
  readonly customers: number | null;
  readonly lost: number | null;
  readonly bookings: number | null;
  /** Records neither won nor lost at the end of the month (of the last month: at `asOf`), whenever they began. */
  readonly open: number | null;
  /** Median days from lead to customer of the customers won in this month; null without any. */
  readonly medianDays: number | null;
}
