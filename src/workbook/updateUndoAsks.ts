// What undoing an update must ask about: what the analyst has typed into lines that would go or over cells that would be
// put back, and formulas elsewhere that need what would go.
import { addressOf, contains, parseReference } from './address';
import type { Change } from './changes';
import { isBlank, isFormula, type Content } from './content';
import { reachOf } from './keepSheets';
import { markerOf } from './ours';
import { layoutOfBlock, placeOf, type Layout } from './updateLayout';
import { contentAt } from './updateLocate';
import { isRemoved, type Run } from './updateRuns';
import { sense } from './updateSense';
import type { Own } from './updateOwn';
import { refersTo } from './references';
import { same, type WorkbookSnapshot } from './snapshot';
import type { FormulaReading } from './undoBuildReading';
import type { UpdateBody } from './record/record';
import type { Store, StoredRecord } from './record/store';

function cell(sheet: string, row: number, column: number, now: Content): Change {
  return { kind: 'cell', sheet, address: addressOf({ row, column, rows: 1, columns: 1 }), now: String(now) };
}

interface Found {
  readonly after: Layout;
  readonly here: Layout;
}

/** What the update left in a cell, by who the cell is; null where it wrote nothing. */
function leftBy({ updated }: Own, body: UpdateBody, { after, here }: Found) {
  const { key } = updated;
  const record = body.sheets.find((sheet) => sheet.key === key);
  const [mine, there] = [after.get(key), here.get(key)];
  /** Rows that are not the plan's have the formula of the column. */
  const refilled = (row: number, column: number): string | null => {
    const block = there?.blocks.find(({ area }) => contains(area, row, column));
    const found = updated.refilled?.find(
      (each) => each.block === block?.id && each.column === block.columnKeys.get(column),
    );
    return found ? sense(found.after, key, row, column, here) : null;
  };
  return (row: number, column: number): string | null => {
    const place = placeOf(there, row, column);
    const block = record?.blocks.find(({ id }) => id === place?.block.id);
    const layout = mine?.blocks.find(({ id }) => id === place?.block.id);
    const [line, at] = [layout?.rows.get(place?.row ?? ''), layout?.columns.get(place?.column ?? '')];
    if (!block || line === undefined || at === undefined) return refilled(row, column);
    const content = block.content[line - block.area.row]?.[at - block.area.column] ?? '';
    const filled = isBlank(content) ? refilled(row, column) : null;
    return filled ?? sense(content, key, line, at, after);
  };
}

/** Cells that the update wrote over, as the sheet is now: `row:column`. */
function rewrittenCells({ updated }: Own, here: Layout): ReadonlySet<string> {
  const before = { key: updated.key, name: '', names: [], blocks: updated.before.map(layoutOfBlock) };
  return new Set(
    updated.cells.flatMap(({ row, column }) => {
      const place = placeOf(before, row, column);
      const block = here.get(updated.key)?.blocks.find(({ id }) => id === place?.block.id);
      const [line, at] = [block?.rows.get(place?.row ?? ''), block?.columns.get(place?.column ?? '')];
      return line === undefined || at === undefined ? [] : [`${String(line)}:${String(at)}`];
    }),
  );
}

/** What the analyst has put into what would go, or over what would be put back. */
export function changesOn(own: Own, body: UpdateBody, after: Layout, here: Layout): Change[] {
  const { updated, now, runs } = own;
  const { area } = now;
  if (!area) return [];
  const wanted = leftBy(own, body, { after, here });
  const rewritten = rewrittenCells(own, here);
  const changes: Change[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const goes = isRemoved(row, 'row', runs) || isRemoved(column, 'column', runs);
      if (!goes && !rewritten.has(`${String(row)}:${String(column)}`)) continue;
      const content = contentAt(now, row, column);
      if (goes && isBlank(content)) continue;
      if (wanted(row, column) !== sense(content, updated.key, row, column, here))
        changes.push(cell(now.sheet.name, row, column, content));
    }
  return changes;
}

/** Sheets of ours that were there before: a name that they spoke of without it was only put back. */
export function olderThan(
  snapshot: WorkbookSnapshot,
  store: Store,
  stored: StoredRecord,
): (sheet: string) => boolean {
  const earlier = store.records.slice(0, store.records.indexOf(stored)).map(({ id }) => id);
  return (name) => {
    const sheet = snapshot.sheets.find((each) => same(each.name, name));
    const marker = sheet ? markerOf(sheet) : null;
    return marker !== null && earlier.includes(marker.operation);
  };
}

/** Formulas elsewhere that need what would go: a name, a table, a cell of a new line. */
export function references(
  snapshot: WorkbookSnapshot,
  own: readonly Own[],
  others: readonly FormulaReading[],
  isOlder: (sheet: string) => boolean,
): Change[] {
  const names = own.flatMap(({ updated }) =>
    updated.names.filter(({ before }) => before === null).map(({ name }) => name),
  );
  const placedTables = own.flatMap(({ updated, now }) =>
    now.tables
      .map(({ name }) => name)
      .filter((name) => !updated.before.some(({ table }) => table !== null && same(table, name))),
  );
  const targets = { sheets: [], names: [...names, ...placedTables] };
  const reached = own.map((each) => ({ ...each, reach: reachOf(snapshot, each.sheet.name) }));
  return others.flatMap(({ sheet, area, formulas }) =>
    formulas.flatMap((line, down) =>
      line.flatMap((formula, across): Change[] => {
        if (!area || !isFormula(formula)) return [];
        const named = isOlder(sheet) ? null : refersTo(formula, targets);
        const into = reached.find(
          ({ reach, runs }) =>
            runs.length > 0 &&
            refersTo(formula, { sheets: reach.sheets, names: [] }) !== null &&
            pointsInto(formula, reach.sheets, runs),
        );
        const to = named ?? into?.sheet.name ?? null;
        const address = addressOf({
          row: area.row + down,
          column: area.column + across,
          rows: 1,
          columns: 1,
        });
        return to === null ? [] : [{ kind: 'reference', sheet, address, to }];
      }),
    ),
  );
}

const REFERENCE =
  /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)/gu;

/** A range that only spans new lines shrinks; one that lies in them would be lost. */
function pointsInto(formula: string, sheets: readonly string[], runs: readonly Run[]): boolean {
  return [...formula.matchAll(REFERENCE)].some(([, quoted, bare, cells = '']) => {
    const sheet = quoted?.replaceAll("''", "'") ?? bare ?? '';
    const area = sheets.some((each) => same(each, sheet))
      ? (parseReference(`X!${cells}`)?.area ?? null)
      : null;
    if (!area) return false;
    const lost = (axis: Run['axis'], first: number, count: number) =>
      runs.some((run) => run.axis === axis && first >= run.first && first + count <= run.first + run.count);
    return lost('row', area.row, area.rows) || lost('column', area.column, area.columns);
  });
}
