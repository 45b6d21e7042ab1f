// The sample: a count of its CRM export that carries with it what the export does not hold.
import type { ImportResult } from '../crm';

type Values = Readonly<Record<string, number>>;
export interface SampleMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly values: Values;
}
export interface SampleCost {
  readonly month: string;
  /** Key of a channel of Settings; null is none. */
  readonly channel: string | null;
  readonly campaign: string | null;
  /** Key of the kind's word. */
  readonly kind: string;
  readonly amount: number;
}
export interface SampleBreakdown {
  readonly month: string;
  readonly name: string | null;
  readonly counts: Values;
}
export interface SampleProgramme {
  readonly month: string;
  readonly programme: string;
  readonly step: string;
  readonly delivered: number;
  readonly opened: number;
  readonly clicked: number;
  readonly left: number;
  readonly mqls: number;
  readonly cost: number;
}
export interface SamplePath {
  readonly path: string;
  readonly conversions: number;
  readonly value: number;
  readonly nulls: number;
}
export interface SampleFigures {
  readonly months: readonly SampleMonth[];
  readonly targets: readonly SampleMonth[];
  readonly costs: readonly SampleCost[];
  readonly personas: readonly string[];
  /** YYYY-MM-DD and what is celebrated. */
  readonly holidays: readonly (readonly [string, string])[];
  /** Where the export itself names no campaigns. */
  readonly campaignMonths?: readonly SampleBreakdown[];
  readonly programmes: readonly SampleProgramme[];
  readonly paths: readonly SamplePath[];
  /** By the names of cells. */
  readonly settings: Values;
}

/** A count of the sample's export: it carries what the export does not hold. */
export interface SampleResult extends ImportResult {
  readonly sample: SampleFigures;
}
export const isSample = (result: ImportResult): result is SampleResult => 'sample' in result;
