// How cells that are there look, and what they accept, where the plan has changed it: brought up to date one property at a
// time where it is as we left it. "Never changes the format of a cell that exists" guards the analyst's formats: without
// this, a formula that is new in an old cell would show a rate as 0.123456, and an input that became a formula would go on
// looking like an input. A cell whose content is the analyst's keeps its look as well, because the look belongs to ours.
import type { BlockPlan, Style, ValidationPlan } from '../sheets/language/plan';
import { contains, overlaps, type Area } from './address';
import type { Edit } from './edit';
import { rectangles } from './rectangles';
import type { Versions } from './updateCells';
import { columnKeysOf, rowKeysOf, type BlockLayout } from './updateLayout';
import { moved } from './updateLines';
import { piecesMoved, type SheetContext } from './updatePlaces';
import {
  LOOK_PROPERTIES,
  lookOf,
  type Accepts,
  type CellAnswer,
  type CellLook,
  type CellQuestion,
} from './updateQuestions';
import { otherRows } from './updateRefill';
import { formulaAt, senseAt } from './updateRelative';
import type { BlockRecord, RestyledCells } from './record/record';
import { styleAt } from './record/looks';

export interface CellWish {
  /** As the sheet is now. */
  readonly area: Area;
  readonly from: CellLook;
  readonly to: CellLook;
}

/** A cell of the plan that is there, in its four places. */
interface OldCell {
  readonly plan: { readonly row: number; readonly column: number };
  readonly base: { readonly row: number; readonly column: number };
  readonly now: { readonly row: number; readonly column: number };
  readonly final: { readonly row: number; readonly column: number };
  readonly style: string;
  readonly content: string | number | boolean | null;
}

interface Block {
  readonly plan: BlockPlan;
  readonly at: BlockLayout;
  readonly record: BlockRecord;
  readonly cells: readonly OldCell[];
}

/** @param foreign cells whose content is the analyst's, `row:column` of the sheet as it is */
function oldCells(
  { recorded, located, structure }: SheetContext,
  plan: BlockPlan,
  foreign: ReadonlySet<string>,
): OldCell[] {
  const of = (blocks: readonly BlockLayout[]) => blocks.find(({ id }) => id === plan.id);
  const [base, now, final] = [of(recorded.blocks), of(located.blocks), of(structure.final.blocks)];
  const [rowKeys, columnKeys] = [rowKeysOf(plan), columnKeysOf(plan)];
  const place = (block: BlockLayout | undefined, row: string, column: string) => {
    const [line, at] = [block?.rows.get(row), block?.columns.get(column)];
    return line === undefined || at === undefined ? null : { row: line, column: at };
  };
  return plan.cells.flatMap((line, down) =>
    line.flatMap(({ style, content }, across) => {
      const [row, column] = [rowKeys[down] ?? '', columnKeys[across] ?? ''];
      const [then, there, after] = [
        place(base, row, column),
        place(now, row, column),
        place(final, row, column),
      ];
      if (!then || !there || !after || foreign.has(`${String(there.row)}:${String(there.column)}`)) return [];
      const own = { row: plan.row + down, column: plan.column + across };
      return [{ plan: own, base: then, now: there, final: after, style, content }];
    }),
  );
}

/** Cells of a table in rows that are not the plan's: what holds for all rows of the plan holds for them. */
function otherCells({ located, recorded, structure }: SheetContext, plan: BlockPlan): OldCell[] {
  const [at, then] = [located, recorded].map(({ blocks }) => blocks.find(({ id }) => id === plan.id));
  if (!plan.table || !at || !then) return [];
  const body = plan.cells.slice(1);
  const rows = otherRows(at, rowKeysOf(plan));
  const base = rowKeysOf(plan)
    .slice(1)
    .flatMap((key) => then.rows.get(key) ?? [])[0];
  return columnKeysOf(plan).flatMap((key, index) => {
    const [now, was] = [at.columns.get(key), then.columns.get(key)];
    const style = body[0]?.[index]?.style;
    const isOne = style !== undefined && body.every((line) => line[index]?.style === style);
    if (!isOne || now === undefined || was === undefined || base === undefined) return [];
    return rows.map((row): OldCell => ({
      plan: { row: plan.row + 1, column: plan.column + index },
      base: { row: base, column: was },
      now: { row, column: now },
      final: { row: moved(row, structure.rows), column: moved(now, structure.columns) },
      style,
      content: null,
    }));
  });
}

/** Wishes as rectangles: cells that go from the same to the same are one. */
class Wishes {
  private readonly grids = new Map<string, (string | null)[][]>();
  constructor(private readonly area: Area) {}

  add(kind: string, { row, column }: OldCell['now'], from: CellLook, to: CellLook): void {
    const { rows, columns } = this.area;
    const grid =
      this.grids.get(kind) ??
      Array.from({ length: rows }, () => Array.from({ length: columns }, (): string | null => null));
    this.grids.set(kind, grid);
    const line = grid[row - this.area.row];
    if (line) line[column - this.area.column] = JSON.stringify([from, to]);
  }

  list(): CellWish[] {
    return [...this.grids.values()].flatMap((grid) =>
      rectangles(grid, this.area).map(({ key, area }) => {
        const [from, to] = JSON.parse(key) as [CellLook, CellLook];
        return { area, from, to };
      }),
    );
  }
}

function lookWishes(
  context: SheetContext,
  block: Block,
  styles: Readonly<Record<string, Style>>,
): CellWish[] {
  const wishes = new Wishes(block.at.area);
  for (const cell of block.cells) {
    const before = styleAt(context.record, block.record, cell.base);
    if (!before) continue;
    const after = styles[cell.style] ?? {};
    for (const property of LOOK_PROPERTIES) {
      const [from, to] = [lookOf(before, property), lookOf(after, property)];
      if (from === undefined || to === undefined || from === to) continue;
      wishes.add(
        property,
        cell.now,
        { kind: 'look', property, value: from },
        { kind: 'look', property, value: to },
      );
    }
  }
  return wishes.list();
}

/** The input rule of each cell of a block: of two over one cell the later one holds. */
function rulesOver(
  area: Area,
  rules: readonly ValidationPlan[],
): (row: number, column: number) => ValidationPlan | null {
  const latestFirst = rules.filter((rule) => overlaps(rule.area, area)).reverse();
  return (row, column) => latestFirst.find((rule) => contains(rule.area, row, column)) ?? null;
}

type At = OldCell['now'];

/** The rule of a cell, its formula as it stands in another layout; undefined where that lacks something. */
function ruleAt(
  rule: ValidationPlan | null,
  sheet: string,
  from: { readonly layout: Versions['now']; readonly at: At },
  to: { readonly layout: Versions['now']; readonly at: At },
): Accepts | null | undefined {
  if (!rule) return null;
  const { area, ...accepts } = rule;
  if (accepts.kind !== 'custom') return accepts;
  const standing = (side: typeof from) => ({ layout: side.layout, sheet, ...side.at });
  const formula = formulaAt(accepts.formula, area, standing(from), standing(to));
  return formula === null ? undefined : { ...accepts, formula };
}

/** What tells two rules apart wherever they stand. */
function identity(rule: ValidationPlan | null, sheet: string, layout: Versions['now'], at: At): string {
  if (!rule) return '';
  const { area, ...accepts } = rule;
  return JSON.stringify(
    accepts.kind === 'custom'
      ? { ...accepts, formula: senseAt(accepts.formula, area, { layout, sheet, ...at }) }
      : accepts,
  );
}

function acceptWishes({ plan, record }: SheetContext, block: Block, versions: Versions): CellWish[] {
  const wishes = new Wishes(block.at.area);
  const planned = rulesOver(block.plan, plan.validations);
  if (!record.accepts) return [];
  const recorded = rulesOver(block.record.area, record.accepts);
  for (const cell of block.cells) {
    const [was, will] = [recorded(cell.base.row, cell.base.column), planned(cell.plan.row, cell.plan.column)];
    const { key } = plan;
    if (identity(was, key, versions.base, cell.base) === identity(will, key, versions.planned, cell.plan))
      continue;
    const from = ruleAt(
      was,
      key,
      { layout: versions.base, at: cell.base },
      { layout: versions.now, at: cell.now },
    );
    const to = ruleAt(
      will,
      key,
      { layout: versions.planned, at: cell.plan },
      { layout: versions.final, at: cell.final },
    );
    if (from !== undefined && to !== undefined)
      wishes.add('accepts', cell.now, { kind: 'accepts', rule: from }, { kind: 'accepts', rule: to });
  }
  return wishes.list();
}

/** What cells that are there should look like and accept now, and did not when we last wrote them. */
export function cellWishes(
  context: SheetContext,
  styles: Readonly<Record<string, Style>>,
  versions: Versions,
  foreign: ReadonlySet<string>,
): CellWish[] {
  return context.plan.blocks.flatMap((plan) => {
    const at = context.located.blocks.find(({ id }) => id === plan.id);
    const record = context.record.blocks.find(({ id }) => id === plan.id);
    if (!at || !record) return [];
    const block = {
      plan,
      at,
      record,
      cells: [...oldCells(context, plan, foreign), ...otherCells(context, plan)],
    };
    return [...lookWishes(context, block, styles), ...acceptWishes(context, block, versions)];
  });
}

export function questionsOf(wishes: readonly CellWish[]): CellQuestion[] {
  return wishes.map(({ area, from, to }) => ({ area, look: from, wanted: to }));
}

/** Gives cells a look, or a rule of what they accept. */
export function lookEdits(sheet: string, areas: readonly Area[], look: CellLook): Edit[] {
  if (areas.length === 0) return [];
  if (look.kind === 'look')
    return look.property === 'numberFormat'
      ? [{ kind: 'numberFormat', sheet, areas, format: String(look.value) }]
      : [{ kind: 'format', sheet, areas, part: { [look.property]: look.value } }];
  const { rule } = look;
  // A rule that is set keeps message and treatment of blanks of the one before it, unless that is cleared.
  return areas.flatMap((area): Edit[] => [
    { kind: 'clearValidation', sheet, area },
    ...(rule ? [{ kind: 'validation', sheet, plan: { ...rule, area } } as const] : []),
  ]);
}

export interface CellsAfter {
  readonly edits: readonly Edit[];
  readonly restyled: readonly RestyledCells[];
  /** As the analyst has them. */
  readonly kept: readonly { readonly area: Area; readonly what: CellLook['kind'] }[];
}

/** @param answers in the order of the wishes */
export function cellLooks(
  { sheet, structure }: SheetContext,
  wishes: readonly CellWish[],
  answers: readonly CellAnswer[],
): CellsAfter {
  const found = wishes.map((wish, index) => ({ ...wish, ...(answers[index] ?? { still: [], changed: [] }) }));
  return {
    edits: found.flatMap(({ to, still }) =>
      lookEdits(
        sheet.name,
        still.flatMap((area) => piecesMoved(area, structure)),
        to,
      ),
    ),
    restyled: found.flatMap(({ from, to, still }) =>
      still.length === 0 ? [] : [{ areas: still, before: from, after: to }],
    ),
    kept: found.flatMap(({ from, changed }) => changed.map((area) => ({ area, what: from.kind }))),
  };
}
