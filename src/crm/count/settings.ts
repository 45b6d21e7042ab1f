/** The settings of an import with every default filled in. */
import type { ImportOptions, ImportSettings } from '../contract';
import { USUAL_EDGES } from './scoreProfile';

/**
 * Sources that sales, partners and the office bring, in the words of the common CRMs; everything else that is known
 * counts as marketing's. An analyst who counts otherwise passes `marketingSources`.
 */
export const NOT_MARKETING: readonly string[] = [
  'Offline Sources',
  'Offline',
  'Offline Source',
  'Sales',
  'Sales sourced',
  'Sales generated',
  'Sales outbound',
  'Outbound',
  'Outbound sales',
  'Cold call',
  'Cold calling',
  'Prospecting',
  'SDR',
  'BDR',
  'Partner',
  'Partner referral',
  'Employee referral',
  'Existing customer',
  'CRM UI',
  'Import',
  'Other',
  'Integration',
];

/** `window` 90 days, `shelfLife` 30 days, no score threshold, marketing = every known source but `NOT_MARKETING`, the calendar year. */
export function settingsFrom(options: ImportOptions): ImportSettings {
  return {
    window: options.window ?? 90,
    shelfLife: options.shelfLife ?? 30,
    scoreThreshold: options.scoreThreshold ?? null,
    marketingSources: options.marketingSources ?? { except: NOT_MARKETING },
    scoreEdges: options.scoreEdges ?? USUAL_EDGES,
    rates: options.rates ?? null,
    followUp: options.followUp ?? null,
    fiscalYearStart: options.fiscalYearStart ?? 1,
  };
}
