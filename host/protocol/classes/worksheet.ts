// A worksheet and the collection of them.
import { usedArea } from '../../model/cells';
import { STANDARD_HEIGHT, createSheet, sheetById, sheetByName } from '../../model/create';
import { removeSheet, renameSheet } from '../../model/rename';
import type { Sheet } from '../../model/types';
import { declareClass, type Bound } from '../declare';
import { HostError, invalidArgument, notFound } from '../errors';
import {
  WORKSHEET_ACTIVATED,
  WORKSHEET_ADDED,
  WORKSHEET_CHANGED,
  WORKSHEET_DEACTIVATED,
  WORKSHEET_DELETED,
  SELECTION_CHANGED,
  WORKBOOK_TARGET,
  type Session,
} from '../session';
import { colour, integer, number, oneOf, optionalText, text, truth } from '../values';
import { autoFilterClass } from './autoFilter';
import { chartsClass } from './charts';
import { checked } from './geometry';
import { namesClass } from './names';
import { freezePanesClass, pageBreaksClass } from './page';
import { pageLayoutClass } from './pageLayout';
import { worksheetProtectionClass } from './protection';
import { parseRange, rangeClass } from './range';
import { rangeAreasClass, rangesAt } from './rangeAreas';
import { tablesClass } from './tables';

/** Up to 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, not the reserved "History". */
function checkedName(session: Session, name: string, own?: Sheet): string {
  const wrong = name.length < 1 || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
  if (wrong || name.toLowerCase() === 'history') throw invalidArgument();
  const other = sheetByName(session.workbook, name);
  if (other && other !== own)
    throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  return name;
}

function freeName(session: Session): string {
  for (let index = 1; ; index += 1) {
    if (!sheetByName(session.workbook, `Sheet${index}`)) return `Sheet${index}`;
  }
}

export function activate(sheet: Sheet, session: Session): void {
  if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
  const before = session.workbook.activeSheet;
  if (before === sheet.id) return;
  session.workbook.activeSheet = sheet.id;
  session.workbook.selection = { sheet: sheet.id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  session.emit(WORKSHEET_DEACTIVATED, before, { worksheetId: before });
  session.emit(WORKSHEET_ACTIVATED, sheet.id, { worksheetId: sheet.id });
}

export function setName(sheet: Sheet, value: unknown, session: Session): void {
  session.checkStructure();
  renameSheet(session.workbook, sheet, checkedName(session, text(value), sheet));
  session.touchStructure();
}

function visibleCount(session: Session): number {
  return session.workbook.sheets.filter((sheet) => sheet.visibility === 'Visible').length;
}

function remove(sheet: Sheet, session: Session): void {
  session.checkStructure();
  // Very hidden sheets cannot be deleted, nor can the last one that is seen.
  if (sheet.visibility === 'VeryHidden') throw new HostError('GeneralException');
  if (sheet.visibility === 'Visible' && visibleCount(session) === 1) throw new HostError('InvalidOperation');
  const { workbook } = session;
  const at = workbook.sheets.indexOf(sheet);
  removeSheet(workbook, sheet);
  if (workbook.activeSheet === sheet.id) {
    const next = [...workbook.sheets.slice(at), ...workbook.sheets.slice(0, at).reverse()];
    const active = next.find((other) => other.visibility === 'Visible');
    if (active) activate(active, session);
  }
  session.touchStructure();
  session.emit(WORKSHEET_DELETED, sheet.id, { worksheetId: sheet.id, source: 'Local' });
}

function setVisibility(sheet: Sheet, value: unknown, session: Session): void {
  session.checkStructure();
  const next = oneOf(value, ['Visible', 'Hidden', 'VeryHidden'] as const);
  if (next !== 'Visible' && sheet.visibility === 'Visible') {
    if (visibleCount(session) === 1) throw new HostError('InvalidOperation');
    sheet.visibility = next;
    const other = session.workbook.sheets.find((item) => item.visibility === 'Visible');
    if (session.workbook.activeSheet === sheet.id && other) activate(other, session);
  }
  sheet.visibility = next;
  session.changed = true;
}

export function setPosition(sheet: Sheet, value: unknown, session: Session): void {
  session.checkStructure();
  const position = integer(value);
  const { sheets } = session.workbook;
  if (position < 0 || position >= sheets.length) throw invalidArgument();
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  session.changed = true;
}

/** A property that is stored as it is; changing the look of a protected sheet is refused. */
function field<K extends 'showGridlines' | 'showHeadings'>(key: K) {
  return {
    get: (sheet: Sheet) => sheet[key],
    set: (sheet: Sheet, value: unknown, session: Session) => {
      sheet[key] = truth(value);
      session.changed = true;
    },
  };
}

const SHEET_EVENTS = {
  DataChanged: WORKSHEET_CHANGED,
  Activated: WORKSHEET_ACTIVATED,
  Deactivated: WORKSHEET_DEACTIVATED,
  SelectionChanged: SELECTION_CHANGED,
};

function listening<T>(events: Record<string, number>, target: (item: T) => string) {
  const methods: Record<string, (item: T, parameters: unknown[], session: Session) => void> = {};
  for (const [name, type] of Object.entries(events)) {
    methods[`_Register${name}Event`] = (item, _parameters, session) => session.listen(type, target(item), 1);
    methods[`_Unregister${name}Event`] = (item, _parameters, session) =>
      session.listen(type, target(item), -1);
  }
  return methods;
}

function used(sheet: Sheet, valuesOnly: unknown): Bound | null {
  const area = usedArea(sheet, valuesOnly === true);
  return area ? rangeClass({ sheet, area }) : null;
}

export const worksheetClass: (sheet: Sheet) => Bound = declareClass<Sheet>('Worksheet', {
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: setName },
    Position: { get: (sheet, session) => session.workbook.sheets.indexOf(sheet), set: setPosition },
    Visibility: { get: (sheet) => sheet.visibility, set: setVisibility },
    TabColor: {
      get: (sheet) => sheet.tabColor ?? '',
      set: (sheet, value, session) => {
        session.checkStructure();
        sheet.tabColor = value === '' ? null : colour(value);
        session.changed = true;
      },
    },
    StandardWidth: {
      get: (sheet) => sheet.standardWidth,
      set: (sheet, value, session) => {
        session.checkWritable(sheet);
        sheet.standardWidth = number(value);
        session.changed = true;
      },
    },
    StandardHeight: { get: () => STANDARD_HEIGHT },
    ShowGridlines: { get: (sheet) => sheet.showGridlines },
    ShowHeadings: { get: (sheet) => sheet.showHeadings },
    // The client sets these two under other names than it reads them.
    Gridlines: field('showGridlines'),
    Headings: field('showHeadings'),
  },
  navigations: {
    Names: (sheet) => namesClass({ sheet }),
    Tables: (sheet) => tablesClass({ sheet }),
    Charts: (sheet) => chartsClass(sheet),
    AutoFilter: (sheet) => autoFilterClass({ sheet }),
    FreezePanes: (sheet) => freezePanesClass(sheet),
    PageLayout: (sheet) => pageLayoutClass(sheet),
    HorizontalPageBreaks: (sheet) => pageBreaksClass({ sheet, axis: 'row' }),
    VerticalPageBreaks: (sheet) => pageBreaksClass({ sheet, axis: 'column' }),
    Protection: (sheet) => worksheetProtectionClass(sheet),
  },
  methods: {
    Activate: (sheet, _parameters, session) => activate(sheet, session),
    Delete: (sheet, _parameters, session) => remove(sheet, session),
    Calculate: (_sheet, _parameters, session) => {
      session.dirty = true;
      return session.calculatePlain();
    },
    GetRange: (sheet, [address], session) =>
      rangeClass(parseRange(session.workbook, sheet, optionalText(address) ?? '')),
    GetRanges: (sheet, [address], session) => rangeAreasClass(rangesAt(sheet, text(address), session)),
    GetCell: (sheet, [row, column]) =>
      rangeClass({
        sheet,
        area: checked({ row: integer(row), column: integer(column), rows: 1, columns: 1 }),
      }),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      rangeClass({
        sheet,
        area: checked({
          row: integer(row),
          column: integer(column),
          rows: integer(rows),
          columns: integer(columns),
        }),
      }),
    // An empty sheet's used range is its first cell; the other form tells that there is none.
    GetUsedRange: (sheet, [valuesOnly]) =>
      used(sheet, valuesOnly) ?? rangeClass({ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => used(sheet, valuesOnly),
    GetNextOrNullObject: (sheet, [visibleOnly], session) =>
      neighbour(sheet, 1, visibleOnly === true, session),
    GetPreviousOrNullObject: (sheet, [visibleOnly], session) =>
      neighbour(sheet, -1, visibleOnly === true, session),
    ...listening(SHEET_EVENTS, (sheet: Sheet) => sheet.id),
  },
});

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean, session: Session): Bound | null {
  const { sheets } = session.workbook;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found && (!visibleOnly || found.visibility === 'Visible')) return worksheetClass(found);
  }
  return null;
}

function byKey(session: Session, key: unknown): Sheet {
  const sheet = findByKey(session, key);
  if (!sheet) throw notFound();
  return sheet;
}

/** By id or by name. */
function findByKey(session: Session, key: unknown): Sheet | undefined {
  const wanted = text(key);
  return sheetById(session.workbook, wanted) ?? sheetByName(session.workbook, wanted);
}

export function addSheet(session: Session, name: unknown): Bound {
  session.checkStructure();
  const wanted = optionalText(name);
  const sheet = createSheet(
    wanted === undefined || wanted === '' ? freeName(session) : checkedName(session, wanted),
  );
  session.workbook.sheets.push(sheet);
  session.touchStructure();
  session.emit(WORKSHEET_ADDED, sheet.id, { worksheetId: sheet.id, source: 'Local' });
  return worksheetClass(sheet);
}

function ends(session: Session, visibleOnly: unknown, last: boolean): Bound {
  const sheets = session.workbook.sheets.filter(
    (sheet) => visibleOnly !== true || sheet.visibility === 'Visible',
  );
  const found = last ? sheets[sheets.length - 1] : sheets[0];
  if (!found) throw notFound();
  return worksheetClass(found);
}

export const worksheetsClass = declareClass<null>('WorksheetCollection', {
  items: (_target, session) => session.workbook.sheets.map((sheet) => worksheetClass(sheet)),
  item: (_target, key, session) => worksheetClass(byKey(session, key)),
  methods: {
    Add: (_target, [name], session) => addSheet(session, name),
    GetCount: (_target, [visibleOnly], session) =>
      visibleOnly === true ? visibleCount(session) : session.workbook.sheets.length,
    GetActiveWorksheet: (_target, _parameters, session) =>
      worksheetClass(byKey(session, session.workbook.activeSheet)),
    GetFirst: (_target, [visibleOnly], session) => ends(session, visibleOnly, false),
    GetLast: (_target, [visibleOnly], session) => ends(session, visibleOnly, true),
    GetItemOrNullObject: (_target, [key], session) => {
      const sheet = findByKey(session, key);
      return sheet ? worksheetClass(sheet) : null;
    },
    ...listening<null>(
      { ...SHEET_EVENTS, Added: WORKSHEET_ADDED, Deleted: WORKSHEET_DELETED },
      () => WORKBOOK_TARGET,
    ),
  },
});
