// All sheets with functions of ours, built and filled in some Excel, and what their cells show.
import { keyColumn, keyRow } from '../../../host/model/address';
import type { CellValue } from '../../../host/model/types';
import type { Modes } from '../../../host/modes';
import { functionsJson, functionsScript } from '../../../scripts/functionsBundle';
import type { TemplateKey } from '../../../src/sheets/compileWorkbook';
import { putDashboard } from '../dashboardSheet';
import { buildFull, type FullReportBook } from '../fullReport';
import { putSales } from '../salesSheetsData';
import { fillTemplates } from '../templateData';

const SHEETS = [
  'lifecycleReport',
  'funnelPlan',
  'mqlReturn',
  'coldLeads',
  'agreement',
  'channels',
  'programmes',
  'attribution',
  'leads',
  'dashboard',
] as const;

export async function filled(
  modes: Modes = {},
  sheets: readonly TemplateKey[] = SHEETS,
): Promise<FullReportBook> {
  const options = { functionsScript: await functionsScript(), functionsJson: functionsJson(), modes };
  const book = await buildFull(sheets, options);
  await fillTemplates(book, (context) => {
    putSales(context, book);
    putDashboard(context, book);
  });
  return book;
}

/** What every cell shows, by sheet and place. */
function shownIn({ excel }: FullReportBook): Map<string, CellValue> {
  const places = excel.workbook.sheets.flatMap(({ name, cells }) =>
    [...cells].map(([key, { value }]): [string, CellValue] => [
      `${name} R${String(keyRow(key))}C${String(keyColumn(key))}`,
      value,
    ]),
  );
  return new Map(places);
}

export const codeOf = (value: CellValue | undefined): unknown =>
  typeof value === 'object' && value !== null ? value.error : value;

/** The cells that show something else in the other Excel, as it shows them; those that only one of them fills, too. */
export function differing(right: FullReportBook, other: FullReportBook): Map<string, CellValue> {
  const [here, there] = [shownIn(right), shownIn(other)];
  return new Map(
    [...new Set([...here.keys(), ...there.keys()])].flatMap((place): [string, CellValue][] =>
      codeOf(there.get(place)) === codeOf(here.get(place)) ? [] : [[place, there.get(place) ?? null]],
    ),
  );
}
