// The rows and columns that an update has put in, as they lie now: found by the hidden names over them where the work was
// cut off, else by who they are, because the analyst may have moved them since.
import { parseReference, type Area } from './address';
import { WITNESS_PREFIX } from './ours';
import { blockLayout, type BlockLayout, type SheetLayout } from './updateLayout';
import { same, type SheetSnapshot } from './snapshot';
import type { UpdatedSheet } from './record/record';

export interface Run {
  readonly axis: 'row' | 'column';
  readonly first: number;
  readonly count: number;
  readonly witness: string;
}

export function removedBefore(line: number, axis: Run['axis'], runs: readonly Run[]): number {
  return runs
    .filter((run) => run.axis === axis)
    .reduce((sum, { first, count }) => sum + Math.max(0, Math.min(count, line - first)), 0);
}

export function isRemoved(line: number, axis: Run['axis'], runs: readonly Run[]): boolean {
  return runs.some((run) => run.axis === axis && line >= run.first && line < run.first + run.count);
}

/** Where a line that stays lies now, by where it will lie once the runs are gone. */
export function lineBefore(line: number, axis: Run['axis'], runs: readonly Run[]): number {
  let at = line;
  for (const run of [...runs].sort((a, b) => a.first - b.first))
    if (run.axis === axis && run.first <= at) at += run.count;
  return at;
}

/** What the lines of a layout are once the runs are gone. */
export function without(
  block: BlockLayout,
  runs: readonly Run[],
  headers: ReadonlyMap<string, string>,
): BlockLayout {
  const shifted = (lines: ReadonlyMap<string, number>, axis: Run['axis']) =>
    new Map(
      [...lines].flatMap(([key, line]) =>
        isRemoved(line, axis, runs) ? [] : [[key, line - removedBefore(line, axis, runs)] as const],
      ),
    );
  return blockLayout({
    ...block,
    area: areaWithout(block.area, runs),
    rows: shifted(block.rows, 'row'),
    columns: shifted(block.columns, 'column'),
    headers,
  });
}

export function areaWithout({ row, column, rows, columns }: Area, runs: readonly Run[]): Area {
  const start = (line: number, axis: Run['axis']) => line - removedBefore(line, axis, runs);
  const [top, left] = [start(row, 'row'), start(column, 'column')];
  return {
    row: top,
    column: left,
    rows: start(row + rows, 'row') - top,
    columns: start(column + columns, 'column') - left,
  };
}

/** Runs by their witnesses, in work that was cut off. */
export function witnessed(updated: UpdatedSheet, sheet: SheetSnapshot): Run[] {
  return updated.inserted.flatMap(({ axis, witness }): Run[] => {
    const formula = sheet.names.find(({ name }) => same(name, witness))?.formula;
    const area = formula === undefined ? null : (parseReference(formula)?.area ?? null);
    if (!area) return [];
    const [first, count] =
      axis === 'row' ? [area.row + 1, area.rows - 2] : [area.column + 1, area.columns - 2];
    return count > 0 ? [{ axis, first, count, witness }] : [];
  });
}

/** Lines of a closed update by their keys; a line without a key by the next one of its run that has one. */
export function located(updated: UpdatedSheet, after: SheetLayout, here: SheetLayout): Run[] {
  const lineNow = (axis: Run['axis'], line: number): number | null => {
    for (const block of after.blocks) {
      const key = (axis === 'row' ? block.rowKeys : block.columnKeys).get(line);
      const there = here.blocks.find(({ id }) => id === block.id);
      const found = key === undefined ? undefined : (axis === 'row' ? there?.rows : there?.columns)?.get(key);
      if (found !== undefined) return found;
    }
    return null;
  };
  const runs: { axis: Run['axis']; first: number; count: number; witness: string }[] = [];
  for (const { axis, first, count } of updated.inserted) {
    const lines = Array.from({ length: count }, (_, index) => lineNow(axis, first + index));
    for (let index = count - 2; index >= 0; index -= 1)
      if (lines[index] === null && typeof lines[index + 1] === 'number')
        lines[index] = (lines[index + 1] ?? 0) - 1;
    for (const line of lines.filter((each) => each !== null).sort((a, b) => a - b)) {
      const last = runs.at(-1);
      if (last?.axis === axis && last.first + last.count === line) last.count += 1;
      else runs.push({ axis, first: line, count: 1, witness: `${WITNESS_PREFIX}${String(runs.length + 1)}` });
    }
  }
  return runs;
}

export function shiftedBy(block: BlockLayout, down: number, across: number): BlockLayout {
  const by = (lines: ReadonlyMap<string, number>, step: number) =>
    new Map([...lines].map(([key, line]) => [key, line + step] as const));
  const { area } = block;
  return blockLayout({
    ...block,
    area: { ...area, row: area.row + down, column: area.column + across },
    rows: by(block.rows, down),
    columns: by(block.columns, across),
  });
}
