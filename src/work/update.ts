// Updating: the sheets that are there are compiled as they would be built today, with what Settings and the report say of
// month, currency and length, and merged into by src/excel.
import { readSettings } from '../excel/settings';
import { readState } from '../excel/state';
import { updateSheets, type Updated } from '../excel/update';
import { compileWorkbook, monthsAcross } from '../sheets/compileWorkbook';
import type { Refused } from '../workbook/refusal';
import type { BuildStep } from './building';
import { answer, wordsFor, type Answer, type Caller } from './caller';
import type { NotSet } from './explainNotSet';
import { lastWholeMonth, serialOfDay, serialOfMonth } from './months';
import { templatesOf } from './outlook';

export interface UpdateDone {
  /** Null where everything was as it should be. */
  readonly operation: string | null;
  readonly sheets: readonly string[];
  readonly updated: number;
  readonly added: readonly string[];
  /** Cells that stay the analyst's, with what would stand there otherwise. */
  readonly kept: readonly { readonly where: string; readonly wanted: string }[];
  /** Parts that the analyst deleted, by tab. */
  readonly missing: readonly string[];
  /** Charts that stay as they are, because they are no longer as they were drawn. */
  readonly charts: readonly string[];
  /** Tabs whose formats, input rules, print settings or charts were brought up to date. */
  readonly restyled: readonly string[];
  /** What else stays as the analyst has it, and where. */
  readonly left: readonly {
    readonly what: 'look' | 'accepts' | 'rule' | 'page';
    readonly places: readonly string[];
  }[];
  /** Looks that Excel would not set. */
  readonly notSet: readonly NotSet[];
}

const SETTINGS = ['reportMonth', 'currency', 'fiscalYearStart'] as const;
const LOOKS = ['look', 'accepts', 'rule', 'page'] as const;
const number = (value: unknown): number | null => (typeof value === 'number' && value >= 1 ? value : null);

async function merge(caller: Caller, onStep: (step: BuildStep) => void): Promise<Updated | Refused> {
  const there = await readState();
  if (!there.ok) return there;
  const settings = await readSettings(SETTINGS, []);
  if (!settings.ok) return settings;
  const { reportMonth, currency, fiscalYearStart } = settings.values;
  const today = caller.now();
  const lastMonth = lastWholeMonth(serialOfDay(today.getFullYear(), today.getMonth() + 1, today.getDate()));
  const columns = there.sheets.find(({ key }) => key === 'lifecycleReport')?.columns['report'];
  const plan = compileWorkbook(templatesOf(there.sheets.map(({ key }) => key)), {
    reportMonth: number(reportMonth) ?? serialOfMonth(lastMonth),
    fiscalYearStart: number(fiscalYearStart) ?? 1,
    prefix: caller.prefix,
    ...(currency !== undefined && { currency: String(currency) }),
    ...(columns !== undefined && { months: monthsAcross(columns) }),
  });
  const sheets = there.sheets.map(({ name }) => name);
  return updateSheets(plan, {
    label: wordsFor(caller)('operations.update', { sheets }),
    now: today.toISOString(),
    onProgress: ({ stage }) => onStep(stage),
  });
}

export async function update(caller: Caller, onStep: (step: BuildStep) => void): Promise<Answer<UpdateDone>> {
  const done = await merge(caller, onStep);
  if (!done.ok) return done;
  const { operation, sheets, updated, added, kept, notFound, chartsLeft, looksLeft, restyled, notSet } = done;
  const where = ({ sheet, address }: { readonly sheet: string; readonly address: string }) =>
    `${sheet}!${address}`;
  return answer({
    operation,
    sheets,
    updated: updated.length,
    added: added.map(where),
    kept: kept.map((cell) => ({ where: where(cell), wanted: cell.wanted })),
    missing: [...new Set(notFound.map(({ sheet }) => sheet))],
    charts: chartsLeft.map(({ sheet, chart }) => `${sheet}: ${chart}`),
    restyled,
    notSet,
    left: LOOKS.flatMap((what) => {
      const places = looksLeft
        .filter((each) => each.what === what)
        .map(({ sheet, address }) => (address === null ? sheet : `${sheet}!${address}`));
      return places.length > 0 ? [{ what, places }] : [];
    }),
  });
}
