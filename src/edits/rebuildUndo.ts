// A rebuild taken back: its rows and columns go, cells that it wrote over get back what stood there, names point where
// they pointed. Everything is found by who it is, because the analyst may have moved it since; where work was cut off,
// hidden names over the new lines tell which of them are there.
import { absoluteFormula, addressOf, parseReference, type Area } from './address';
import type { Change } from './changes';
import { isBlank, isFormula, type Content } from './content';
import type { Edit } from './edit';
import { reachOf } from './keepSheets';
import { blockArea, markerOf, sheetOfKey, WITNESS_PREFIX } from './ours';
import { writeEdits } from './rebuildWrites';
import { sense } from './rebuildCells';
import { parse, written } from './rebuildFormula';
import {
  alsoKnownAs,
  blockLayout,
  layoutOf,
  layoutOfBlock,
  layoutOfRecord,
  placeOf,
  type BlockLayout,
  type Layout,
  type SheetLayout,
} from './rebuildLayout';
import { contentAt, locateSheet, type SheetNow } from './rebuildLocate';
import { chartsBack } from './rebuildCharts';
import { areaIn, sameArea } from './rebuildNames';
import { refersTo } from './references';
import { same, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';
import { laterOn, takeBack, type AsksFirst, type TakesBack, type UndoManner } from './undo';
import type { FormulaReading } from './undoBuild';
import {
  isGoing,
  type InsertedLines,
  type OperationRecord,
  type RebuildBody,
  type RebuiltSheet,
} from './record/record';
import type { Store, StoredRecord } from './record/store';

export interface RebuildReading {
  readonly sheets: readonly SheetNow[];
  /** All other sheets; empty where nothing is asked. */
  readonly others: readonly FormulaReading[];
}

interface Run {
  readonly axis: 'row' | 'column';
  readonly first: number;
  readonly count: number;
  readonly witness: string;
}

interface Own {
  readonly rebuilt: RebuiltSheet;
  readonly sheet: SheetSnapshot;
  readonly now: SheetNow;
  /** New lines that are there, as they lie now. */
  readonly runs: readonly Run[];
  /** As it was before the rebuild, at the addresses of then. */
  readonly before: SheetLayout;
  /** As it will be once the new lines are gone. */
  readonly undone: SheetLayout;
}

function removedBefore(line: number, axis: Run['axis'], runs: readonly Run[]): number {
  return runs
    .filter((run) => run.axis === axis)
    .reduce((sum, { first, count }) => sum + Math.max(0, Math.min(count, line - first)), 0);
}

function isRemoved(line: number, axis: Run['axis'], runs: readonly Run[]): boolean {
  return runs.some((run) => run.axis === axis && line >= run.first && line < run.first + run.count);
}

/** What the lines of a layout are once the runs are gone. */
function without(
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

function areaWithout({ row, column, rows, columns }: Area, runs: readonly Run[]): Area {
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
function witnessed(rebuilt: RebuiltSheet, sheet: SheetSnapshot): Run[] {
  return rebuilt.inserted.flatMap(({ axis, witness }): Run[] => {
    const formula = sheet.names.find(({ name }) => same(name, witness))?.formula;
    const area = formula === undefined ? null : (parseReference(formula)?.area ?? null);
    if (!area) return [];
    const [first, count] =
      axis === 'row' ? [area.row + 1, area.rows - 2] : [area.column + 1, area.columns - 2];
    return count > 0 ? [{ axis, first, count, witness }] : [];
  });
}

/** Lines of a closed rebuild by their keys; a line without a key by the next one of its run that has one. */
function located(rebuilt: RebuiltSheet, after: SheetLayout, here: SheetLayout): Run[] {
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
  for (const { axis, first, count } of rebuilt.inserted) {
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

function ownSheets(
  snapshot: WorkbookSnapshot,
  record: OperationRecord,
  body: RebuildBody,
  sheets: readonly SheetNow[],
): Own[] {
  return body.rebuilt.flatMap((rebuilt): Own[] => {
    const sheet = sheetOfKey(snapshot, rebuilt.key, rebuilt.name);
    const now = sheets.find(({ key }) => key === rebuilt.key);
    const after = body.sheets.find(({ key }) => key === rebuilt.key);
    if (!sheet || !now || !after) return [];
    const before: SheetLayout = {
      key: rebuilt.key,
      name: sheet.name,
      names: [rebuilt.name, sheet.name],
      blocks: rebuilt.before.map(layoutOfBlock),
    };
    if (record.state === 'closed') {
      const here = locateSheet(after, now);
      const runs = located(rebuilt, layoutOfRecord(after), here);
      const blocks = before.blocks.flatMap((block) => {
        const there = here.blocks.find(({ id }) => id === block.id);
        return there ? [without(there, runs, block.headers)] : [];
      });
      return [{ rebuilt, sheet, now, runs, before, undone: { ...before, blocks } }];
    }
    const runs = witnessed(rebuilt, sheet);
    const blocks = before.blocks.flatMap((block): BlockLayout[] => {
      const there =
        block.table === null
          ? blockArea(sheet, block.id)
          : (now.tables.find(({ name }) => same(name, block.table ?? ''))?.area ?? null);
      const area = there ? areaWithout(there, runs) : block.area;
      return [shiftedBy(block, area.row - block.area.row, area.column - block.area.column)];
    });
    return [{ rebuilt, sheet, now, runs, before, undone: { ...before, blocks } }];
  });
}

function shiftedBy(block: BlockLayout, down: number, across: number): BlockLayout {
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

interface Layouts {
  readonly before: Layout;
  readonly undone: Layout;
}

/** The cells that get back what stood there: headers first, because formulas follow them. */
function restored({ rebuilt, sheet, before, undone }: Own, layouts: Layouts): Edit[] {
  const [headers, others]: [
    Parameters<typeof writeEdits>[1][number][],
    Parameters<typeof writeEdits>[1][number][],
  ] = [[], []];
  for (const { row, column, before: content } of rebuilt.cells) {
    const place = placeOf(before, row, column);
    const block = undone.blocks.find(({ id }) => id === place?.block.id);
    const [line, at] = [block?.rows.get(place?.row ?? ''), block?.columns.get(place?.column ?? '')];
    if (!place || line === undefined || at === undefined) continue;
    const key = rebuilt.key;
    const formula = isFormula(content)
      ? written(parse(content, { layout: layouts.before, sheet: key, row, column }), {
          layout: layouts.undone,
          sheet: key,
          row: line,
          column: at,
        })
      : content;
    const isHeader = place.block.table !== null && row === place.block.area.row;
    (isHeader ? headers : others).push({ row: line, column: at, content: formula ?? content });
  }
  return [...writeEdits(sheet.name, headers), ...writeEdits(sheet.name, others)];
}

function namesBack({ rebuilt, sheet, before, undone }: Own, snapshot: WorkbookSnapshot): Edit[] {
  return rebuilt.names.flatMap(({ scope, name, before: formula }): Edit[] => {
    const names = scope === 'workbook' ? snapshot.names : sheet.names;
    if (!names.some((each) => same(each.name, name))) return [];
    const on = scope === 'workbook' ? null : sheet.name;
    if (formula === null) return [{ kind: 'deleteName', scope: on, name }];
    const reference = parseReference(formula);
    const block = before.blocks.find(({ id }) => same(name, `lf.${id}`));
    const whole = reference && block && sameArea(reference.area, block.area);
    const area = whole
      ? undone.blocks.find(({ id }) => id === block.id)?.area
      : reference && areaIn(reference.area, before, undone);
    return [
      { kind: 'setName', scope: on, name, formula: area ? absoluteFormula(sheet.name, area) : formula },
    ];
  });
}

function span(run: Run): Area {
  return run.axis === 'row'
    ? { row: run.first - 1, column: 0, rows: run.count + 2, columns: 1 }
    : { row: 0, column: run.first - 1, rows: 1, columns: run.count + 2 };
}

function deletions({ runs, sheet }: Own): Edit[] {
  return [...runs]
    .sort((a, b) => b.first - a.first)
    .map(({ axis, first, count }): Edit =>
      axis === 'row'
        ? { kind: 'deleteRows', sheet: sheet.name, row: first, count }
        : { kind: 'deleteColumns', sheet: sheet.name, column: first, count },
    );
}

/** Before a closed rebuild is marked as being undone, so that whatever is cut off is known. */
function witnessEdits({ runs, sheet }: Own): Edit[] {
  return runs.map((run): Edit => {
    const formula = absoluteFormula(sheet.name, span(run));
    const there = sheet.names.some(({ name }) => same(name, run.witness));
    return there
      ? { kind: 'setName', scope: sheet.name, name: run.witness, formula }
      : { kind: 'addName', scope: sheet.name, name: run.witness, formula, visible: false };
  });
}

/** All hidden names over new lines that are there now, or will be. */
function witnessesAway({ sheet, rebuilt, runs }: Own): Edit[] {
  const names = new Set(
    [...rebuilt.inserted, ...runs].map(({ witness }: Pick<InsertedLines, 'witness'>) => witness),
  );
  const there = (name: string) => sheet.names.some((each) => same(each.name, name));
  return [...names]
    .filter((name) => there(name) || runs.some(({ witness }) => witness === name))
    .map((name) => ({ kind: 'deleteName', scope: sheet.name, name }));
}

function cell(sheet: string, row: number, column: number, now: Content): Change {
  return { kind: 'cell', sheet, address: addressOf({ row, column, rows: 1, columns: 1 }), now: String(now) };
}

/** What the analyst has put into what would go, or over what would be put back. */
function changesOn({ rebuilt, now, runs }: Own, body: RebuildBody, after: Layout, here: Layout): Change[] {
  const record = body.sheets.find(({ key }) => key === rebuilt.key);
  const mine = after.get(rebuilt.key);
  const there = here.get(rebuilt.key);
  const { area } = now;
  if (!record || !area) return [];
  const wanted = (row: number, column: number): string | null => {
    const place = placeOf(there, row, column);
    const block = record.blocks.find(({ id }) => id === place?.block.id);
    const layout = mine?.blocks.find(({ id }) => id === place?.block.id);
    const [line, at] = [layout?.rows.get(place?.row ?? ''), layout?.columns.get(place?.column ?? '')];
    if (!block || line === undefined || at === undefined) return null;
    const content = block.content[line - block.area.row]?.[at - block.area.column] ?? '';
    return sense(content, rebuilt.key, line, at, after);
  };
  const rewritten = new Set(
    rebuilt.cells.flatMap(({ row, column }) => {
      const place = placeOf(
        { key: rebuilt.key, name: '', names: [], blocks: rebuilt.before.map(layoutOfBlock) },
        row,
        column,
      );
      const block = there?.blocks.find(({ id }) => id === place?.block.id);
      const [line, at] = [block?.rows.get(place?.row ?? ''), block?.columns.get(place?.column ?? '')];
      return line === undefined || at === undefined ? [] : [`${String(line)}:${String(at)}`];
    }),
  );
  const changes: Change[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const goes = isRemoved(row, 'row', runs) || isRemoved(column, 'column', runs);
      if (!goes && !rewritten.has(`${String(row)}:${String(column)}`)) continue;
      const content = contentAt(now, row, column);
      const expected = wanted(row, column);
      if (goes && isBlank(content)) continue;
      if (expected !== sense(content, rebuilt.key, row, column, here))
        changes.push(cell(now.sheet.name, row, column, content));
    }
  return changes;
}

/** Sheets of ours that were there before: a name that they spoke of without it was only put back. */
function olderThan(
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
function references(
  snapshot: WorkbookSnapshot,
  own: readonly Own[],
  others: readonly FormulaReading[],
  isOlder: (sheet: string) => boolean,
): Change[] {
  const names = own.flatMap(({ rebuilt }) =>
    rebuilt.names.filter(({ before }) => before === null).map(({ name }) => name),
  );
  const placedTables = own.flatMap(({ rebuilt, now }) =>
    now.tables
      .map(({ name }) => name)
      .filter((name) => !rebuilt.before.some(({ table }) => table !== null && same(table, name))),
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

export function planUndoRebuild(
  snapshot: WorkbookSnapshot,
  store: Store,
  stored: StoredRecord,
  record: OperationRecord,
  body: RebuildBody,
  reading: RebuildReading,
  manner: UndoManner,
): TakesBack | AsksFirst {
  const own = ownSheets(snapshot, record, body, reading.sheets);
  const closed = record.state === 'closed';
  const here = layoutOf(
    own.map(({ rebuilt, now }) => {
      const after = body.sheets.find(({ key }) => key === rebuilt.key);
      return after && closed
        ? locateSheet(after, now)
        : { key: rebuilt.key, name: now.sheet.name, names: [], blocks: [] };
    }),
  );
  if (manner !== 'force' && closed && !isGoing(record.state)) {
    const after = alsoKnownAs(layoutOf(body.sheets.map(layoutOfRecord)), here);
    const later = laterOn(
      store,
      stored,
      own.map(({ rebuilt }) => rebuilt.key),
    );
    const changes = [
      ...later.map(({ label }): Change => ({ kind: 'operation', label })),
      ...own.flatMap((each) => changesOn(each, body, after, here)),
      ...references(snapshot, own, reading.others, olderThan(snapshot, store, stored)),
    ];
    if (changes.length > 0) return { ok: false, askedAbout: changes };
  }
  const layouts: Layouts = {
    before: alsoKnownAs(layoutOf(own.map(({ before }) => before)), here),
    undone: layoutOf(own.map(({ undone }) => undone)),
  };
  const inverse = [
    ...own.flatMap(deletions),
    ...own.flatMap((each) => restored(each, layouts)),
    ...own.flatMap((each) => namesBack(each, snapshot)),
    ...own.flatMap(({ rebuilt, now, before, undone }) =>
      chartsBack(rebuilt.charts ?? [], now, before, undone),
    ),
    ...own.flatMap(witnessesAway),
  ];
  const witnesses = closed ? own.flatMap(witnessEdits) : [];
  return { ok: true, edits: [...witnesses, ...takeBack(snapshot, stored, record, inverse)] };
}
