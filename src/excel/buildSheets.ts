// Building sheets: three conversations with Excel. Read what is there; write everything and read it back; record it.
import type { WorkbookPlan } from '../workbook/plan';
import { lackingSheets, missingSheets, planBuild, type PlannedBuild } from '../workbook/build';
import type { Guard } from '../workbook/guard';
import { headOf } from '../workbook/head';
import type { Refused } from '../workbook/refusal';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { readSnapshot } from './read';
import { converse, refusedBy } from './conversation';
import { joined, type NotSet } from './looks';
import { attempts, type Conflict } from './attempts';
import { operationOf, perform, type OperationOptions } from './perform';
import { updateIn } from './update';
import { undo } from './undo';

export interface Built {
  readonly ok: true;
  readonly operation: string;
  /** What brought sheets that were there up to what the new ones need, if that was necessary; undone after the build. */
  readonly upgrade: string | null;
  /** Tabs, in order, and whose they are. */
  readonly sheets: readonly string[];
  readonly keys: readonly string[];
  /** Tabs of the plan that were there already, and were left as they are. */
  readonly kept: readonly string[];
  readonly formulas: number;
  readonly firstSheet: string;
  /** Looks that Excel would not set. */
  readonly notSet: readonly NotSet[];
}

/** What was done is called by the tabs that it adds. */
export type BuildingOptions = Omit<OperationOptions, 'label'> & {
  readonly label: string | ((sheets: readonly string[]) => string);
};

interface Ready {
  readonly planned: PlannedBuild | Refused;
  readonly snapshot: WorkbookSnapshot;
  readonly operation: string;
  readonly upgrade: string | null;
  /** What the upgrade could not set. */
  readonly upgradeNotSet: readonly NotSet[];
}

/** A sheet of an earlier version may lack a column or a name that the new sheets refer to: it gets them first. */
async function prepare(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  given: BuildingOptions,
): Promise<Ready | Refused | Conflict> {
  const snapshot = await readSnapshot(context);
  const { now } = given;
  const label =
    typeof given.label === 'string'
      ? given.label
      : given.label(missingSheets(snapshot, plan).map(({ name }) => name));
  const options: OperationOptions = { ...given, label };
  const lacking = lackingSheets(snapshot, plan);
  const first = operationOf(headOf(snapshot), now);
  if (lacking.length === 0)
    return {
      planned: planBuild(snapshot, plan, { ...first, label, now }),
      snapshot,
      operation: first.operation,
      upgrade: null,
      upgradeNotSet: [],
    };
  const sheets = plan.sheets.filter(({ key }) => lacking.includes(key));
  const upgraded = await updateIn(context, { ...plan, sheets }, options);
  if (!upgraded.ok) return upgraded;
  const again = await readSnapshot(context);
  const next = operationOf(headOf(again), now);
  return {
    planned: planBuild(again, plan, { ...next, label, now }),
    snapshot: again,
    operation: next.operation,
    upgrade: upgraded.operation,
    upgradeNotSet: upgraded.notSet,
  };
}

async function buildIn(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  options: BuildingOptions,
): Promise<Built | Refused | Conflict> {
  options.onProgress?.({ stage: 'reading', done: 0, of: 1 });
  const ready = await prepare(context, plan, options);
  if ('ok' in ready) return ready;
  const { planned, snapshot, operation, upgrade, upgradeNotSet } = ready;
  // Nothing was built: then nothing is to be left of the preparation either.
  const refused = async <R extends Refused | Conflict>(refusal: R): Promise<R> => {
    if (upgrade !== null) await undo(upgrade, 'force');
    return refusal;
  };
  if (!planned.ok) return refused(planned);
  // Formulas of the new sheets refer to those that stay by their tabs.
  const guards = planned.kept.map((sheet): Guard => ({ kind: 'sheet', sheet }));
  const done = await perform(context, { ...planned, guards }, snapshot, options);
  if (!done.ok) return refused(done);
  return {
    ok: true,
    operation,
    upgrade,
    sheets: planned.built.map(({ name }) => name),
    keys: planned.built.map(({ key }) => key),
    kept: planned.kept,
    formulas: planned.formulas,
    firstSheet: planned.built[0]?.name ?? '',
    notSet: joined(upgradeNotSet, done.notSet),
  };
}

/**
 * Builds the sheets of a plan that are not in the workbook yet. Sheets of ours that are there stay as they are, but for
 * columns, blocks and names that the new ones need; what stands in the way is refused before anything is written; a build
 * that fails is taken back.
 */
export async function buildSheets(plan: WorkbookPlan, options: BuildingOptions): Promise<Built | Refused> {
  try {
    return await attempts(() => converse((context) => buildIn(context, plan, options)));
  } catch (error) {
    return refusedBy(error);
  }
}
