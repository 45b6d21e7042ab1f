// What is seen of a sheet, put back as it was before an update: only where it is still as the update left it. Where the
// work was cut off nobody has changed anything since, and all of it is put back.
import type { ConditionalFormatPlan } from '../sheets/language/plan';
import { contains, type Area } from './address';
import type { Edit } from './edit';
import type { PageParts } from './pageParts';
import { rectangles } from './rectangles';
import { lookEdits } from './updateCellLooks';
import { blockLayout, layoutOfRecord, type Layout, type SheetLayout } from './updateLayout';
import { only, pageIn, samePart, type PagePart } from './updatePage';
import { areaBeside, lineIn, standingIn } from './updatePlaces';
import type { CellQuestion, SheetAnswers, SheetQuestions } from './updateQuestions';
import { formulaAt } from './updateRelative';
import { ruleBegun, ruleThere, widened } from './updateRules';
import { lineBefore, removedBefore, type Run } from './updateRuns';
import type { Own } from './updateOwn';
import { chartsBack } from './updateUndoCharts';
import type { UpdatedRule, RestyledCells, SheetRecord } from './record/record';

export interface LooksBack {
  readonly own: Own;
  /** Nobody can have changed anything since. */
  readonly cutOff: boolean;
  /** The sheet as the update left it. */
  readonly left: SheetRecord;
}

/** The sheet as it is, by the lines of before: new lines have no key. */
export function hereOf({ undone, runs }: Own): SheetLayout {
  const lines = (of: ReadonlyMap<string, number>, axis: Run['axis']) =>
    new Map([...of].map(([key, line]) => [key, lineBefore(line, axis, runs)] as const));
  const blocks = undone.blocks.map((block) => {
    const { row, column, rows, columns } = block.area;
    const [top, left] = [lineBefore(row, 'row', runs), lineBefore(column, 'column', runs)];
    const area = {
      row: top,
      column: left,
      rows: lineBefore(row + rows - 1, 'row', runs) - top + 1,
      columns: lineBefore(column + columns - 1, 'column', runs) - left + 1,
    };
    return blockLayout({
      ...block,
      area,
      rows: lines(block.rows, 'row'),
      columns: lines(block.columns, 'column'),
    });
  });
  return { ...undone, blocks };
}

/** A cell in another layout: one in a row that is not the plan's lies as far from the row above it as it did. */
function cellIn(
  row: number,
  column: number,
  from: SheetLayout,
  to: SheetLayout,
): { readonly row: number; readonly column: number } | null {
  const own = from.blocks.find((block) => contains(block.area, row, column));
  const there = to.blocks.find(({ id }) => id === own?.id);
  const [rowKey, columnKey] = [own?.rowKeys.get(row), own?.columnKeys.get(column)];
  const at = there?.columns.get(columnKey ?? '');
  const line = rowKey === undefined ? lineIn(row, 'row', from, to) : there?.rows.get(rowKey);
  return line === undefined || at === undefined ? null : { row: line, column: at };
}

/** The cells of an area in another layout, as rectangles. */
function areasIn(areas: readonly Area[], from: SheetLayout, to: SheetLayout): Area[] {
  const found = areas.flatMap((area) =>
    Array.from({ length: area.rows * area.columns }, (_, index) => {
      const [row, column] = [
        area.row + Math.floor(index / area.columns),
        area.column + (index % area.columns),
      ];
      return cellIn(row, column, from, to);
    }).filter((cell) => cell !== null),
  );
  if (found.length === 0) return [];
  const [top, left] = [
    Math.min(...found.map(({ row }) => row)),
    Math.min(...found.map(({ column }) => column)),
  ];
  const grid: (string | null)[][] = [];
  for (const { row, column } of found) {
    const line = (grid[row - top] ??= []);
    line[column - left] = 'x';
  }
  const width = Math.max(...found.map(({ column }) => column)) - left + 1;
  const full = Array.from({ length: grid.length }, (_row, down) =>
    Array.from({ length: width }, (_cell, across) => grid[down]?.[across] ?? null),
  );
  return rectangles(full, { row: top, column: left }).map(({ area }) => area);
}

/** Cells as they lie now, one question for each rectangle. */
function cellsNow({
  own,
}: LooksBack): { readonly restyled: RestyledCells; readonly areas: readonly Area[] }[] {
  const here = hereOf(own);
  return (own.updated.restyled ?? []).map((restyled) => ({
    restyled,
    areas: areasIn(restyled.areas, own.before, here),
  }));
}

export function undoQuestions(back: LooksBack): SheetQuestions {
  const { own, cutOff } = back;
  const { charts = [], rules = [], page } = own.updated;
  const cells = cutOff
    ? []
    : cellsNow(back).flatMap(({ restyled, areas }) =>
        areas.map((area): CellQuestion => ({ area, look: restyled.after })),
      );
  const there = charts.filter(({ name, added }) => !added && own.sheet.charts.includes(name));
  return {
    sheet: own.sheet.name,
    cells,
    rules: rules.length > 0,
    page: page !== undefined && !cutOff,
    charts: there.map(({ name, look }) => ({ name, title: look?.after.title !== undefined })),
  };
}

function cellsBack(back: LooksBack, answers: SheetAnswers): Edit[] {
  const { own, cutOff } = back;
  let next = 0;
  return cellsNow(back).flatMap(({ restyled, areas }) => {
    const still = cutOff ? areas : areas.flatMap(() => answers.cells[next++]?.still ?? []);
    const after = still.map((area): Area => {
      const start = (line: number, axis: Run['axis']) => line - removedBefore(line, axis, own.runs);
      const [row, column] = [start(area.row, 'row'), start(area.column, 'column')];
      return {
        row,
        column,
        rows: start(area.row + area.rows, 'row') - row,
        columns: start(area.column + area.columns, 'column') - column,
      };
    });
    return lookEdits(own.sheet.name, after, restyled.before);
  });
}

interface Side {
  readonly layout: Layout;
  readonly sheet: SheetLayout;
}

/** A rule over those of its rows that are there in another layout. */
function ruleOn(rule: ConditionalFormatPlan, from: Side, to: Side): ConditionalFormatPlan | null {
  const area = standingIn(rule.area, from.sheet, to.sheet);
  const start = area && standingIn(area, to.sheet, from.sheet);
  if (!area || !start) return null;
  const { key } = from.sheet;
  const formula = formulaAt(
    rule.formula,
    rule.area,
    { layout: from.layout, sheet: key, row: start.row, column: start.column },
    { layout: to.layout, sheet: key, row: area.row, column: area.column },
  );
  return formula === null ? null : { ...rule, area, formula };
}

/** The same with rows that have no key, such as an import adds: they lie beside those that have one. */
function ruleAt(rule: ConditionalFormatPlan, from: Side, to: Side): ConditionalFormatPlan | null {
  const own = ruleOn(rule, from, to);
  return own && widened(own, areaBeside(rule.area, from.sheet, to.sheet));
}

interface RulesBack {
  readonly before: Side;
  readonly here: Side;
  readonly undone: Side;
  /** As the update left it, and the same lines as they are now. */
  readonly left: Side;
  readonly leftNow: Side;
}

function ruleBack(
  { before, after, priority, stopIfTrue }: UpdatedRule,
  { own, cutOff }: LooksBack,
  rules: SheetAnswers['rules'],
  layouts: RulesBack,
): Edit[] {
  const sheet = own.sheet.name;
  const { key } = own.updated;
  // Cut off, some of the new lines may be gone again, and only those of before are known.
  const now = cutOff ? layouts.here : layouts.leftNow;
  const wanted = after && (cutOff ? ruleOn(after, layouts.left, now) : ruleAt(after, layouts.left, now));
  const there = wanted && ruleThere(wanted, rules, key, now.layout);
  const old = before && ruleAt(before, layouts.before, layouts.here);
  const stands = old && ruleThere(old, rules, key, layouts.here.layout);
  const begun = cutOff ? [after, wanted, old].flatMap((rule) => (rule && ruleBegun(rule, rules)) ?? []) : [];
  const restore = before && !stands && (there !== null || after === null || cutOff);
  const back = restore ? ruleAt(before, layouts.before, layouts.undone) : null;
  const gone = new Set([...(there ? [there.id] : []), ...begun.map(({ id }) => id)]);
  return [
    ...[...gone].map((id): Edit => ({ kind: 'deleteRule', sheet, id })),
    ...(back ? [{ kind: 'conditionalFormat', sheet, plan: back, priority, stopIfTrue } as const] : []),
  ];
}

const asLayout = (sheet: SheetLayout) => ({ layout: new Map([[sheet.key, sheet]]), sheet });

function pageBack({ own, cutOff, left }: LooksBack, page: PageParts | null, leftNow: SheetLayout): Edit[] {
  const { page: updated } = own.updated;
  if (!updated) return [];
  const blank: PageParts = {
    orientation: '',
    zoom: {},
    area: null,
    titleRows: null,
    titleColumns: null,
    rowBreaks: [],
    columnBreaks: [],
    footer: { left: '', center: '', right: '' },
  };
  const before = pageIn({ ...blank, ...updated.before }, own.before, own.undone);
  const after = pageIn({ ...blank, ...updated.after }, layoutOfRecord(left), leftNow);
  const parts = (Object.keys(updated.before) as PagePart[]).filter(
    (part) => cutOff || (page !== null && samePart(page, after, part)),
  );
  return parts.length === 0 ? [] : [{ kind: 'pageParts', sheet: own.sheet.name, parts: only(before, parts) }];
}

/** @param leftNow the lines that the update left, as they are now; where it was cut off, the same as then */
export function looksBack(
  back: LooksBack,
  answers: SheetAnswers,
  leftNow: SheetLayout,
  known: Layout,
): Edit[] {
  const { own, left, cutOff } = back;
  const [before, here, undone, recorded] = [own.before, hereOf(own), own.undone, layoutOfRecord(left)].map(
    asLayout,
  );
  const now = asLayout(leftNow);
  if (!before || !here || !undone || !recorded) return [];
  const layouts = { before: { ...before, layout: known }, here, undone, left: recorded, leftNow: now };
  return [
    ...cellsBack(back, answers),
    // The last first, so that each finds the place among the others that it had.
    ...[...(own.updated.rules ?? [])]
      .reverse()
      .flatMap((rule) => ruleBack(rule, back, answers.rules, layouts)),
    ...pageBack(back, answers.page, leftNow),
    ...chartsBack(own, answers.charts, cutOff),
  ];
}
