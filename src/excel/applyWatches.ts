// Watching what is written, as calls of Office.js. A range is asked for anew each time: one that was read before must not
// answer with what it held then.
import { addressOf } from '../workbook/address';
import { EVERYWHERE } from '../workbook/watch';
import { sheetOf, type Apply, type Batch, type Of } from './batch';

interface Watches {
  readonly watch: Apply<'watch'>;
  readonly watchLines: Apply<'watchLines'>;
  readonly watchPlace: Apply<'watchPlace'>;
  readonly watchTable: Apply<'watchTable'>;
  readonly watchBlank: Apply<'watchBlank'>;
  readonly watchName: Apply<'watchName'>;
  readonly readBack: Apply<'readBack'>;
  readonly readBackLines: Apply<'readBackLines'>;
}

export function namesOf(batch: Batch, scope: string | null): Excel.NamedItemCollection {
  return scope === null ? batch.context.workbook.names : sheetOf(batch, scope).names;
}

/** Of a name of the workbook, or of a sheet. */
export const nameKey = (scope: string | null, name: string): string => `${scope ?? ''}!${name}`;

function layOver({ context }: Batch, name: string, range: Excel.Range): void {
  context.workbook.names.add(name, range).visible = false;
}

function lay(batch: Batch, { name, sheet, area }: Pick<Of<'watch'>, 'name' | 'sheet' | 'area'>): void {
  // Of the sheet itself: its tab may have been renamed since.
  layOver(batch, name, sheetOf(batch, sheet).getRange(addressOf(area)));
}

/** All that the rows or columns of some cells hold. */
export function usedOfLines(place: Excel.Range, axis: 'row' | 'column'): Excel.Range {
  const lines = axis === 'row' ? place.getEntireRow() : place.getEntireColumn();
  const used = lines.getUsedRangeOrNullObject(true);
  used.load('address,formulasR1C1');
  return used;
}

export const watches: Watches = {
  watch: (batch, edit) => {
    // Of cells that hold nothing, nothing is sent.
    const range = sheetOf(batch, edit.sheet).getRange(addressOf(edit.area)).getUsedRangeOrNullObject(true);
    range.load('address,formulasR1C1,values');
    batch.work.before.set(edit.name, range);
    lay(batch, edit);
  },
  watchLines: lay,
  watchPlace: (batch, { sheet, name }) => {
    lay(batch, { sheet, name, area: EVERYWHERE });
  },
  watchTable: (batch, { sheet, table, name }) => {
    layOver(batch, name, sheetOf(batch, sheet).tables.getItem(table).getRange());
  },
  watchBlank: (batch, edit) => {
    const range = sheetOf(batch, edit.sheet).getRange(addressOf(edit.area)).getUsedRangeOrNullObject(true);
    range.load('address,formulasR1C1');
    batch.work.blank.set(edit, range);
  },
  watchName: (batch, { scope, name }) => {
    const range = namesOf(batch, scope).getItem(name).getRangeOrNullObject();
    range.load('address');
    batch.work.names.set(nameKey(scope, name), range);
  },
  readBack: ({ context, work }, { name }) => {
    const range = context.workbook.names.getItem(name).getRange();
    range.load('formulasR1C1');
    work.after.set(name, range);
  },
  readBackLines: ({ context, work }, { axis, name }) => {
    const place = context.workbook.names.getItem(name).getRange();
    place.load('address');
    work.lines.set(name, { place, used: usedOfLines(place, axis) });
  },
};
