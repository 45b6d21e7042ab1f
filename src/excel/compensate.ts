// Takes back what was just written because somebody had edited, at that moment, what it rests on. First the sheets are kept
// from any further change and read, then all is put back in one request; see src/workbook/compensate.ts for what and why.
import { compensation, formulaFor, type Found, type Now, type Watching } from '../workbook/compensate';
import { addressOf, parseReference, type Area } from '../workbook/address';
import { restoring, type Content } from '../workbook/content';
import type { Edit } from '../workbook/edit';
import { gridWithin, type UsedCells } from '../workbook/guard';
import { leftClosed, watchesAway } from '../workbook/watch';
import { same, type NameSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { nameKey, usedOfLines } from './applyWatches';
import { areaOfAddress } from './areaOfAddress';
import type { Work } from './batch';
import { converse } from './conversation';
import { usedCells } from './writtenOver';
import { fitting, readAll, type Reading } from './readings';
import { send, sendOne } from './run';
import { requests } from './sizes';
import type { Turn } from './turn';

export interface Written {
  readonly turn: Turn;
  readonly work: Work;
  /** Those that were carried out, with what watches them. */
  readonly edits: readonly Edit[];
  /** As it was read before. */
  readonly snapshot: WorkbookSnapshot;
}

const gridOf = (range: Excel.Range): Content[][] => range.formulasR1C1 as Content[][];

/** As it has to be sent to be put back: text that looks like something else stays text. */
function sendable(range: Excel.Range): UsedCells {
  const { area, seen } = usedCells(range);
  if (!area) return { area, seen };
  const values = range.values as unknown[][];
  return {
    area,
    seen: seen.map((line, row) => line.map((content, column) => restoring(content, values[row]?.[column]))),
  };
}

function nameText({ names, sheets }: WorkbookSnapshot, scope: string | null, name: string): string | null {
  const list: readonly NameSnapshot[] =
    scope === null ? names : (sheets.find((sheet) => same(sheet.name, scope))?.names ?? []);
  return list.find((each) => same(each.name, name))?.formula ?? null;
}

function watchingOf({ work, edits, snapshot }: Written): Watching {
  const before = (read: (range: Excel.Range) => UsedCells) =>
    new Map(
      edits.flatMap((edit) => {
        const range = edit.kind === 'watch' ? work.before.get(edit.name) : undefined;
        return edit.kind === 'watch' && range
          ? [[edit.name, gridWithin(edit.area, read(range))] as const]
          : [];
      }),
    );
  const after = new Map<string, Content[][]>();
  const lines = new Map<string, Found>();
  // A request that was refused has left ranges that were never read.
  for (const edit of edits) {
    if (edit.kind === 'readBack') {
      const range = work.after.get(edit.name);
      if (range) after.set(edit.name, gridOf(range));
    } else if (edit.kind === 'readBackLines') {
      const { place, used } = work.lines.get(edit.name) ?? {};
      const reference = place && used ? parseReference(place.address) : null;
      if (reference && used) lines.set(edit.name, { ...reference, ...holdingOf(used, reference.area) });
    }
  }
  return {
    edits,
    before: before(usedCells),
    after,
    toSend: before(sendable),
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

/** Where tables were before they were resized. */
function queueTables(context: Excel.RequestContext, edits: readonly Edit[]): () => Map<string, Area> {
  const queued = edits.flatMap((edit) => {
    if (edit.kind !== 'watchTable') return [];
    const range = context.workbook.names.getItem(edit.name).getRangeOrNullObject();
    range.load('address');
    return [{ table: edit.table, range }];
  });
  return () =>
    new Map(
      queued.flatMap(({ table, range }) => {
        const area = range.isNullObject ? null : areaOfAddress(range.address);
        return area ? [[table, area] as const] : [];
      }),
    );
}

async function readNow(
  context: Excel.RequestContext,
  { turn, work, edits }: Written,
  locks: readonly Edit[],
): Promise<Now> {
  const places = new Map<Watch, Found | null>();
  const [first, later] = fitting(
    watchesIn(edits).map((watch): Reading => ({
      cells: watch.area.rows * watch.area.columns,
      queue: () => {
        const read = queueFound(context, watch);
        return () => void places.set(watch, read());
      },
    })),
  );
  let tables = () => new Map<string, Area>();
  let taken: (() => void)[] = [];
  await send(context, turn, locks, {
    work,
    readLast: () => {
      taken = first.map(({ queue }) => queue());
      tables = queueTables(context, edits);
    },
  });
  for (const take of taken) take();
  await readAll(context, later);
  const whole = [...places].map(([watch, place]) => {
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

/** All that was carried out must be watched: see `isWatched`. */
export function compensate(written: Written): Promise<Left> {
  const { turn, work, edits } = written;
  const closed = leftClosed(edits);
  const sheets = new Set([
    ...edits.flatMap((edit) => (edit.kind.startsWith('watch') && 'sheet' in edit ? [edit.sheet] : [])),
    ...closed,
  ]);
  const each = (kind: 'lock' | 'unlock') => [...sheets].map((sheet): Edit => ({ kind, sheet }));
  const open = each('lock').filter((edit) => 'sheet' in edit && !closed.has(edit.sheet));
  return converse(async (context) => {
    const now = await readNow(context, written, open);
    const { edits: back, left } = compensation(watchingOf(written), now);
    const parts = edits.flatMap((edit): Edit[] => {
      const part = edit.kind === 'addPart' ? work.parts.get(edit.handle) : undefined;
      return part ? [{ kind: 'deletePart', id: part.id }] : [];
    });
    const batches = requests([...back, ...watchesAway(edits), ...parts, turn.end()]);
    const sendFrom = async (index: number): Promise<void> => {
      const batch = batches[index];
      if (!batch) return;
      // Nobody comes in between either.
      const again = index < batches.length - 1 ? each('lock') : [];
      await sendOne(context, turn, [...each('unlock'), ...batch, ...again], { work });
      await sendFrom(index + 1);
    };
    await sendFrom(0);
    return left;
  });
}
