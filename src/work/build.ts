// Building: a plan is compiled from the templates asked for, and carried out by src/excel.
import type { Built } from '../excel';
import { buildSheets } from '../excel/buildSheets';
import { compileWorkbook, type BuildOptions as Compiling } from '../sheets/compileWorkbook';
import { serialOfMonth } from './months';
import type { OperationOptions } from '../excel/perform';
import type { BuildOptions, BuildRequest } from './building';
import { wordsFor, type Caller } from './caller';
import { templatesOf } from './outlook';
import type { Refused } from '../workbook/refusal';

/** The pane's options as the compiler takes them; `prefix` stands before our functions' names. */
function compiling(options: BuildOptions, prefix: '' | 'DEV.'): Compiling {
  const { reportMonth, months, currency, fiscalYearStart } = options;
  return { reportMonth: serialOfMonth(reportMonth), months, currency, fiscalYearStart, prefix };
}

/** Builds what is not there yet; `months` are the first and last with data, as Excel serials. */
export async function build(
  caller: Caller,
  { templates, options }: BuildRequest,
  months: { readonly first: number; readonly last: number } | null,
  how: Pick<OperationOptions, 'onProgress' | 'signal'>,
): Promise<Built | Refused> {
  const data = months ? { firstDataMonth: months.first, lastDataMonth: months.last } : {};
  const plan = compileWorkbook(templatesOf(templates), { ...compiling(options, caller.prefix), ...data });
  const words = wordsFor(caller);
  const outcome = await buildSheets(plan, {
    label: (sheets) => words('operations.build', { sheets }),
    now: caller.now().toISOString(),
    ...how,
  });
  if (!outcome.ok) return outcome;
  // What was asked for, rather than the sheets it rests on, is what the analyst wants to see.
  const [asked] = templates.flatMap((wanted) => outcome.sheets[outcome.keys.indexOf(wanted)] ?? []);
  return { ...outcome, firstSheet: asked ?? outcome.firstSheet };
}
