// The record of an update: each sheet as it leaves it, which the next update compares with, and what takes it back.
import type { BlockPlan, Style, ValidationPlan } from '../sheets/language/plan';
import { sheetRecord } from './build';
import { same } from './snapshot';
import { blockKey } from './updateReading';
import type { MergedBlock, Versions } from './updateCells';
import { chartIn } from './updateCharts';
import { columnKeysOf, rowKeysOf, type BlockLayout } from './updateLayout';
import type { LooksAfter } from './updateLooks';
import type { NamedEdit } from './updateNames';
import { pageInFinal } from './updatePage';
import { areaIn, standingIn, type SheetContext } from './updatePlaces';
import { formulaAt } from './updateRelative';
import { rulesInFinal } from './updateRules';
import { lookLines, stylesUsed } from './record/looks';
import type {
  BlockRecord,
  InsertedLines,
  UpdateBody,
  UpdatedSheet,
  RefilledColumn,
  SheetRecord,
} from './record/record';

/** One sheet that an update changes. */
export interface Changed {
  readonly context: SheetContext;
  readonly versions: Versions;
  readonly merged: readonly MergedBlock[];
  readonly lines: readonly InsertedLines[];
  readonly names: readonly NamedEdit[];
  readonly looks: LooksAfter;
  readonly refilled: readonly RefilledColumn[];
}

function keysOver(first: number, count: number, keys: ReadonlyMap<number, string>): string[] {
  return Array.from({ length: count }, (_, index) => keys.get(first + index) ?? '');
}

/** How the cells of a block are meant to look, where they stand in the end. */
function looksOf(plan: BlockPlan | undefined, final: BlockLayout, used: readonly string[]): string[] {
  const { area } = final;
  const [rowKeys, columnKeys] = plan ? [rowKeysOf(plan), columnKeysOf(plan)] : [[], []];
  const [down, across] = [rowKeys, columnKeys].map(
    (keys) => new Map(keys.map((key, index) => [key, index] as const)),
  );
  const style = (row: number, column: number) =>
    plan?.cells[down?.get(final.rowKeys.get(row) ?? '') ?? -1]?.[
      across?.get(final.columnKeys.get(column) ?? '') ?? -1
    ]?.style ?? null;
  const lines = Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) => style(area.row + row, area.column + column)),
  );
  return lookLines(lines, used);
}

function blockRecord(
  { plan, record, structure }: SheetContext,
  final: BlockLayout,
  merged: MergedBlock | undefined,
  used: readonly string[],
): BlockRecord {
  const { area, id } = final;
  const planned = plan.blocks.find((block) => block.id === id);
  const before = record.blocks.find((block) => block.id === id);
  const columnKeys = keysOver(area.column, area.columns, final.columnKeys);
  const known = [...(planned?.table?.columns ?? []), ...(before?.columns ?? [])];
  return {
    id,
    area,
    content: merged?.intended ?? Array.from({ length: area.rows }, () => columnKeys.map(() => '')),
    table: final.table,
    columns: columnKeys.flatMap((key) => {
      const column = known.find((each) => each.key === key);
      return column && final.table !== null
        ? [{ key, header: column.header, filledBy: column.filledBy }]
        : [];
    }),
    rowKeys: keysOver(area.row, area.rows, final.rowKeys),
    columnKeys,
    gone: structure.deleted.filter(({ block }) => block === id).map(({ line }) => line),
    looks: looksOf(planned, final, used),
  };
}

/** Input rules of the plan at the final addresses. */
function acceptsInFinal({ plan, planned, structure }: SheetContext, versions: Versions): ValidationPlan[] {
  return plan.validations.flatMap((rule): ValidationPlan[] => {
    const area = standingIn(rule.area, planned, structure.final);
    const start = area && standingIn(area, structure.final, planned);
    if (!area || !start) return [];
    if (rule.kind !== 'custom') return [{ ...rule, area }];
    const formula = formulaAt(
      rule.formula,
      rule.area,
      { layout: versions.planned, sheet: plan.key, row: start.row, column: start.column },
      { layout: versions.final, sheet: plan.key, row: area.row, column: area.column },
    );
    return formula === null ? [] : [{ ...rule, area, formula }];
  });
}

function namesOf(
  { record, structure }: SheetContext,
  own: SheetRecord,
  names: readonly NamedEdit[],
): string[] {
  const added = names.filter(({ name }) => name.scope === 'sheet').map(({ name }) => name.name);
  const isBlock = (name: string) => structure.final.blocks.some(({ id }) => same(name, `lf.${id}`));
  const all = [...record.names, ...own.names, ...added.filter((name) => !isBlock(name))];
  return [...new Set(all)];
}

function recordOf(
  { context, versions, merged, names }: Changed,
  styles: Readonly<Record<string, Style>>,
): SheetRecord {
  const { plan, sheet, record, planned, structure } = context;
  const own = sheetRecord(plan, styles);
  const used = stylesUsed(plan.blocks);
  const { final } = structure;
  return {
    key: plan.key,
    name: sheet.name,
    charts: [...new Set([...record.charts, ...own.charts])],
    names: namesOf(context, own, names),
    blocks: final.blocks.map((block) =>
      blockRecord(
        context,
        block,
        merged.find(({ id }) => id === block.id),
        used,
      ),
    ),
    defined: plan.names.flatMap((name) => {
      if ('formula' in name.refersTo) return [name];
      const refersTo = areaIn(name.refersTo, planned, final);
      return refersTo ? [{ ...name, refersTo }] : [];
    }),
    drawn: plan.charts.flatMap((chart) => chartIn(chart, planned, final) ?? []),
    styles: used.map((key) => styles[key] ?? {}),
    accepts: acceptsInFinal(context, versions),
    rules: rulesInFinal(context, versions),
    page: pageInFinal(context),
  };
}

/** The blocks before it, at the addresses of then. */
function before({ located }: SheetContext): BlockRecord[] {
  return located.blocks.map((block) => ({
    id: block.id,
    area: block.area,
    content: [],
    table: block.table,
    columns: [...block.headers].map(([key, header]) => ({ key, header, filledBy: '' })),
    rowKeys: keysOver(block.area.row, block.area.rows, block.rowKeys),
    columnKeys: keysOver(block.area.column, block.area.columns, block.columnKeys),
  }));
}

function updatedOf({ context, merged, lines, names, looks, refilled }: Changed): UpdatedSheet {
  return {
    key: context.plan.key,
    name: context.sheet.name,
    inserted: lines,
    cells: merged.flatMap(({ rewritten }) => rewritten),
    names: names.map(({ name }) => name),
    ...looks.updated,
    ...(looks.updated.charts?.some(({ added }) => added) && { chartsBefore: context.sheet.charts }),
    ...(refilled.length > 0 && { refilled }),
    before: before(context),
  };
}

export function bodyOf(sheets: readonly Changed[], styles: Readonly<Record<string, Style>>): UpdateBody {
  const theirs: Record<string, readonly (readonly [number, number])[]> = {};
  for (const { context, merged } of sheets)
    for (const block of merged) theirs[blockKey(context.plan.key, block.id)] = block.theirs;
  return {
    kind: 'update',
    theirs,
    sheets: sheets.map((sheet) => recordOf(sheet, styles)),
    updated: sheets.map(updatedOf),
  };
}
