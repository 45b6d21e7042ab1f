// One pure function that turns templates into a plan, and the contents of each sheet by its key; their order, and what
// each needs, is the list's (index.ts).

import { agreementSheet } from './agreement/agreement';
import { checksSheet } from './checks/checks';
import { channelList, type ChannelList } from './settings/channelList';
import { attributionSheet } from './attribution/attribution';
import { channelsSheet } from './channels/channels';
import { coldLeadsSheet } from './coldLeads/coldLeads';
import { compile } from './language/compile';
import { costsSheet } from './costs/costs';
import { dashboardSheet } from './dashboard/dashboard';
import { definitionsSheet } from './definitions/definitions';
import { detailsSheet } from './details/details';
import { leadsSheet } from './leads/leads';
import { columns } from './monthlyData/columns';
import { funnelPlanSheet } from './funnelPlan/funnelPlan';
import { lifecycleReportSheet } from './lifecycleReport/lifecycleReport';
import { monthlyDataSheet } from './monthlyData/monthlyData';
import { mqlReturnSheet } from './mqlReturn/mqlReturn';
import { withDefaults, type BuildOptions, type Options } from './language/options';
import type { TableColumnPlan, WorkbookPlan } from './language/plan';
import { programmesSheet } from './programmes/programmes';
import { settingsSheet } from './settings/settings';
import { asReportedSheet } from './asReported/asReported';
import { targetsSheet } from './targets/targets';
import type { SheetTemplate } from './language/template';
import { withNeeds, type TemplateKey } from './index';
import { textsOf, type Texts } from './language/texts';
import { sheetTexts, type SheetTexts } from '../i18n';

export { monthsAcross } from './lifecycleReport/rows';
export { templateKeys, templates } from './index';
export type { TemplateInfo, TemplateKey } from './index';
export type { BuildOptions } from './language/options';
export type * from './language/plan';
export type { SheetTexts } from '../i18n';

const contents = {
  settings: settingsSheet,
  targets: targetsSheet,
  costs: costsSheet,
  monthlyData: monthlyDataSheet,
  details: detailsSheet,
  lifecycleReport: lifecycleReportSheet,
  asReported: asReportedSheet,
  funnelPlan: funnelPlanSheet,
  coldLeads: coldLeadsSheet,
  dashboard: dashboardSheet,
  mqlReturn: mqlReturnSheet,
  channels: channelsSheet,
  programmes: programmesSheet,
  attribution: attributionSheet,
  leads: leadsSheet,
  agreement: agreementSheet,
  definitions: definitionsSheet,
  checks: checksSheet,
} satisfies Record<TemplateKey, (options: Options, texts: Texts) => SheetTemplate>;

/** The columns of Monthly data, by key; the import writes those it fills. */
export function describeMonthlyColumns(messages: SheetTexts = sheetTexts): TableColumnPlan[] {
  const texts = textsOf(messages);
  return columns.map(({ key, filledBy }) => ({ key, filledBy, header: texts(`column.${key}`) }));
}
export const monthlyColumns: readonly TableColumnPlan[] = describeMonthlyColumns();

/** The list of channels on Settings: an import counts customers from marketing by it. */
export const describeChannels = (messages: SheetTexts = sheetTexts): ChannelList =>
  channelList(textsOf(messages));

/** A tab's name that no other sheet has; Excel does not tell capitals apart. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${name} (${String(count)})`;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}

/**
 * Compiles templates and the shared sheets they need.
 * @param keys templates asked for; shared sheets are added
 * @param options the report month and what else the analyst chose
 * @param messages the sheets' language
 * @returns plain data: cells, names, tables, charts and print settings of each sheet
 * @throws Error when a template names something that is not there (a fault in a template, found by its tests)
 */
export function compileWorkbook(
  keys: readonly TemplateKey[],
  options: BuildOptions,
  messages: SheetTexts = sheetTexts,
): WorkbookPlan {
  const texts = textsOf(messages);
  const filled = withDefaults(options);
  const taken = new Set(filled.existing.map((name) => name.toLowerCase()));
  const chosen = withNeeds(keys).map((key) => {
    const sheet = contents[key](filled, texts);
    return { ...sheet, name: freeName(sheet.name, taken) };
  });
  const footer = {
    left: texts('footer.left'),
    center: texts('footer.center'),
    right: texts('footer.right'),
  };
  return compile(chosen, { prefix: filled.prefix, words: texts.words, footer });
}
