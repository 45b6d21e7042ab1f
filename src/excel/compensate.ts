// Takes back what was just written because somebody had edited, at that moment, what it rests on. First the sheets are kept
// from any further change and read, then all is put back in one request; see src/workbook/compensate.ts for what and why.
import { compensation, formulaFor, type Found, type Now, type Watching } from '../workbook/compensate';
import { addressOf, parseReference, type Area } from '../workbook/address';
import { restoring, type Content } from '../workbook/content';
import type { Edit } from '../workbook/edit';
import { isWatched, watchesAway } from '../workbook/watch';
import { same, type NameSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { nameKey, usedOfLines } from './applyWatches';
import { areaOfAddress } from './areaOfAddress';
import type { Work } from './batch';
import { converse } from './conversation';
import { send } from './run';
import type { Turn } from './turn';

export interface Written {
  readonly turn: Turn;
  readonly work: Work;
  /** With what watches them. */
  readonly edits: readonly Edit[];
  /** As it was read before. */
  readonly snapshot: WorkbookSnapshot;
}

/** Whether all of it was watched, and read back. */
export function canCompensate({ edits, work }: Written): boolean {
  return isWatched(edits) && edits.every((edit) => edit.kind !== 'watch' || work.after.has(edit.name));
}

const gridOf = (range: Excel.Range): Content[][] => range.formulasR1C1 as Content[][];

/** As it has to be sent to be put back: text that looks like something else stays text. */
function sendable(range: Excel.Range): Content[][] {
  const values = range.values as unknown[][];
  return gridOf(range).map((line, row) =>
    line.map((content, column) => restoring(content, values[row]?.[column])),
  );
}

function nameText({ names, sheets }: WorkbookSnapshot, scope: string | null, name: string): string | null {
  const list: readonly NameSnapshot[] =
    scope === null ? names : (sheets.find((sheet) => same(sheet.name, scope))?.names ?? []);
  return list.find((each) => same(each.name, name))?.formula ?? null;
}

function watchingOf({ work, edits, snapshot }: Written): Watching {
  const grids = (ranges: Work['before'], read = gridOf) =>
    new Map([...ranges].map(([name, range]) => [name, read(range)]));
  const tables = new Map<string, Area>();
  for (const [name, range] of work.tables) {
    const area = areaOfAddress(range.address);
    if (area) tables.set(name, area);
  }
  const lines = new Map<string, Found>();
  for (const [name, { place, used }] of work.lines) {
    const reference = parseReference(place.address);
    if (reference) lines.set(name, { ...reference, ...holdingOf(used, reference.area) });
  }
  return {
    edits,
    before: grids(work.before),
    after: grids(work.after),
    toSend: grids(work.before, sendable),
    tables,
    lines,
    formulaOf: (scope, name) => {
      const range = work.names.get(nameKey(scope, name));
      const reference = range && !range.isNullObject ? parseReference(range.address) : null;
      return formulaFor(reference, nameText(snapshot, scope, name));
    },
  };
}

type Watch = Extract<Edit, { kind: 'watch' | 'watchLines' }>;

const watchesIn = (edits: readonly Edit[]): Watch[] =>
  edits.filter((edit): edit is Watch => edit.kind === 'watch' || edit.kind === 'watchLines');

function queueFound(context: Excel.RequestContext, { name }: Watch): () => Found | null {
  const range = context.workbook.names.getItem(name).getRangeOrNullObject();
  range.load('address,formulasR1C1');
  return () => {
    const reference = range.isNullObject ? null : parseReference(range.address);
    return reference && { ...reference, cells: gridOf(range), origin: reference.area };
  };
}

/** All that lines hold, and where that begins. */
function holdingOf(used: Excel.Range, area: Area): Pick<Found, 'cells' | 'origin'> {
  const origin = used.isNullObject ? null : areaOfAddress(used.address);
  return origin ? { cells: gridOf(used), origin } : { cells: [], origin: area };
}

function queueWhole(
  context: Excel.RequestContext,
  axis: 'row' | 'column',
  { sheet, area }: Found,
): () => Pick<Found, 'cells' | 'origin'> {
  const range = context.workbook.worksheets.getItem(sheet).getRange(addressOf(area));
  const used = usedOfLines(range, axis);
  return () => holdingOf(used, area);
}

function queueTables(context: Excel.RequestContext, edits: readonly Edit[]): () => Map<string, Area> {
  const queued = edits.flatMap((edit) => {
    if (edit.kind !== 'watchTable') return [];
    const range = context.workbook.tables.getItem(edit.name).getRange();
    range.load('address');
    return [{ name: edit.name, range }];
  });
  return () =>
    new Map(
      queued.flatMap(({ name, range }) => {
        const area = areaOfAddress(range.address);
        return area ? [[name, area] as const] : [];
      }),
    );
}

async function readNow(
  context: Excel.RequestContext,
  { turn, work, edits }: Written,
  locks: readonly Edit[],
): Promise<Now> {
  const watches = watchesIn(edits);
  let tables = () => new Map<string, Area>();
  let queued: { watch: Watch; read: () => Found | null }[] = [];
  await send(context, turn, locks, {
    work,
    readLast: () => {
      queued = watches.map((watch) => ({ watch, read: queueFound(context, watch) }));
      tables = queueTables(context, edits);
    },
  });
  const whole = queued.map(({ watch, read }) => {
    const place = read();
    const lines = place && watch.kind === 'watchLines' ? queueWhole(context, watch.axis, place) : null;
    return { name: watch.name, place, lines };
  });
  if (whole.some(({ lines }) => lines)) await context.sync();
  const found = whole.map(({ name, place, lines }): [string, Found | null] => [
    name,
    place && lines ? { ...place, ...lines() } : place,
  ]);
  return { found: new Map(found), tables: tables() };
}

/** Cells that could not be put back, because somebody changed them once more. */
export type Left = readonly { readonly sheet: string; readonly cell: string }[];

export function compensate(written: Written): Promise<Left> {
  const { turn, work, edits } = written;
  const sheets = new Set(
    edits.flatMap((edit) => (edit.kind.startsWith('watch') && 'sheet' in edit ? [edit.sheet] : [])),
  );
  const each = (kind: 'lock' | 'unlock') => [...sheets].map((sheet): Edit => ({ kind, sheet }));
  return converse(async (context) => {
    const now = await readNow(context, written, each('lock'));
    const { edits: back, left } = compensation(watchingOf(written), now);
    const parts = [...work.parts.values()].map(({ id }): Edit => ({ kind: 'deletePart', id }));
    await send(context, turn, [...each('unlock'), ...back, ...watchesAway(edits), ...parts, turn.end()], {
      work,
    });
    return left;
  });
}
