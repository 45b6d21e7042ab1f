// Blocks of a plan that are not on the sheet: new ones, and those that the analyst has deleted whole. They go below the
// blocks above them; a block that stood beside another has no room of its own, and stays away.
import type { BlockPlan, SheetPlan } from '../sheets/language/plan';
import { blockLayout, columnKeysOf, rowKeysOf, type BlockLayout } from './updateLayout';
import { placesOf, type Insertion, type Request } from './updateLines';

/** The columns of the sheet under the plan's, as most blocks have them. */
function columnUnder(plan: SheetPlan, blocks: readonly BlockLayout[]): (column: number) => number {
  const votes = new Map<number, number>();
  for (const block of plan.blocks) {
    const at = blocks.find(({ id }) => id === block.id);
    columnKeysOf(block).forEach((key, index) => {
      const column = at?.columns.get(key);
      if (column !== undefined && !votes.has(block.column + index)) votes.set(block.column + index, column);
    });
  }
  return (column) => {
    for (let back = 0; back <= column; back += 1) {
      const found = votes.get(column - back);
      if (found !== undefined) return found + back;
    }
    return column;
  };
}

export interface Missing {
  readonly block: BlockPlan;
  readonly request: Request;
}

/** A block that is not there goes below the blocks above it, unless it stood beside another. */
export function missingRequest(
  block: BlockPlan,
  plan: SheetPlan,
  there: readonly BlockLayout[],
): Missing | null {
  const last = (other: BlockPlan) => other.row + other.rows;
  const isThere = (other: BlockPlan) => there.some(({ id }) => id === other.id);
  const beside = plan.blocks.some(
    (other) => other !== block && isThere(other) && other.row < last(block) && block.row < last(other),
  );
  if (beside) return null;
  const above = plan.blocks.filter((other) => last(other) <= block.row);
  const gap = block.row - Math.max(0, ...above.map(last));
  const found = above.flatMap((other) => there.find(({ id }) => id === other.id) ?? []);
  if (found.length === 0) return null;
  const after = Math.max(...found.map(({ area }) => area.row + area.rows - 1));
  const keys = [...Array.from({ length: gap }, () => ''), ...rowKeysOf(block)];
  return { block, request: { block: block.id, after, keys } };
}

/** Blocks that follow one another go in one after the other, and after the rows that the block above them gets. */
export function stacked(missing: readonly Missing[], rows: readonly Request[]): Request[] {
  const open = new Map<number, Request>();
  for (const { request } of missing) {
    const own = request.keys.map((key) => (key === '' ? '' : `${request.block}/${key}`));
    const known = open.get(request.after);
    const above = rows.filter(({ after }) => after === request.after).map(({ keys }) => keys.length);
    const room = Array.from({ length: Math.max(0, ...above) }, () => '');
    if (known) known.keys.push(...own);
    else open.set(request.after, { ...request, keys: [...room, ...own] });
  }
  return [...open.values()];
}

/** The missing blocks, where they will be. */
export function placedBlocks(
  plan: SheetPlan,
  missing: readonly Missing[],
  stackedRows: readonly Request[],
  rows: readonly Insertion[],
  before: readonly BlockLayout[],
): BlockLayout[] {
  const under = columnUnder(plan, before);
  return missing.map(({ block }) => {
    const mark = `${block.id}/`;
    const request = stackedRows.find(({ keys }) => keys.some((key) => key.startsWith(mark)));
    const places = request ? placesOf(request, rows) : [];
    const own = new Map(
      places.flatMap(([key, line]) =>
        key.startsWith(mark) ? [[key.slice(mark.length), line] as const] : [],
      ),
    );
    const lines = columnKeysOf(block).map((key, index) => [key, under(block.column + index)] as const);
    const columns = lines.map(([, line]) => line);
    const [left, right] = [Math.min(...columns), Math.max(...columns)];
    return blockLayout({
      id: block.id,
      area: { row: Math.min(...own.values()), column: left, rows: block.rows, columns: right - left + 1 },
      rows: own,
      columns: new Map(lines),
      table: block.table?.name ?? null,
      headers: new Map((block.table?.columns ?? []).map(({ key, header }) => [key, header])),
    });
  });
}
