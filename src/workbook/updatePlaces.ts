// Where the cells of one layout of a sheet are in another one: found by the keys of their lines, and between blocks, where
// no line has a key, by the line next to them.
import type { AreaPlan, SheetPlan } from '../sheets/language/plan';
import { contains, type Area } from './address';
import { placeOf, type BlockLayout, type SheetLayout } from './updateLayout';
import { moved, type Insertion } from './updateLines';
import type { Structure } from './updateStructure';
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';
import type { SheetRecord } from './record/record';

/** One sheet in its four versions: as planned, as recorded, as it is, and as it will be. */
export interface SheetContext {
  readonly snapshot: WorkbookSnapshot;
  readonly sheet: SheetSnapshot;
  readonly plan: SheetPlan;
  readonly record: SheetRecord;
  readonly planned: SheetLayout;
  readonly recorded: SheetLayout;
  readonly located: SheetLayout;
  readonly structure: Structure;
}

const LAST = { row: 1_048_575, column: 16_383 } as const;

export type Axis = 'row' | 'column';

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

/** What of an area is there in the other layout: from its first line that is there to its last. */
export function standingIn(area: AreaPlan, from: SheetLayout, to: SheetLayout): Area | null {
  const block = from.blocks.find((each) => contains(each.area, area.row, area.column));
  const there = to.blocks.find(({ id }) => id === block?.id);
  if (!block || !there) return null;
  const span = (first: number, count: number, keys: BlockLayout['rowKeys'], lines: BlockLayout['rows']) => {
    const found = [...keys].flatMap(([line, key]) =>
      line >= first && line < first + count ? (lines.get(key) ?? []) : [],
    );
    return found.length === 0 ? null : { first: Math.min(...found), last: Math.max(...found) };
  };
  const rows = span(area.row, area.rows, block.rowKeys, there.rows);
  const columns = span(area.column, area.columns, block.columnKeys, there.columns);
  return rows && columns && fromSpans(rows, columns);
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function fromSpans(rows: Span, columns: Span): Area {
  return {
    row: rows.first,
    column: columns.first,
    rows: rows.last - rows.first + 1,
    columns: columns.last - columns.first + 1,
  };
}

/** Any line of the sheet in another layout: one between blocks lies as far from the line before it as it did. */
export function lineIn(line: number, axis: Axis, from: SheetLayout, to: SheetLayout): number {
  const lines = new Map<number, number>();
  for (const block of from.blocks) {
    const there = to.blocks.find(({ id }) => id === block.id);
    const [keys, found] = axis === 'row' ? [block.rowKeys, there?.rows] : [block.columnKeys, there?.columns];
    for (const [own, key] of keys) {
      const at = found?.get(key);
      if (at !== undefined && !lines.has(own)) lines.set(own, at);
    }
  }
  const known = [...lines.keys()].sort((a, b) => a - b);
  const near = known.filter((own) => own <= line).at(-1) ?? known[0];
  const at = near === undefined ? line : (lines.get(near) ?? near) + line - near;
  return Math.min(LAST[axis], Math.max(0, at));
}

export function areaBeside(area: AreaPlan, from: SheetLayout, to: SheetLayout): Area {
  const span = (first: number, count: number, axis: Axis) => {
    const [start, end] = [lineIn(first, axis, from, to), lineIn(first + count - 1, axis, from, to)];
    // To the end of the sheet is to the end of it wherever it begins.
    return { first: start, last: first + count - 1 === LAST[axis] ? LAST[axis] : Math.max(start, end) };
  };
  return fromSpans(span(area.row, area.rows, 'row'), span(area.column, area.columns, 'column'));
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** What Excel makes of an area by itself where lines are inserted. */
export function movedArea(area: Area, { rows, columns }: Pick<Structure, 'rows' | 'columns'>): Area {
  const to = (line: number, by: readonly Insertion[], axis: Axis) => Math.min(LAST[axis], moved(line, by));
  return fromSpans(
    { first: to(area.row, rows, 'row'), last: to(area.row + area.rows - 1, rows, 'row') },
    {
      first: to(area.column, columns, 'column'),
      last: to(area.column + area.columns - 1, columns, 'column'),
    },
  );
}

/** The cells of an area once lines are inserted, without those lines. */
export function piecesMoved(area: Area, { rows, columns }: Structure): Area[] {
  const spans = (first: number, count: number, by: readonly Insertion[]) => {
    const found: { first: number; last: number }[] = [];
    for (let line = first; line < first + count; line += 1) {
      const at = moved(line, by);
      const open = found.at(-1);
      if (open?.last === at - 1) open.last = at;
      else found.push({ first: at, last: at });
    }
    return found;
  };
  const across = spans(area.column, area.columns, columns);
  return spans(area.row, area.rows, rows).flatMap((down) => across.map((span) => fromSpans(down, span)));
}
