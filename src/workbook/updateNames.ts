// The names of a sheet after an update: what is missing is added, what still points where we pointed it
// follows the plan, what the analyst pointed elsewhere stays.
import type { NamePlan } from '../sheets/language/plan';
import { absoluteFormula, parseReference, type Area } from './address';
import { isBroken } from './conflicts';
import type { Edit } from './edit';
import { PREFIX } from './ours';
import { areaIn, movedArea, sameArea, type SheetContext } from './updatePlaces';
import { same, type NameSnapshot } from './snapshot';
import type { UpdatedName } from './record/record';

export interface NamedEdit {
  readonly edit: Edit;
  readonly name: UpdatedName;
}

function put(
  there: NameSnapshot | undefined,
  scope: 'workbook' | 'sheet',
  sheet: string,
  name: string,
  formula: string,
  visible: boolean,
): NamedEdit {
  const on = scope === 'sheet' ? sheet : null;
  return {
    edit: there
      ? { kind: 'setName', scope: on, name: there.name, formula }
      : { kind: 'addName', scope: on, name, formula, visible },
    name: { scope, name: there?.name ?? name, before: there?.formula ?? null, after: formula },
  };
}

function blockNames({ sheet, structure }: SheetContext): NamedEdit[] {
  return structure.final.blocks.flatMap((block): NamedEdit[] => {
    const name = PREFIX + block.id;
    const there = sheet.names.find((each) => same(each.name, name));
    const before = structure.before.blocks.find(({ id }) => id === block.id);
    const grown = !before || !sameArea(before.area, block.area);
    if (there && !isBroken(there.formula) && !grown) return [];
    return [put(there, 'sheet', sheet.name, name, absoluteFormula(sheet.name, block.area), false)];
  });
}

function targetNow(plan: NamePlan, context: SheetContext): Area | null {
  const { record, recorded, located } = context;
  const before = record.defined.find(
    ({ name, scope }) => name === plan.name && scope === plan.scope,
  )?.refersTo;
  return before && !('formula' in before) ? areaIn(before, recorded, located) : null;
}

function plannedName(plan: NamePlan, context: SheetContext): NamedEdit[] {
  const { snapshot, sheet, structure } = context;
  const names = plan.scope === 'workbook' ? snapshot.names : sheet.names;
  const there = names.find((each) => same(each.name, plan.name));
  const lost = !there || isBroken(there.formula);
  if ('formula' in plan.refersTo)
    return lost ? [put(there, plan.scope, sheet.name, plan.name, plan.refersTo.formula, plan.visible)] : [];
  const target = areaIn(plan.refersTo, context.planned, structure.final);
  if (!target) return [];
  const formula = absoluteFormula(sheet.name, target);
  if (lost) return [put(there, plan.scope, sheet.name, plan.name, formula, plan.visible)];
  const now = parseReference(there.formula);
  const expected = targetNow(plan, context);
  if (!now || !same(now.sheet, sheet.name) || !expected || !sameArea(now.area, expected)) return [];
  if (sameArea(movedArea(now.area, structure), target)) return [];
  return [put(there, plan.scope, sheet.name, plan.name, formula, plan.visible)];
}

export function namesOf(context: SheetContext): NamedEdit[] {
  const isBlock = ({ name, scope }: NamePlan) =>
    scope === 'sheet' && context.plan.blocks.some(({ id }) => same(name, PREFIX + id));
  return [
    ...blockNames(context),
    ...context.plan.names.filter((plan) => !isBlock(plan)).flatMap((plan) => plannedName(plan, context)),
  ];
}
