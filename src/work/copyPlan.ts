// Copy plan to Targets: the months' part of what Funnel plan says the year needs. Whoever typed a target is asked first.
import { copyPlan, type Copying } from '../excel/copyPlan';
import { textsOf } from '../sheets/language/texts';
import { planColumns, planNames, targetsFromPlan } from '../sheets/targets/fromPlan';
import { answer, wordsFor, type Answer, type Caller } from './caller';
import type { NotSet } from './explainNotSet';
import { plannedSheets } from './plannedSheets';
import { monthText } from './months';

export interface TypedTarget {
  /** `Targets!D7`. */
  readonly where: string;
  /** The header of the column. */
  readonly column: string;
  readonly typed: string | number | boolean;
  readonly planned: string | number | boolean;
}
export interface CopyDone {
  readonly kind: 'copied';
  /** Null where nothing was written: Targets said so already, or all that differs was typed and kept. */
  readonly operation: string | null;
  readonly what: string;
  readonly sheet: string;
  /** Excel serials of the first and the last month. */
  readonly from: number;
  readonly to: number;
  /** Typed targets that differ and were left. */
  readonly kept: number;
  /** Looks that Excel would not set. */
  readonly notSet: readonly NotSet[];
}
export interface CopyQuestion {
  readonly kind: 'question';
  readonly typed: readonly TypedTarget[];
  /** Comes back with the answer. */
  readonly asked: string;
}
export type CopyHow = Pick<Copying, 'typed' | 'asked'>;
export type CopyAnswer = CopyDone | CopyQuestion;

/** What is missing, as the sheets call it. */
function named(key: string): string {
  const texts = textsOf();
  if (key === 'year') return texts('plan.copy.year');
  return texts(key === 'share' ? 'plan.share' : `column.${key}`);
}

const plan: Copying['plan'] = (valueOf, holidays) => {
  const found = targetsFromPlan(valueOf, holidays);
  return 'missing' in found
    ? { missing: found.missing.map(named) }
    : { columns: planColumns, months: found.months };
};

export async function copyPlanToTargets(caller: Caller, how: CopyHow): Promise<Answer<CopyAnswer>> {
  const say = wordsFor(caller);
  const ends = (months: readonly { readonly month: number }[]) => ({
    from: months[0]?.month ?? 0,
    to: months.at(-1)?.month ?? 0,
  });
  const label = (months: readonly { readonly month: number }[]) => {
    const { from, to } = ends(months);
    return say('operations.copyPlan', {
      from: monthText(from, caller.locale),
      to: monthText(to, caller.locale),
    });
  };
  const done = await copyPlan(
    { ...how, names: planNames, plan, label },
    { now: caller.now().toISOString(), planned: plannedSheets(caller) },
  );
  if ('refusal' in done) return done;
  if (!done.ok) {
    const typed = done.typed.map(({ sheet, address, column, before, after }) => ({
      where: `${sheet}!${address}`,
      column,
      typed: before,
      planned: after ?? '',
    }));
    return answer({ kind: 'question', typed, asked: done.asked });
  }
  const { operation, sheet, months, kept, notSet } = done;
  return answer({ kind: 'copied', operation, what: label(months), sheet, kept, notSet, ...ends(months) });
}
