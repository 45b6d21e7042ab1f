// The one list of the sheets: in which order their tabs stand, what each needs, and which an analyst chooses. Without their
// contents, so that a list of them is light.
import { sheetTitles, type Translation } from '../i18n';

/**
 * The months and what they rest on: Funnel plan takes its rates from them and gives them the price of an SQL, so that no two
 * sheets have another one.
 */
const MONTHS = ['settings', 'targets', 'costs', 'monthlyData', 'details', 'funnelPlan'] as const;

/** In the order of their tabs; what a sheet holds is in the folder of its key, listed by compileWorkbook.ts. */
const list = {
  settings: { shared: true, needs: [] },
  targets: { shared: true, needs: ['settings'] },
  costs: { shared: true, needs: ['settings'] },
  monthlyData: { shared: true, needs: MONTHS },
  details: { shared: true, needs: MONTHS },
  lifecycleReport: { needs: [...MONTHS, 'asReported'] },
  asReported: { shared: true, needs: MONTHS },
  funnelPlan: { needs: MONTHS },
  coldLeads: { needs: MONTHS },
  dashboard: { needs: MONTHS },
  mqlReturn: { needs: MONTHS },
  channels: { needs: MONTHS },
  programmes: { needs: ['settings'] },
  attribution: { needs: ['settings'] },
  leads: { needs: ['settings'] },
  agreement: { needs: MONTHS },
  definitions: { needs: ['settings'] },
  checks: { needs: [...MONTHS, 'asReported'] },
} as const satisfies Record<string, { readonly shared?: true; readonly needs: readonly string[] }>;

export type TemplateKey = keyof typeof list;
export const templateKeys = Object.keys(list) as TemplateKey[];

interface Declared {
  /** Built when another needs it; the others are what an analyst chooses. */
  readonly shared?: true;
  /** Sheets that it cannot calculate without. */
  readonly needs: readonly TemplateKey[];
}
const declared: Readonly<Record<TemplateKey, Declared>> = list;

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

/** Every template, described in the language of `messages` (English by default). */
export function describeTemplates(messages: Translation<typeof sheetTitles> = sheetTitles): TemplateInfo[] {
  return templateKeys.map((key) => ({
    key,
    title: messages[`sheet.${key}`],
    promise: messages[`promise.${key}`],
    needs: declared[key].needs,
    shared: declared[key].shared === true,
  }));
}

export const templates: readonly TemplateInfo[] = describeTemplates();

/** The templates asked for and every sheet they need, in the order of the tabs. */
export function withNeeds(keys: readonly TemplateKey[]): TemplateKey[] {
  const wanted = new Set(keys.flatMap((key) => [key, ...declared[key].needs]));
  return templateKeys.filter((key) => wanted.has(key));
}
