// Reads what an undo must know: the operation's own sheets against the record, all others for formulas that need them. What
// was read once is planned on for every answer that may be given.
import { type Area } from '../workbook/address';
import type { Guard } from '../workbook/guard';
import type { SheetReading } from '../workbook/sheetReading';
import type { Content } from '../workbook/content';
import { isFormula } from '../workbook/content';
import { sheetOfKey, blockArea } from '../workbook/ours';
import { unreadTables, type UnreadTable } from '../workbook/filled';
import { asks, planUndoBuild, sheetsOfBuild } from '../workbook/undoBuild';
import type { FormulaReading, OwnSheet } from '../workbook/undoBuildReading';
import { planUndoUpdate, updateUndoQuestions } from '../workbook/updateUndo';
import type { BuildBody, UpdateBody } from '../workbook/record/record';
import { same } from '../workbook/snapshot';
import { areaOfAddress } from './areaOfAddress';
import { queueFormulas, queueUsed } from './read';
import { readLooks } from './readLooks';
import { guardOfSheet, queueSheet } from './readSheet';
import { isGuarded, undoImport, type Asking, type UndoReading } from './undoReadingImport';

/** A reply of so many formulas stays below the 5 MB that Excel on the web sends. */
const CELLS_A_SYNC = 150_000;

/** Our functions are the only ones in our formulas that spill; all have a dot in their names. */
const MAY_SPILL = /\b[A-Z][A-Z0-9]*(?:\.[A-Z][A-Z0-9]*)+\(/;

function queueSpills(context: Excel.RequestContext, own: OwnSheet): () => Area[] {
  const anchors = own.record.blocks.flatMap((block) => {
    const area = blockArea(own.sheet, block.id) ?? block.area;
    return block.content.flatMap((line, down) =>
      line.flatMap((content, across) =>
        isFormula(content) && MAY_SPILL.test(content)
          ? [{ row: area.row + down, column: area.column + across }]
          : [],
      ),
    );
  });
  const ranges = anchors.map(({ row, column }) => {
    const cell = context.workbook.worksheets.getItem(own.sheet.name).getCell(row, column);
    const range = cell.getSpillingToRangeOrNullObject();
    range.load('address');
    return range;
  });
  return () => ranges.flatMap((range) => (range.isNullObject ? [] : (areaOfAddress(range.address) ?? [])));
}

/** Bands of whole rows, few enough cells each. */
function bands(sheet: string, area: Area): { sheet: string; area: Area }[] {
  const rows = Math.max(1, Math.floor(CELLS_A_SYNC / area.columns));
  const found: { sheet: string; area: Area }[] = [];
  for (let first = 0; first < area.rows; first += rows)
    found.push({ sheet, area: { ...area, row: area.row + first, rows: Math.min(rows, area.rows - first) } });
  return found;
}

/** Reads the bands in as many syncs as their cells ask for. */
async function readBands(
  context: Excel.RequestContext,
  list: readonly { sheet: string; area: Area }[],
  notation: 'formulas' | 'formulasR1C1' = 'formulas',
): Promise<FormulaReading[]> {
  if (list.length === 0) return [];
  let cells = 0;
  const now = list.filter(({ area }, index) => {
    cells += area.rows * area.columns;
    return index === 0 || cells <= CELLS_A_SYNC;
  });
  const reads = now.map(({ sheet, area }) =>
    queueFormulas(context.workbook.worksheets.getItem(sheet), area, notation),
  );
  await context.sync();
  const done = now.map(({ sheet, area }, index) => ({
    sheet,
    area,
    formulas: reads[index]?.() ?? ([] as Content[][]),
  }));
  return [...done, ...(await readBands(context, list.slice(now.length), notation))];
}

async function undoBuild(
  { context, snapshot, store, stored, record, manner: most }: Asking,
  body: BuildBody,
): Promise<UndoReading> {
  const used = snapshot.sheets.map(({ name }) => ({
    name,
    all: queueUsed(context, name, false),
    values: queueUsed(context, name, true),
  }));
  const ranges = snapshot.tables.map(({ name }) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load('address');
    return { name, range };
  });
  await context.sync();
  const tables = ranges.flatMap(({ name, range }) => {
    const area = areaOfAddress(range.address);
    return area ? [{ name, area }] : [];
  });
  const usedOf = (name: string) => used.find((each) => same(each.name, name));
  const seen = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, used: usedOf(sheet.name)?.all() ?? null })),
  };
  const own = sheetsOfBuild(seen, record, body);
  const others = snapshot.sheets.filter(({ name }) => !own.some(({ sheet }) => same(sheet.name, name)));
  const isAsked = asks(record, most);
  const keys = isAsked ? own.map(({ record: sheet }) => sheet.key) : [];
  const unread = unreadTables(snapshot, store, stored, keys, tables);
  const list = others.flatMap(({ name }) => {
    const area = usedOf(name)?.values() ?? null;
    return area ? bands(name, area) : [];
  });
  const ownAreas = own.map((sheet) => ({ own: sheet, area: usedOf(sheet.sheet.name)?.values() ?? null }));
  // What goes is looked at once more before it goes, also where nothing is asked.
  const read =
    isGuarded(record) || isAsked ? await readOwn(context, ownAreas, unread) : { sheets: [], guards: [] };
  const reading = {
    own: isAsked ? read.sheets : [],
    tables,
    unread,
    others: isAsked ? await readBands(context, list) : [],
  };
  return {
    guards: read.guards,
    plan: (manner, together) => planUndoBuild(seen, store, stored, record, body, reading, manner, together),
  };
}

/** What is left of an area around a hole in it. */
function around(area: Area, hole: Area): Area[] {
  const [top, bottom] = [Math.max(area.row, hole.row), Math.min(area.row + area.rows, hole.row + hole.rows)];
  const [left, right] = [
    Math.max(area.column, hole.column),
    Math.min(area.column + area.columns, hole.column + hole.columns),
  ];
  if (bottom <= top || right <= left) return [area];
  const end = { row: area.row + area.rows, column: area.column + area.columns };
  const middle = { row: top, rows: bottom - top };
  return [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: end.row - bottom },
    { ...middle, column: area.column, columns: left - area.column },
    { ...middle, column: right, columns: end.column - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Bands of the sheets of a build without the rows of tables that cannot be compared, put together again. */
async function readOwn(
  context: Excel.RequestContext,
  list: readonly { readonly own: OwnSheet; readonly area: Area | null }[],
  unread: readonly UnreadTable[],
): Promise<{ readonly sheets: SheetReading[]; readonly guards: Guard[] }> {
  const spills = list.map(({ own }) => queueSpills(context, own));
  const found = await readBands(
    context,
    list.flatMap(({ own, area }) => {
      const { name } = own.sheet;
      const holes = unread.filter(({ sheet }) => same(sheet, name));
      const read = holes.reduce<Area[]>(
        (areas, hole) => areas.flatMap((each) => around(each, hole.area)),
        area ? [area] : [],
      );
      return read.flatMap((each) => bands(name, each));
    }),
    'formulasR1C1',
  );
  return {
    // Spills alone have not been waited for where every sheet is empty; there are none then.
    sheets: list.map(({ own, area }, index) => {
      const sheet = own.sheet.name;
      const pieces = found.filter((each) => each.sheet === sheet);
      return {
        sheet,
        area,
        formulas: area ? joined(area, pieces) : [],
        spills: area ? (spills[index]?.() ?? []) : [],
      };
    }),
    guards: [
      ...list.map(({ own, area }): Guard => ({ kind: 'extent', sheet: own.sheet.name, area })),
      ...found.flatMap(({ sheet, area, formulas }): Guard[] =>
        area ? [{ kind: 'cells', sheet, area, seen: formulas }] : [],
      ),
    ],
  };
}

function joined(area: Area, pieces: readonly FormulaReading[]): readonly (readonly Content[])[] {
  const grid = Array.from({ length: area.rows }, () => new Array<Content>(area.columns).fill(''));
  for (const { area: piece, formulas } of pieces)
    formulas.forEach((line, down) =>
      line.forEach((content, across) => {
        const row = grid[(piece?.row ?? 0) - area.row + down];
        if (row) row[(piece?.column ?? 0) - area.column + across] = content;
      }),
    );
  return grid;
}

async function undoUpdate(
  { context, snapshot, store, stored, record, manner: most }: Asking,
  body: UpdateBody,
): Promise<UndoReading> {
  const own = body.updated.flatMap(({ key, name }) => {
    const sheet = sheetOfKey(snapshot, key, name);
    return sheet ? [{ name: sheet.name, read: queueSheet(context, snapshot, key, sheet) }] : [];
  });
  const isAsked = most !== 'force' && record.state === 'closed';
  const rest = isAsked
    ? snapshot.sheets.filter(({ name }) => !own.some((each) => same(each.name, name)))
    : [];
  const used = rest.map(({ name }) => ({ name, area: queueUsed(context, name, true) }));
  await context.sync();
  const list = used.flatMap(({ name, area }) => {
    const found = area();
    return found ? bands(name, found) : [];
  });
  const sheets = own.map(({ read }) => read());
  const others = await readBands(context, list);
  const answers = await readLooks(context, updateUndoQuestions(snapshot, record, body, sheets));
  const reading = { sheets, others, answers };
  return {
    guards: isGuarded(record) ? sheets.map(guardOfSheet) : [],
    plan: (manner, together) =>
      planUndoUpdate(snapshot, store, stored, record, body, reading, manner, together),
  };
}

export function readUndo(asking: Asking): Promise<UndoReading> {
  const { body } = asking.record;
  if (body.kind === 'build') return undoBuild(asking, body);
  return body.kind === 'update' ? undoUpdate(asking, body) : undoImport(asking, body);
}
