// Builds the report through Excel's client library against the host, with the code that the pane runs: what the command writes
// is what the pane would have built. No browser, no Excel.
import { createExcel, type RunningExcel } from '../../host/node';
import { createWorkbook } from '../../host/model/create';
import type { ImportResult } from '../../src/crm';
import { templateKeys } from '../../src/sheets';
import { fillMonths } from '../../src/work/fill';
import { functionsJson, functionsScript } from '../functionsBundle';
import { explainLooks, explainRefused } from './explain';

export interface ReportRequest {
  readonly result: ImportResult;
  readonly month: { readonly year: number; readonly month: number };
  readonly currency: string;
  readonly now: Date;
}

export type BuiltReport =
  | {
      readonly ok: true;
      readonly excel: RunningExcel;
      readonly sheets: readonly string[];
      readonly remarks: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** All but the list of leads, which a file of a million rows would fill; the report first, because it is shown first. */
const TEMPLATES = ['lifecycleReport', ...templateKeys.filter((key) => key !== 'leads')];
const MONTHS_SHOWN = 13;
const FISCAL_YEAR_START = 1;
const EMPTY_SHEET = 'Sheet1';

/** The sheet that every new workbook starts with; nobody wants it beside the report. */
async function dropEmptySheet({ host, workbook }: RunningExcel, first: string): Promise<void> {
  await host.exclusively(() => {
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== EMPTY_SHEET);
    const active = workbook.sheets.find(({ name }) => name === first) ?? workbook.sheets[0];
    if (active) {
      workbook.activeSheet = active.id;
      workbook.selection = { sheet: active.id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    }
    host.session.touchStructure();
  });
}

/** Builds, fills and calculates the workbook; the caller writes it. */
export async function buildReport({ result, month, currency, now }: ReportRequest): Promise<BuiltReport> {
  const excel = await createExcel({
    workbook: createWorkbook([EMPTY_SHEET]),
    functionsScript: await functionsScript(),
    functionsJson: functionsJson(),
  });
  const restore = excel.installGlobals();
  try {
    const options = {
      reportMonth: month,
      months: MONTHS_SHOWN,
      currency,
      fiscalYearStart: FISCAL_YEAR_START,
    };
    const filled = await fillMonths(
      { locale: 'en', prefix: '', now: () => now },
      {
        result,
        build: { templates: TEMPLATES, options },
        typed: 'keep',
      },
    );
    if (!filled.ok) return { ok: false, message: explainRefused(filled.refusal) };
    const { built: sheets, notSet } =
      filled.value.kind === 'filled' ? filled.value : { built: [], notSet: [] };
    await dropEmptySheet(excel, sheets.find((name) => name === 'Lifecycle report') ?? sheets[0] ?? '');
    await excel.host.recalculate();
    return { ok: true, excel, sheets, remarks: explainLooks(notSet) };
  } finally {
    restore();
  }
}
