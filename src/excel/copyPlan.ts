// Copying the plan into Targets: what it rests on is read, the request made of it, and written as an import. Typed targets that
// differ are asked about first; the answer counts only while the workbook would ask the same.
import { copyRequest, type PlanOfMonths } from '../workbook/copyPlan';
import { TARGETS, type FoundTable } from '../workbook/foundTable';
import type { Guard } from '../workbook/guard';
import { headOf, type Head } from '../workbook/head';
import type { TableReading } from '../workbook/monthTable';
import { tableAsRead } from '../workbook/readGuards';
import { refuse, type Refused } from '../workbook/refusal';
import { findTable } from '../workbook/shortTables/place';
import type { TableDifference } from '../workbook/shortTables/request';
import { attempts, isConflict, type Conflict } from './attempts';
import { converse, refusedBy } from './conversation';
import { importIn } from './importMonths';
import type { NotSet } from './looks';
import { noPlan, type OperationOptions, type Planned } from './perform';
import { queueTable } from './readMonths';
import { queueNamedCells } from './readNamedCells';
import { readStanding } from './readStanding';

export interface Copying {
  /** Names without `lf.` of the cells that it is worked out of. */
  readonly names: readonly string[];
  /** What is missing is told as it is called. */
  readonly plan: (
    valueOf: (name: string) => unknown,
    holidays: readonly number[],
  ) => PlanOfMonths | { readonly missing: readonly string[] };
  /** What becomes of typed targets that differ. */
  readonly typed: 'ask' | 'keep' | 'replace';
  /** With 'replace': the question that is answered. */
  readonly asked?: string;
  /** What it is called once it is done. */
  readonly label: (months: PlanOfMonths['months']) => string;
}

export interface Copied {
  readonly ok: true;
  /** Null where nothing was written: Targets said so already, or all that differs was typed and kept. */
  readonly operation: string | null;
  readonly sheet: string;
  readonly months: PlanOfMonths['months'];
  /** Typed targets that differ and were left. */
  readonly kept: number;
  /** Looks that Excel would not set. */
  readonly notSet: readonly NotSet[];
}

/** Nothing was written: these were typed, and the plan says otherwise. */
export interface AsksAboutTargets {
  readonly ok: false;
  readonly typed: readonly TableDifference[];
  /** Tells this question from another. */
  readonly asked: string;
}

type Answer = Copied | AsksAboutTargets | Refused;

interface Read {
  readonly head: Head;
  readonly valueOf: (name: string) => unknown;
  readonly holidays: readonly number[];
  readonly targets: FoundTable;
  readonly guards: readonly Guard[];
}

const HOLIDAYS = { sheetKey: 'settings', block: 'holidaysTable' } as const;

/** Every date of the list, in whichever column they stand. */
const datesIn = ({ values }: TableReading): number[] =>
  values
    .slice(1)
    .flatMap((line) => line.flatMap((value) => (typeof value === 'number' && value >= 1 ? [value] : [])));

async function read(
  context: Excel.RequestContext,
  names: readonly string[],
  planned: Planned,
): Promise<Read | Refused | Conflict> {
  const standing = await readStanding(context, planned);
  if ('ok' in standing) return standing;
  const { snapshot, store } = standing;
  const place = findTable(snapshot, store, TARGETS.sheetKey, TARGETS.block);
  if (!place) return refuse({ code: 'noTargets' });
  const free = findTable(snapshot, store, HOLIDAYS.sheetKey, HOLIDAYS.block);
  const targets = queueTable(context, place.table, place.sheet);
  const holidays = free && queueTable(context, free.table, free.sheet);
  const named = queueNamedCells(context, snapshot, names);
  await context.sync();
  const cells = named();
  if (isConflict(cells)) return cells;
  const tables = [targets(), ...(holidays ? [holidays()] : [])] as const;
  const [table, days] = tables;
  return {
    head: headOf(snapshot),
    valueOf: cells.valueOf,
    holidays: days ? datesIn(days) : [],
    targets: { block: place.block, table },
    guards: [...cells.guards, ...tables.flatMap(tableAsRead)],
  };
}

const fingerprint = (typed: readonly TableDifference[]): string =>
  JSON.stringify(typed.map(({ sheet, address, before, after }) => [sheet, address, before, after]));

/** Writes the plan of each month of the fiscal year into Targets, all or nothing. */
export async function copyPlan(
  { names, plan, typed, asked, label }: Copying,
  options: Omit<OperationOptions, 'label'>,
): Promise<Answer> {
  const once = async (context: Excel.RequestContext): Promise<Answer | Conflict> => {
    const basis = await read(context, names, options.planned ?? noPlan);
    if ('ok' in basis) return basis;
    const planned = plan(basis.valueOf, basis.holidays);
    if ('missing' in planned) return refuse({ code: 'planIncomplete', missing: planned.missing });
    const { months } = planned;
    const { sheet } = basis.targets.table;
    const copy = copyRequest(basis.targets, planned);
    if ('refusal' in copy) return copy;
    const unchanged = (kept: number): Copied => ({
      ok: true,
      operation: null,
      sheet,
      months,
      kept,
      notSet: [],
    });
    if (copy.differing === 0) return unchanged(0);
    const write = (overwriteTyped: Copying['typed']) =>
      importIn(context, { ...copy.request, overwriteTyped }, { ...options, label: label(months) }, basis);
    let done = await write('ask');
    if ('typed' in done) {
      const found = done.typedInTables;
      const question = { ok: false, typed: found, asked: fingerprint(found) } as const;
      if (typed === 'ask' || (typed === 'replace' && question.asked !== asked)) return question;
      if (typed === 'keep' && found.length === copy.differing) return unchanged(found.length);
      done = await write(typed);
    }
    if (done.ok) {
      const kept = done.tables.reduce((sum, each) => sum + each.kept.length, 0);
      return { ok: true, operation: done.operation, sheet, months, kept, notSet: done.notSet };
    }
    // A year of targets is short: undo always brings it back.
    return 'refusal' in done || isConflict(done) ? done : refuse({ code: 'notReached', detail: '' });
  };
  try {
    return await attempts(() => converse(once));
  } catch (error) {
    return refusedBy(error);
  }
}
