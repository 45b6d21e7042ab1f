// The month's end: which figures are kept, on which day, and what it is called afterwards.
import { closedMonths, closeMonth, startMonth } from '../excel/monthEnd';
import { readSettings } from '../excel/settings';
import { reportedFigures } from '../sheets/asReported/figures';
import { monthText, serialOfDay } from '../taskpane/months';
import type { MonthEndAnswer, Outcome } from '../taskpane/services';
import type { Refuse, Wiring } from '../taskpane/wiring/workbook';

export async function endMonth(
  { t, now }: Wiring,
  refuse: Refuse,
  what: { readonly kind: 'start' } | { readonly kind: 'close'; readonly sure: boolean },
): Promise<Outcome<MonthEndAnswer>> {
  const day = now();
  const key = what.kind === 'start' ? 'operations.startMonth' : 'operations.closeMonth';
  const label = (month: number) => t(key, { month: monthText(month, t.locale) });
  const options = { label, now: day.toISOString() };
  const today = serialOfDay(day.getFullYear(), day.getMonth() + 1, day.getDate());
  const done =
    what.kind === 'start'
      ? await startMonth(options)
      : await closeMonth({ figures: reportedFigures, today, sure: what.sure }, options);
  if ('refusal' in done) return refuse(done.refusal);
  if (!done.ok) return { ok: true, value: { kind: 'question', ...done.closing } };
  const { ok: _ok, ...rest } = done;
  const kind = what.kind === 'start' ? 'started' : 'closed';
  return { ok: true, value: { kind, what: label(done.about), ...rest } };
}

const REPORTED_TABLE = 'lf.Reported';

/** Months whose score profile stays as it was when they were closed: a later export holds later scores. */
export async function readClosedMonths(): Promise<ReadonlySet<number>> {
  const read = await readSettings([], [REPORTED_TABLE]);
  return new Set(read.ok ? closedMonths(read.lists[REPORTED_TABLE] ?? []) : []);
}
