// Which templates there are, what each is for and what it needs: without their contents, so that a list of them is light.
import type { Translation } from '../i18n';
import { reportsSheets } from '../i18n/en/sheets/titles';

/** In the order of their tabs. */
export const templateKeys = [
  'settings',
  'targets',
  'costs',
  'monthlyData',
  'details',
  'lifecycleReport',
  'asReported',
  'funnelPlan',
  'coldLeads',
  'dashboard',
  'mqlReturn',
  'channels',
  'programmes',
  'attribution',
  'leads',
  'agreement',
  'definitions',
  'checks',
] as const;

export type TemplateKey = (typeof templateKeys)[number];

/** Sheets a template cannot calculate without. */
const needs: Readonly<Record<TemplateKey, readonly TemplateKey[]>> = {
  settings: [],
  targets: ['settings'],
  costs: ['settings'],
  monthlyData: ['settings', 'costs'],
  details: ['settings'],
  lifecycleReport: ['settings', 'targets', 'costs', 'monthlyData', 'asReported'],
  asReported: ['settings', 'costs', 'monthlyData'],
  funnelPlan: ['settings', 'targets', 'costs', 'monthlyData'],
  coldLeads: ['settings', 'targets', 'costs', 'monthlyData', 'details', 'funnelPlan'],
  dashboard: ['settings', 'targets', 'costs', 'monthlyData', 'details'],
  mqlReturn: ['settings', 'targets', 'costs', 'monthlyData', 'details', 'funnelPlan'],
  channels: ['settings', 'costs', 'monthlyData', 'details'],
  programmes: ['settings'],
  attribution: ['settings'],
  leads: ['settings'],
  agreement: ['settings', 'targets', 'costs', 'monthlyData', 'funnelPlan'],
  definitions: ['settings'],
  checks: ['settings', 'costs', 'monthlyData', 'details', 'asReported'],
};

export interface TemplateInfo {
  readonly key: TemplateKey;
  readonly title: string;
  /** One line on what it does for the analyst. */
  readonly promise: string;
  /** Sheets that are built with it. */
  readonly needs: readonly TemplateKey[];
  /** A shared sheet, built when another needs it; the others are what an analyst chooses. */
  readonly shared: boolean;
}

const SHARED: readonly TemplateKey[] = [
  'settings',
  'targets',
  'costs',
  'monthlyData',
  'details',
  'asReported',
];
/** Every template, described in the language of `messages` (English by default). */
export function describeTemplates(
  messages: Translation<typeof reportsSheets> = reportsSheets,
): TemplateInfo[] {
  return templateKeys.map((key) => ({
    key,
    title: messages[`sheet.${key}`],
    promise: messages[`promise.${key}`],
    needs: needs[key],
    shared: SHARED.includes(key),
  }));
}

export const templates: readonly TemplateInfo[] = describeTemplates();

/** The templates asked for and every sheet they need, in the order of the tabs. */
export function withNeeds(keys: readonly TemplateKey[]): TemplateKey[] {
  const wanted = new Set(keys.flatMap((key) => [key, ...needs[key]]));
  return templateKeys.filter((key) => wanted.has(key));
}
