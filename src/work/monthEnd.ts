// The month's end: which figures are kept, on which day, and what it is called afterwards.
import { closedMonths, closeMonth, startMonth } from '../excel/monthEnd';
import { readSettings } from '../excel/settings';
import { reportedFigures } from '../sheets/asReported/figures';
import { keptSettings } from '../sheets/asReported/settings';
import type { NotSet } from './explainNotSet';
import { answer, wordsFor, type Answer, type Caller } from './caller';
import { plannedSheets } from './plannedSheets';
import { monthText, serialOfDay } from './months';

/** What the month that was the report month still lacks. */
export interface MonthGaps {
  /** Excel serial of its first day. */
  readonly month: number;
  /** Headers of the figures that are blank. */
  readonly missing: readonly string[];
  readonly noCosts: boolean;
  /** Excel serial of the day on which it was closed; null while it is not. */
  readonly closedOn: number | null;
}
export interface MonthEndDone extends MonthGaps {
  readonly kind: 'closed' | 'started';
  readonly operation: string;
  readonly what: string;
  /** The month that was closed or started. */
  readonly about: number;
  readonly sheet: string;
  /** Looks that Excel would not set. */
  readonly notSet: readonly NotSet[];
}
export type MonthEndAnswer = MonthEndDone | ({ readonly kind: 'question' } & MonthGaps);

/** Closing asks first where figures are blank or the month was closed before, unless sure. */
export async function endMonth(
  caller: Caller,
  what: { readonly kind: 'start' } | { readonly kind: 'close'; readonly sure: boolean },
): Promise<Answer<MonthEndAnswer>> {
  const day = caller.now();
  const say = wordsFor(caller);
  const key = what.kind === 'start' ? 'operations.startMonth' : 'operations.closeMonth';
  const label = (month: number) => say(key, { month: monthText(month, caller.locale) });
  const options = { label, now: day.toISOString(), planned: plannedSheets(caller) };
  const today = serialOfDay(day.getFullYear(), day.getMonth() + 1, day.getDate());
  const done =
    what.kind === 'start'
      ? await startMonth(options)
      : await closeMonth(
          { figures: reportedFigures, settings: keptSettings, today, sure: what.sure },
          options,
        );
  if ('refusal' in done) return done;
  if (!done.ok) return answer({ kind: 'question', ...done.closing });
  const { ok: _ok, ...rest } = done;
  const kind = what.kind === 'start' ? 'started' : 'closed';
  return answer({ kind, what: label(done.about), ...rest });
}

const REPORTED_TABLE = 'lf.Reported';

/** Months whose score profile stays as it was when they were closed: a later export holds later scores. */
export async function readClosedMonths(): Promise<ReadonlySet<number>> {
  const read = await readSettings([], [REPORTED_TABLE]);
  return new Set(read.ok ? closedMonths(read.lists[REPORTED_TABLE] ?? []) : []);
}
