// What can be built, from the list of templates; their contents come with the chunk that builds them.
import { templateKeys, templates, withNeeds, type TemplateKey } from '../sheets';
import type { ImportResult } from '../crm/contract';
import type { BuiltSheet } from './building';
import { LEAD_ROOM } from './leadRoom';
import { isSample } from './sample';

export interface TemplateChoice {
  readonly key: string;
  /** As on the tab. */
  readonly name: string;
  /** One line: the question that the sheet answers. */
  readonly promise: string;
}

/** What is known without a workbook. */
export interface ReportServices {
  readonly templates: readonly TemplateChoice[];
  readonly monthsShown: readonly number[];
  /** The tabs that a build would make, in their order. */
  readonly outlook: (templates: readonly string[], built: readonly BuiltSheet[]) => readonly string[];
  /** The longest list of leads that a sheet can hold. */
  readonly leadRoom: number;
  /** The template that is built together with a first import. */
  readonly importTemplate: string;
  /** The sheets that hold what a file tells beyond the months: built with an import wherever they are not there. */
  readonly importSheets: Readonly<Record<'details' | 'checks' | 'leads' | 'touches' | 'programmes', string>>;
  /** Further sheets that a count fills: those of the invented figures, where it is the sample's. */
  readonly sheetsOf: (result: ImportResult) => readonly string[];
}

/** Two months make a change; more than three years no longer print. */
const MONTHS_SHOWN = [2, 6, 12, 13, 18, 24, 36];
const IMPORT_TEMPLATE: TemplateKey = 'lifecycleReport';
const IMPORT_SHEETS = {
  details: 'details',
  checks: 'checks',
  leads: 'leads',
  touches: 'attribution',
  programmes: 'programmes',
} as const satisfies Record<string, TemplateKey>;

/** What the sample's invented figures fill beside the sheets of an import. */
const SAMPLE_SHEETS: readonly TemplateKey[] = ['funnelPlan', 'channels', 'programmes', 'attribution'];

export function templatesOf(keys: readonly string[]): TemplateKey[] {
  return templateKeys.filter((key) => keys.includes(key));
}

export const reportServices: ReportServices = {
  templates: templates
    .filter(({ shared }) => !shared)
    .map(({ key, title, promise }) => ({ key, name: title, promise })),
  monthsShown: MONTHS_SHOWN,
  importTemplate: IMPORT_TEMPLATE,
  importSheets: IMPORT_SHEETS,
  sheetsOf: (result) => (isSample(result) ? SAMPLE_SHEETS : []),
  leadRoom: LEAD_ROOM,
  outlook: (keys, built) => {
    const wanted = withNeeds(templatesOf(keys));
    return templates
      .filter(({ key }) => wanted.includes(key) && !built.some((sheet) => sheet.key === key))
      .map(({ title }) => title);
  },
};
