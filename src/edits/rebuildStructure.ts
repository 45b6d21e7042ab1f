// Which rows and columns a plan has that the sheet has not, and where they go: whole rows and columns are inserted, so
// that all that stands on the sheet, and all that refers to it, moves along. Nothing is ever deleted; a line that the
// analyst deleted stays deleted.
import type { BlockPlan, SheetPlan } from '../reports/plan';
import type { Area } from './address';
import { isBlank, fromPlan } from './content';
import { plainText } from './rebuildAlign';
import { blockLayout, columnKeysOf, rowKeysOf, type BlockLayout, type SheetLayout } from './rebuildLayout';
import { contentAt, type SheetNow } from './rebuildLocate';
import type { SheetRecord } from './record/record';

/** Lines that go in after a line of the sheet as it is. */
export interface Insertion {
  readonly after: number;
  readonly count: number;
}

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
  readonly deleted: readonly { readonly block: string; readonly line: string }[];
  /** Blocks that are put back, or new. */
  readonly placed: readonly string[];
  /** Blocks for which there is no room. */
  readonly unplaced: readonly string[];
}

/** Where a line stands once the insertions are made. */
export function moved(line: number, insertions: readonly Insertion[]): number {
  return insertions.reduce((sum, { after, count }) => (after < line ? sum + count : sum), line);
}

interface Request {
  readonly block: string;
  readonly after: number;
  readonly keys: string[];
}

/** Consecutive keys go in together, after the last line before them that is there. */
function requestsOf(
  block: string,
  keys: readonly string[],
  there: ReadonlyMap<string, number>,
  isNew: (key: string) => boolean,
  end: number | null,
): Request[] {
  const requests: Request[] = [];
  const next = (from: number) => keys.slice(from).find((key) => there.has(key));
  let last: number | null = null;
  keys.forEach((key, index) => {
    const line = there.get(key);
    if (line !== undefined) last = line;
    if (line !== undefined || !isNew(key)) return;
    const following = next(index);
    const after = end ?? last ?? (following === undefined ? null : (there.get(following) ?? 0) - 1);
    if (after === null || after < 0) return;
    const open = requests.find((request) => request.after === after);
    if (open) open.keys.push(key);
    else requests.push({ block, after, keys: [key] });
  });
  return requests;
}

function isSorted(keys: readonly string[], there: ReadonlyMap<string, number>): boolean {
  const lines = keys.flatMap((key) => there.get(key) ?? []);
  return lines.every((line, index) => index === 0 || line > (lines[index - 1] ?? 0));
}

/** A line that the analyst, or an import, has added under the very label that the plan gives it. */
function adopted(block: BlockPlan, at: BlockLayout, now: SheetNow, known: ReadonlySet<string>): BlockLayout {
  const key = block.table?.columns.findIndex(({ filledBy }) => filledBy === 'key') ?? -1;
  const rows = new Map(at.rows);
  const columns = new Map(at.columns);
  const labelColumn = block.table ? columns.get(columnKeysOf(block)[key] ?? '') : undefined;
  if (labelColumn !== undefined)
    rowKeysOf(block).forEach((name, index) => {
      if (rows.has(name) || known.has(`row ${name}`)) return;
      const label = block.cells[index]?.[key]?.content ?? '';
      for (let row = at.area.row + 1; row < at.area.row + at.area.rows; row += 1)
        if (!at.rowKeys.has(row) && contentAt(now, row, labelColumn) === label && !isBlank(label))
          rows.set(name, row);
    });
  if (block.table)
    columnKeysOf(block).forEach((name, index) => {
      if (columns.has(name) || known.has(`column ${name}`)) return;
      const header = plainText(String(fromPlan(block.cells[0]?.[index]?.content ?? '')));
      for (let column = at.area.column; column < at.area.column + at.area.columns; column += 1)
        if (
          !at.columnKeys.has(column) &&
          String(contentAt(now, at.area.row, column)) === header &&
          header !== ''
        )
          columns.set(name, column);
    });
  const headers = new Map(at.headers);
  for (const [name, column] of columns)
    if (block.table && !headers.has(name))
      headers.set(name, plainText(String(contentAt(now, at.area.row, column))));
  return blockLayout({ ...at, rows, columns, headers });
}

function combined(requests: readonly Request[]): Insertion[] {
  const counts = new Map<number, number>();
  for (const { after, keys } of requests) counts.set(after, Math.max(counts.get(after) ?? 0, keys.length));
  return [...counts].map(([after, count]) => ({ after, count })).sort((a, b) => a.after - b.after);
}

/** Where the lines of a request stand once all insertions are made. */
function placesOf(request: Request, insertions: readonly Insertion[]): [string, number][] {
  const start = moved(request.after, insertions);
  return request.keys.map((key, index) => [key, start + 1 + index]);
}

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

interface Missing {
  readonly block: BlockPlan;
  readonly request: Request;
}

/** A block that is not there goes below the blocks above it, unless it stood beside another. */
function missingRequest(block: BlockPlan, plan: SheetPlan, there: readonly BlockLayout[]): Missing | null {
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
function stacked(missing: readonly Missing[], rows: readonly Request[]): Request[] {
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
  const known = (id: string) => {
    const block = record.blocks.find((each) => each.id === id);
    return new Set([
      ...(block?.rowKeys ?? []).map((key) => `row ${key}`),
      ...(block?.columnKeys ?? []).map((key) => `column ${key}`),
      ...(block?.gone ?? []),
    ]);
  };
  const there = located.blocks.map((at) => {
    const block = plan.blocks.find(({ id }) => id === at.id);
    return block ? adopted(block, at, now, known(at.id)) : at;
  });
  const missing: Missing[] = [];
  const unplaced: string[] = [];
  for (const block of plan.blocks) {
    if (there.some(({ id }) => id === block.id)) continue;
    const found =
      block.table && taken.has(block.table.name.toLowerCase()) ? null : missingRequest(block, plan, there);
    if (found) missing.push(found);
    else unplaced.push(block.id);
  }
  const rowRequests: Request[] = [];
  const columnRequests: Request[] = [];
  const deleted: { block: string; line: string }[] = [];
  for (const block of plan.blocks) {
    const at = there.find(({ id }) => id === block.id);
    if (!at) continue;
    const before = known(block.id);
    const [rowKeys, columnKeys] = [rowKeysOf(block), columnKeysOf(block)];
    const lost = [
      ...rowKeys.filter((key) => !at.rows.has(key)).map((key) => `row ${key}`),
      ...columnKeys.filter((key) => !at.columns.has(key)).map((key) => `column ${key}`),
    ].filter((line) => before.has(line));
    deleted.push(...lost.map((line) => ({ block: block.id, line })));
    const end = block.table && !isSorted(rowKeys, at.rows) ? at.area.row + at.area.rows - 1 : null;
    rowRequests.push(...requestsOf(block.id, rowKeys, at.rows, (key) => !before.has(`row ${key}`), end));
    const right = block.table ? at.area.column + at.area.columns - 1 : null;
    columnRequests.push(
      ...requestsOf(block.id, columnKeys, at.columns, (key) => !before.has(`column ${key}`), right),
    );
  }
  const columnsNow = withTables(columnRequests, plan, there);
  const stackedRows = stacked(missing, rowRequests);
  const rows = combined([...rowRequests, ...stackedRows]);
  const columns = combined(columnsNow);
  const before = there.map((block) => movedBlock(block, rows, columns));
  const under = columnUnder(plan, before);
  const placed = missing.map(({ block }) => {
    const request = stackedRows.find(({ keys }) => keys.some((key) => key.startsWith(`${block.id}/`)));
    const places = request ? placesOf(request, rows) : [];
    const own = new Map(
      places.flatMap(([key, line]) =>
        key.startsWith(`${block.id}/`) ? [[key.slice(block.id.length + 1), line] as const] : [],
      ),
    );
    const lines = columnKeysOf(block).map((key, index) => [key, under(block.column + index)] as const);
    const first = Math.min(...own.values());
    const [left, right] = [
      Math.min(...lines.map(([, line]) => line)),
      Math.max(...lines.map(([, line]) => line)),
    ];
    return blockLayout({
      id: block.id,
      area: { row: first, column: left, rows: block.rows, columns: right - left + 1 },
      rows: own,
      columns: new Map(lines),
      table: block.table?.name ?? null,
      headers: new Map((block.table?.columns ?? []).map(({ key, header }) => [key, header])),
    });
  });
  const newRows = new Map<string, readonly string[]>(
    placed.map(({ id, rows: own }) => [id, [...own.keys()]]),
  );
  const newColumns = new Map<string, readonly string[]>();
  const grown = before.map((block) => {
    const ownRows = rowRequests
      .filter((request) => request.block === block.id)
      .flatMap((request) => placesOf(request, rows));
    const ownColumns = columnsNow
      .filter((request) => request.block === block.id)
      .flatMap((request) => placesOf(request, columns));
    newRows.set(
      block.id,
      ownRows.map(([key]) => key),
    );
    newColumns.set(
      block.id,
      ownColumns.map(([key]) => key),
    );
    const table = plan.blocks.find(({ id }) => id === block.id)?.table;
    const headers = new Map(block.headers);
    const recorded = record.blocks.find(({ id }) => id === block.id)?.columns ?? [];
    // A header that the analyst left as it was follows the plan; Excel's formulas follow the header.
    for (const { key, header } of table?.columns ?? [])
      if (headers.get(key) === recorded.find((column) => column.key === key)?.header && headers.has(key))
        headers.set(key, header);
    for (const [key] of ownColumns) {
      const header = table?.columns.find((column) => column.key === key)?.header;
      if (header !== undefined) headers.set(key, header);
    }
    return blockLayout({
      ...block,
      headers,
      area: bounding(
        block.area,
        ownRows.map(([, line]) => line),
        ownColumns.map(([, line]) => line),
      ),
      rows: new Map([...block.rows, ...ownRows]),
      columns: new Map([...block.columns, ...ownColumns]),
    });
  });
  return {
    located: { ...located, blocks: there },
    before: { ...located, blocks: before },
    final: { ...located, blocks: [...grown, ...placed] },
    rows,
    columns,
    newRows,
    newColumns,
    deleted,
    placed: placed.map(({ id }) => id),
    unplaced,
  };
}

/** A block that shares a table's columns (its group headings, say) takes its new columns where the table does. */
function withTables(requests: readonly Request[], plan: SheetPlan, there: readonly BlockLayout[]): Request[] {
  const tables = requests.filter(({ block }) => plan.blocks.find(({ id }) => id === block)?.table);
  const planned = (id: string, key: string) => {
    const block = plan.blocks.find((each) => each.id === id);
    return block ? block.column + columnKeysOf(block).indexOf(key) : -1;
  };
  return requests.map((request) => {
    const own = there.find(({ id }) => id === request.block);
    if (!own || tables.includes(request)) return request;
    const columns = request.keys.map((key) => planned(request.block, key));
    const table = tables.find(({ block, keys }) => {
      const theirs = keys.map((key) => planned(block, key));
      return columns.length === theirs.length && columns.every((column, index) => column === theirs[index]);
    });
    return table ? { ...request, after: table.after } : request;
  });
}
