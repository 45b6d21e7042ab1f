// The names and charts of a sheet after a rebuild: what is missing is added, what still points where we pointed it
// follows the plan, what the analyst pointed elsewhere stays.
import type { AreaPlan, ChartPlan, NamePlan, SheetPlan } from '../reports/plan';
import { absoluteFormula, parseReference, type Area } from './address';
import { isBroken } from './conflicts';
import type { Edit } from './edit';
import { PREFIX } from './ours';
import { placeOf, type SheetLayout } from './rebuildLayout';
import { moved, type Structure } from './rebuildStructure';
import { same, type NameSnapshot, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';
import type { RebuiltName, SheetRecord } from './record/record';

/** An area of one layout in another; null where a corner is not there. */
export function areaIn(
  area: AreaPlan,
  from: SheetLayout | undefined,
  to: SheetLayout | undefined,
): Area | null {
  const find = (row: number, column: number) => {
    const place = placeOf(from, row, column);
    const block = to?.blocks.find(({ id }) => id === place?.block.id);
    const [line, at] = [block?.rows.get(place?.row ?? ''), block?.columns.get(place?.column ?? '')];
    return line === undefined || at === undefined ? null : { row: line, column: at };
  };
  const first = find(area.row, area.column);
  const last = find(area.row + area.rows - 1, area.column + area.columns - 1);
  if (!first || !last || last.row < first.row || last.column < first.column) return null;
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

export interface NameContext {
  readonly snapshot: WorkbookSnapshot;
  readonly sheet: SheetSnapshot;
  readonly plan: SheetPlan;
  readonly record: SheetRecord;
  readonly planned: SheetLayout;
  readonly recorded: SheetLayout;
  readonly located: SheetLayout;
  readonly structure: Structure;
}

export interface NamedEdit {
  readonly edit: Edit;
  readonly name: RebuiltName;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function movedArea(area: Area, { rows, columns }: Structure): Area {
  const [top, left] = [moved(area.row, rows), moved(area.column, columns)];
  return {
    row: top,
    column: left,
    rows: moved(area.row + area.rows - 1, rows) - top + 1,
    columns: moved(area.column + area.columns - 1, columns) - left + 1,
  };
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

function blockNames({ sheet, structure }: NameContext): NamedEdit[] {
  return structure.final.blocks.flatMap((block): NamedEdit[] => {
    const name = PREFIX + block.id;
    const there = sheet.names.find((each) => same(each.name, name));
    const before = structure.before.blocks.find(({ id }) => id === block.id);
    const grown = !before || !sameArea(before.area, block.area);
    if (there && !isBroken(there.formula) && !grown) return [];
    return [put(there, 'sheet', sheet.name, name, absoluteFormula(sheet.name, block.area), false)];
  });
}

function targetNow(plan: NamePlan, context: NameContext): Area | null {
  const { record, recorded, located } = context;
  const before = record.defined?.find(
    ({ name, scope }) => name === plan.name && scope === plan.scope,
  )?.refersTo;
  return before && !('formula' in before) ? areaIn(before, recorded, located) : null;
}

function plannedName(plan: NamePlan, context: NameContext): NamedEdit[] {
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

export function namesOf(context: NameContext): NamedEdit[] {
  const isBlock = ({ name, scope }: NamePlan) =>
    scope === 'sheet' && context.plan.blocks.some(({ id }) => same(name, PREFIX + id));
  return [
    ...blockNames(context),
    ...context.plan.names.filter((plan) => !isBlock(plan)).flatMap((plan) => plannedName(plan, context)),
  ];
}

/** A chart's plan at the addresses of another layout; null where a cell of it is not there. */
export function chartIn(
  plan: ChartPlan,
  from: SheetLayout | undefined,
  to: SheetLayout | undefined,
): ChartPlan | null {
  const area = (each: AreaPlan) => areaIn(each, from, to);
  const series = plan.series.map((each) => {
    const [values, categories] = [area(each.values), area(each.categories)];
    const name = typeof each.name === 'string' ? each.name : area(each.name);
    return values && categories && name !== null ? { ...each, values, categories, name } : null;
  });
  if (series.includes(null)) return null;
  return { ...plan, anchor: area(plan.anchor) ?? plan.anchor, series: series as ChartPlan['series'] };
}
