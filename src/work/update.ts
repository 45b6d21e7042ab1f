// Updating: the sheets that are there are compiled as they would be built today, with what Settings and the report say of
// month, currency and length, and merged into by src/excel.
import type { Refused } from '../excel';
import { updateSheets, type Updated } from '../excel/update';
import { readSettings } from '../excel/settings';
import { readState } from '../excel/state';
import { compileWorkbook, monthsAcross } from '../sheets/compileWorkbook';
import { lastWholeMonth, serialOfDay, serialOfMonth } from '../taskpane/months';
import type { BuildStep, Outcome, UpdateDone } from '../taskpane/services';
import { templatesOf } from './outlook';
import type { Refuse, Wiring } from '../taskpane/wiring/workbook';

const SETTINGS = ['reportMonth', 'currency', 'fiscalYearStart'] as const;
const LOOKS = ['look', 'accepts', 'rule', 'page'] as const;
const number = (value: unknown): number | null => (typeof value === 'number' && value >= 1 ? value : null);

async function update(
  { t, prefix, now }: Wiring,
  onStep: (step: BuildStep) => void,
): Promise<Updated | Refused> {
  const there = await readState();
  if (!there.ok) return there;
  const settings = await readSettings(SETTINGS, []);
  if (!settings.ok) return settings;
  const { reportMonth, currency, fiscalYearStart } = settings.values;
  const today = now();
  const lastMonth = lastWholeMonth(serialOfDay(today.getFullYear(), today.getMonth() + 1, today.getDate()));
  const columns = there.sheets.find(({ key }) => key === 'lifecycleReport')?.columns['report'];
  const plan = compileWorkbook(templatesOf(there.sheets.map(({ key }) => key)), {
    reportMonth: number(reportMonth) ?? serialOfMonth(lastMonth),
    fiscalYearStart: number(fiscalYearStart) ?? 1,
    prefix,
    ...(currency !== undefined && { currency: String(currency) }),
    ...(columns !== undefined && { months: monthsAcross(columns) }),
  });
  const sheets = there.sheets.map(({ name }) => name);
  return updateSheets(plan, {
    label: t('operations.update', { sheets }),
    now: today.toISOString(),
    onProgress: ({ stage }) => onStep(stage),
  });
}

export async function update(
  wiring: Wiring,
  refuse: Refuse,
  onStep: (step: BuildStep) => void,
): Promise<Outcome<UpdateDone>> {
  const done = await update(wiring, onStep);
  if (!done.ok) return refuse(done.refusal);
  const { operation, sheets, updated, added, kept, notFound, chartsLeft, looksLeft, restyled } = done;
  const where = ({ sheet, address }: { readonly sheet: string; readonly address: string }) =>
    `${sheet}!${address}`;
  return {
    ok: true,
    value: {
      operation,
      sheets,
      updated: updated.length,
      added: added.map(where),
      kept: kept.map((cell) => ({ where: where(cell), wanted: cell.wanted })),
      missing: [...new Set(notFound.map(({ sheet }) => sheet))],
      charts: chartsLeft.map(({ sheet, chart }) => `${sheet}: ${chart}`),
      restyled,
      left: LOOKS.flatMap((what) => {
        const places = looksLeft
          .filter((each) => each.what === what)
          .map(({ sheet, address }) => (address === null ? sheet : `${sheet}!${address}`));
        return places.length > 0 ? [{ what, places }] : [];
      }),
    },
  };
}
