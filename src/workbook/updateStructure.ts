// Which rows and columns a plan has that the sheet has not, and where they go: whole rows and columns are inserted, so
// that all that stands on the sheet, and all that refers to it, moves along. Nothing is ever deleted; a line that the
// analyst deleted stays deleted.
import type { BlockPlan, SheetPlan } from '../sheets/language/plan';
import type { Area } from './address';
import { isBlank, isFormula } from './content';
import { adopted } from './updateAdopt';
import { blockLayout, columnKeysOf, rowKeysOf, type BlockLayout, type SheetLayout } from './updateLayout';
import { combined, isSorted, moved, placesOf, requestsOf, type Insertion, type Request } from './updateLines';
import type { SheetNow } from './updateLocate';
import { missingRequest, placedBlocks, stacked, type Missing } from './updateMissing';
import type { BlockRecord, SheetRecord } from './record/record';

export interface Structure {
  /** The sheet as it is, with the lines that the analyst added under names of the plan's. */
  readonly located: SheetLayout;
  /** The sheet once all lines are there. */
  readonly final: SheetLayout;
  /** As `final`, without what is new. */
  readonly before: SheetLayout;
  readonly rows: readonly Insertion[];
  readonly columns: readonly Insertion[];
  /** Lines of the plan that are new, by block. */
  readonly newRows: ReadonlyMap<string, readonly string[]>;
  readonly newColumns: ReadonlyMap<string, readonly string[]>;
  /** Lines that the analyst deleted. */
  readonly deleted: readonly DeletedLine[];
  /** Blocks that are put back, or new. */
  readonly placed: readonly string[];
  /** Blocks for which there is no room. */
  readonly unplaced: readonly string[];
}

export interface DeletedLine {
  readonly block: string;
  /** `row …` or `column …`. */
  readonly line: string;
  /** A row of a table in which nothing of ours stood but formulas: an import put its own rows there. */
  readonly empty: boolean;
}

function bounding(area: Area, rows: readonly number[], columns: readonly number[]): Area {
  const top = Math.min(area.row, ...rows);
  const left = Math.min(area.column, ...columns);
  const bottom = Math.max(area.row + area.rows - 1, ...rows);
  const right = Math.max(area.column + area.columns - 1, ...columns);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function movedBlock(
  block: BlockLayout,
  rows: readonly Insertion[],
  columns: readonly Insertion[],
): BlockLayout {
  const { area } = block;
  const [top, left] = [moved(area.row, rows), moved(area.column, columns)];
  const bottom = moved(area.row + area.rows - 1, rows);
  const right = moved(area.column + area.columns - 1, columns);
  const shifted = (lines: ReadonlyMap<string, number>, by: readonly Insertion[]) =>
    new Map([...lines].map(([key, line]) => [key, moved(line, by)] as const));
  return blockLayout({
    ...block,
    area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
    rows: shifted(block.rows, rows),
    columns: shifted(block.columns, columns),
  });
}

/** All lines that a block is known to have had, those that were deleted included. */
function knownLines(block: BlockRecord | undefined): ReadonlySet<string> {
  return new Set([
    ...(block?.rowKeys ?? []).map((key) => `row ${key}`),
    ...(block?.columnKeys ?? []).map((key) => `column ${key}`),
    ...(block?.gone ?? []),
  ]);
}

function isEmptyRow(block: BlockRecord | undefined, key: string): boolean {
  const line = block?.content[block.rowKeys.indexOf(key)];
  return (
    typeof block?.table === 'string' &&
    line !== undefined &&
    line.every((cell) => isBlank(cell) || isFormula(cell))
  );
}

interface Wanted {
  readonly rows: readonly Request[];
  readonly columns: readonly Request[];
  readonly deleted: readonly DeletedLine[];
}

/** What one block that is there lacks: lines that are new, and lines that were deleted. */
function wantedBy(block: BlockPlan, at: BlockLayout, record: BlockRecord | undefined): Wanted {
  const before = knownLines(record);
  const [rowKeys, columnKeys] = [rowKeysOf(block), columnKeysOf(block)];
  const lost = (axis: 'row' | 'column', keys: readonly string[], there: ReadonlyMap<string, number>) =>
    keys
      .filter((key) => !there.has(key) && before.has(`${axis} ${key}`))
      .map((key) => ({
        block: block.id,
        line: `${axis} ${key}`,
        empty: axis === 'row' && isEmptyRow(record, key),
      }));
  const end = block.table && !isSorted(rowKeys, at.rows) ? at.area.row + at.area.rows - 1 : null;
  const right = block.table ? at.area.column + at.area.columns - 1 : null;
  const isNew = (axis: string) => (key: string) => !before.has(`${axis} ${key}`);
  return {
    rows: requestsOf(block.id, rowKeys, at.rows, isNew('row'), end),
    columns: requestsOf(block.id, columnKeys, at.columns, isNew('column'), right),
    deleted: [...lost('row', rowKeys, at.rows), ...lost('column', columnKeys, at.columns)],
  };
}

/** A header that the analyst left as it was follows the plan; Excel's formulas follow the header. */
function headersAfter(
  { id, headers: now }: BlockLayout,
  plan: SheetPlan,
  record: SheetRecord,
  newColumns: readonly string[],
): Map<string, string> {
  const headers = new Map(now);
  const recorded = record.blocks.find((block) => block.id === id)?.columns ?? [];
  const before = (key: string) => recorded.find((column) => column.key === key)?.header;
  for (const { key, header } of plan.blocks.find((block) => block.id === id)?.table?.columns ?? [])
    if (newColumns.includes(key) || (headers.has(key) && headers.get(key) === before(key)))
      headers.set(key, header);
  return headers;
}

/** A block with its new lines. */
function grownBlock(
  block: BlockLayout,
  plan: SheetPlan,
  record: SheetRecord,
  ownRows: readonly (readonly [string, number])[],
  ownColumns: readonly (readonly [string, number])[],
): BlockLayout {
  const lines = (list: readonly (readonly [string, number])[]) => list.map(([, line]) => line);
  const columnKeys = ownColumns.map(([key]) => key);
  return blockLayout({
    ...block,
    headers: headersAfter(block, plan, record, columnKeys),
    area: bounding(block.area, lines(ownRows), lines(ownColumns)),
    rows: new Map([...block.rows, ...ownRows]),
    columns: new Map([...block.columns, ...ownColumns]),
  });
}

/** Blocks of the plan that are not there: those for which room can be made, and the others. */
function missingBlocks(
  plan: SheetPlan,
  there: readonly BlockLayout[],
  taken: ReadonlySet<string>,
): { readonly missing: Missing[]; readonly unplaced: string[] } {
  const missing: Missing[] = [];
  const unplaced: string[] = [];
  for (const block of plan.blocks) {
    if (there.some(({ id }) => id === block.id)) continue;
    const isTaken = block.table !== undefined && taken.has(block.table.name.toLowerCase());
    const found = isTaken ? null : missingRequest(block, plan, there);
    if (found) missing.push(found);
    else unplaced.push(block.id);
  }
  return { missing, unplaced };
}

/** A block that shares a table's columns (its group headings, say) takes its new columns where the table does. */
function withTables(requests: readonly Request[], plan: SheetPlan): Request[] {
  const tables = requests.filter(({ block }) => plan.blocks.find(({ id }) => id === block)?.table);
  const planned = (id: string, key: string) => {
    const block = plan.blocks.find((each) => each.id === id);
    return block ? block.column + columnKeysOf(block).indexOf(key) : -1;
  };
  return requests.map((request) => {
    if (tables.includes(request)) return request;
    const columns = request.keys.map((key) => planned(request.block, key));
    const table = tables.find(({ block, keys }) => {
      const theirs = keys.map((key) => planned(block, key));
      return columns.length === theirs.length && columns.every((column, index) => column === theirs[index]);
    });
    return table ? { ...request, after: table.after } : request;
  });
}

/**
 * @param record what we wrote then, with keys
 * @param located the sheet as it is
 * @param taken tables elsewhere, by small letters, whose names are not free
 */
export function structureOf(
  plan: SheetPlan,
  record: SheetRecord,
  located: SheetLayout,
  now: SheetNow,
  taken: ReadonlySet<string>,
): Structure {
  const recordOf = (id: string) => record.blocks.find((each) => each.id === id);
  const there = located.blocks.map((at) => {
    const block = plan.blocks.find(({ id }) => id === at.id);
    return block ? adopted(block, at, now, knownLines(recordOf(at.id))) : at;
  });
  const { missing, unplaced } = missingBlocks(plan, there, taken);
  const wanted = plan.blocks.flatMap((block) => {
    const at = there.find(({ id }) => id === block.id);
    return at ? [wantedBy(block, at, recordOf(block.id))] : [];
  });
  const rowRequests = wanted.flatMap((each) => each.rows);
  const columnRequests = withTables(
    wanted.flatMap((each) => each.columns),
    plan,
  );
  const stackedRows = stacked(missing, rowRequests);
  const rows = combined([...rowRequests, ...stackedRows]);
  const columns = combined(columnRequests);
  const before = there.map((block) => movedBlock(block, rows, columns));
  const placed = placedBlocks(plan, missing, stackedRows, rows, before);
  const placesIn = (requests: readonly Request[], by: readonly Insertion[]) => (id: string) =>
    requests.filter(({ block }) => block === id).flatMap((request) => placesOf(request, by));
  const [rowsOf, columnsOf] = [placesIn(rowRequests, rows), placesIn(columnRequests, columns)];
  const keysOf = (places: readonly (readonly [string, number])[]) => places.map(([key]) => key);
  return {
    located: { ...located, blocks: there },
    before: { ...located, blocks: before },
    final: {
      ...located,
      blocks: [
        ...before.map((block) => grownBlock(block, plan, record, rowsOf(block.id), columnsOf(block.id))),
        ...placed,
      ],
    },
    rows,
    columns,
    newRows: new Map([
      ...placed.map(({ id, rows: own }) => [id, [...own.keys()]] as const),
      ...before.map(({ id }) => [id, keysOf(rowsOf(id))] as const),
    ]),
    newColumns: new Map(before.map(({ id }) => [id, keysOf(columnsOf(id))] as const)),
    deleted: wanted.flatMap((each) => each.deleted),
    placed: placed.map(({ id }) => id),
    unplaced,
  };
}
