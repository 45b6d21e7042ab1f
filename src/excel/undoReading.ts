// Reads what an undo must know, and plans it: the operation's own sheets against the record, all others for formulas
// that need them.
import { type Area } from '../edits/address';
import type { SheetReading } from '../edits/changes';
import type { Content } from '../edits/content';
import { isFormula } from '../edits/content';
import { sheetOfKey, blockArea, tablesOn } from '../edits/ours';
import { planUndoBuild, sheetsOfBuild, type FormulaReading, type OwnSheet } from '../edits/undoBuild';
import { planUndoRebuild } from '../edits/rebuildUndo';
import { planUndoImport } from '../edits/undoImport';
import type {
  BuildBody,
  ImportBody,
  OperationRecord,
  RebuildBody,
  TableRecord,
} from '../edits/record/record';
import type { Store, StoredRecord } from '../edits/record/store';
import type { Refused } from '../edits/refusal';
import { same, type WorkbookSnapshot } from '../edits/snapshot';
import { findTable } from '../edits/tables/place';
import type { TableUndoReading } from '../edits/tables/undo';
import type { AsksFirst, TakesBack, UndoManner } from '../edits/undo';
import { areaOfAddress, queueFormulas, queueUsed } from './read';
import { queueSheet } from './readSheet';
import { namedOfRecord, queueNamed, queueTable } from './readMonths';
import { queueFirstLook, readTables } from './readTables';

/** Reads of more cells than this may silently come back empty. */
const CELLS_A_SYNC = 1_000_000;

type Planned = TakesBack | AsksFirst | Refused;

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

function queueOwn(context: Excel.RequestContext, own: OwnSheet, area: Area | null): () => SheetReading {
  const sheet = own.sheet.name;
  const formulas = area ? queueFormulas(context, sheet, area, 'formulasR1C1') : () => [];
  const spills = queueSpills(context, own);
  return () => ({ sheet, area, formulas: formulas(), spills: spills() });
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
): Promise<FormulaReading[]> {
  if (list.length === 0) return [];
  let cells = 0;
  const now = list.filter(({ area }, index) => {
    cells += area.rows * area.columns;
    return index === 0 || cells <= CELLS_A_SYNC;
  });
  const reads = now.map(({ sheet, area }) => queueFormulas(context, sheet, area, 'formulas'));
  await context.sync();
  const done = now.map(({ sheet, area }, index) => ({
    sheet,
    area,
    formulas: reads[index]?.() ?? ([] as Content[][]),
  }));
  return [...done, ...(await readBands(context, list.slice(now.length)))];
}

interface Asking {
  readonly context: Excel.RequestContext;
  readonly snapshot: WorkbookSnapshot;
  readonly store: Store;
  readonly stored: StoredRecord;
  readonly record: OperationRecord;
  readonly manner: UndoManner;
}

async function undoBuild(
  { context, snapshot, store, stored, record, manner }: Asking,
  body: BuildBody,
): Promise<Planned> {
  const used = snapshot.sheets.map(({ name }) => ({
    name,
    all: queueUsed(context, name, false),
    values: queueUsed(context, name, true),
  }));
  await context.sync();
  const usedOf = (name: string) => used.find((each) => same(each.name, name));
  const seen = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, used: usedOf(sheet.name)?.all() ?? null })),
  };
  const own = sheetsOfBuild(seen, record, body);
  const queued = own.map((sheet) => queueOwn(context, sheet, usedOf(sheet.sheet.name)?.values() ?? null));
  await context.sync();
  const others = snapshot.sheets.filter(({ name }) => !own.some(({ sheet }) => same(sheet.name, name)));
  const list = others.flatMap(({ name }) => {
    const area = usedOf(name)?.values() ?? null;
    return area ? bands(name, area) : [];
  });
  const reading = {
    own: queued.map((read) => read()),
    others: manner === 'force' ? [] : await readBands(context, list),
  };
  return planUndoBuild(seen, store, stored, record, body, reading, manner);
}

/** The short tables that the import filled, as they are now. */
async function readFilled(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  store: Store,
  tables: readonly TableRecord[],
): Promise<TableUndoReading[]> {
  const placed = tables.flatMap((record) => {
    const place = findTable(snapshot, store, record.sheetKey, record.block);
    return place
      ? [{ record, block: place.block, look: queueFirstLook(context, place.table, place.sheet) }]
      : [];
  });
  if (placed.length === 0) return [];
  await context.sync();
  const wanted = placed.map(({ block, look }) => ({ block, look: look(), growth: 0 }));
  const looks = await readTables(context, wanted);
  return placed.flatMap(({ record, block }, index) => {
    const look = looks[index];
    return look ? [{ record, block, head: look.head, body: look.body, whole: look.whole }] : [];
  });
}

async function undoImport(
  { context, snapshot, store, stored, record, manner }: Asking,
  body: ImportBody,
): Promise<Planned> {
  const sheet = sheetOfKey(snapshot, body.sheetKey, body.sheet);
  const tables = sheet ? tablesOn(snapshot, sheet.name).map(({ name }) => name) : [];
  const name = tables.find((each) => same(each, body.table)) ?? (tables.length === 1 ? tables[0] : undefined);
  const table = sheet && name !== undefined ? queueTable(context, name, sheet.name) : () => null;
  const usedArea = sheet ? queueUsed(context, sheet.name, true) : () => null;
  const named = namedOfRecord(snapshot, body).map((cell) => queueNamed(context, cell));
  await context.sync();
  const area = usedArea();
  const formulas = sheet && area ? queueFormulas(context, sheet.name, area, 'formulasR1C1') : () => [];
  await context.sync();
  const used = sheet ? { sheet: sheet.name, area, formulas: formulas(), spills: [] } : null;
  const filled = await readFilled(context, snapshot, store, body.tables ?? []);
  const reading = { table: table(), sheet, used, named: named.map((read) => read()), tables: filled };
  return planUndoImport(snapshot, store, stored, record, body, reading, manner);
}

async function undoRebuild(
  { context, snapshot, store, stored, record, manner }: Asking,
  body: RebuildBody,
): Promise<Planned> {
  const own = body.rebuilt.flatMap(({ key, name }) => {
    const sheet = sheetOfKey(snapshot, key, name);
    return sheet ? [{ name: sheet.name, read: queueSheet(context, snapshot, key, sheet) }] : [];
  });
  const asks = manner !== 'force' && record.state === 'closed';
  const others = asks ? snapshot.sheets.filter(({ name }) => !own.some((each) => same(each.name, name))) : [];
  const used = others.map(({ name }) => ({ name, area: queueUsed(context, name, true) }));
  await context.sync();
  const list = used.flatMap(({ name, area }) => {
    const found = area();
    return found ? bands(name, found) : [];
  });
  const sheets = own.map(({ read }) => read());
  const reading = { sheets, others: await readBands(context, list) };
  return planUndoRebuild(snapshot, store, stored, record, body, reading, manner);
}

export async function readAndPlanUndo(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  store: Store,
  stored: StoredRecord,
  record: OperationRecord,
  manner: UndoManner,
): Promise<Planned> {
  const asking = { context, snapshot, store, stored, record, manner };
  const { body } = record;
  if (body.kind === 'build') return undoBuild(asking, body);
  return body.kind === 'rebuild' ? undoRebuild(asking, body) : undoImport(asking, body);
}
