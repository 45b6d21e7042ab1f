// How an import counts before there is a Settings sheet: by what a new Settings sheet begins with, so that the preview
// and the report that is built with it agree. A test compares the two.
import { marketingSources } from '../crm/channels';
import type { FollowUp, MarketingSources } from '../crm/contract';

/** Days of a cohort, days until an SQL is cold, the score that makes an MQL, whose sources are marketing's, the year's first month. */
export interface CountSettings {
  readonly window: number;
  readonly shelfLife: number;
  readonly scoreThreshold: number | null;
  readonly marketingSources: MarketingSources;
  readonly followUp: FollowUp;
  readonly fiscalYearStart: number;
}

export const NEW_WORKBOOK: CountSettings = {
  window: 90,
  shelfLife: 30,
  scoreThreshold: 50,
  followUp: { limit: 8, opens: 9 / 24, closes: 17 / 24, weekend: 1, holidays: [] },
  fiscalYearStart: 1,
  marketingSources: marketingSources([
    { name: 'Organic search', marketing: true },
    { name: 'Paid search', marketing: true },
    { name: 'Social media', marketing: true },
    { name: 'E-mail', marketing: true },
    { name: 'Events', marketing: true },
    { name: 'Referral', marketing: false },
    { name: 'Direct', marketing: false },
    { name: 'Sales outreach', marketing: false },
  ]),
};
