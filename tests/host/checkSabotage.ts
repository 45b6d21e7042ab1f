// An Excel in which one belief is broken on purpose, for each probe that no mode of the host makes fail, or not by itself.
import { Bound, declaredClasses } from '../../host/protocol/declare';
import { HostError } from '../../host/protocol/errors';
import type { RangeTarget } from '../../host/protocol/session';
import type { ConditionalFormat, NamedItem, Sheet, Table } from '../../host/model/types';
import type { ProbeId } from '../../src/excel/probes';
import type { Saboteur } from './saboteur';

const refuse = (code: string): never => {
  throw new HostError(code);
};

const rangeAt = (target: RangeTarget): Bound => {
  const type = declaredClasses().find(({ name }) => name === 'Range');
  if (!type) throw new Error('the host models no Range');
  return new Bound(type, target);
};

const firstCell = { row: 0, column: 0, rows: 1, columns: 1 };
const isMatrix = (value: unknown): value is unknown[][] => Array.isArray(value);

const succeeded = (value: unknown) => ({ status: 'succeeded', value });
type Reply = (result: unknown) => void;

/** A file that is none of Excel's: all of it comes, but it is no zip archive. */
const otherFile = {
  document: {
    getFileAsync: (_type: unknown, _options: unknown, reply: Reply) =>
      reply(
        succeeded({
          size: 4,
          getSliceAsync: (_index: number, answer: Reply) =>
            answer(succeeded({ data: [...'<xml'].map((each) => each.charCodeAt(0)) })),
          closeAsync: (answer: Reply) => answer(succeeded(undefined)),
        }),
      ),
  },
};

/** In one value for all cells, only the first gets it. */
const onlyFirst =
  (member: string) =>
  (s: Saboteur): void => {
    s.set<RangeTarget>('Range', member, (value, { area }) =>
      isMatrix(value)
        ? value
        : Array.from({ length: area.rows }, (_line, row) =>
            Array.from({ length: area.columns }, (_cell, column) => (row + column === 0 ? value : 'x')),
          ),
    );
  };

/** What is inserted moves more, or less, than it should. */
const afterInsert =
  (change: (sheet: Sheet, before: readonly string[], range: RangeTarget) => void) =>
  (s: Saboteur): void => {
    s.method<RangeTarget>('Range', 'Insert', (was) => (range, given, session) => {
      const before = range.sheet.names.map(({ formula }) => formula);
      const made = was(range, given, session);
      change(range.sheet, before, range);
      return made;
    });
  };

export const SABOTAGES: Partial<Record<ProbeId, (s: Saboteur) => void>> = {
  'requests.order': (s) =>
    s.item('WorksheetCollection', (was, session) => {
      try {
        return was();
      } catch (error) {
        for (const { cells } of session.workbook.sheets) cells.clear();
        throw error;
      }
    }),
  'requests.location': (s) => s.reply((json) => json.replaceAll(/"Location":"[^"]*"/g, '"Location":""')),
  'requests.trace': (s) => s.reply((json) => json.replaceAll(/"TraceIds":\[[^\]]*\]/g, '"TraceIds":[]')),
  'requests.nested': (s) => s.items('TableCollection', () => false),
  'requests.nullObject': (s) =>
    s.method('WorksheetCollection', 'GetItemOrNullObject', () => () => refuse('ItemNotFound')),
  'cells.oneFormula': onlyFirst('FormulasR1C1'),
  'cells.oneFormat': onlyFirst('NumberFormat'),
  'cells.r1c1': (s) => s.set('Range', 'FormulasR1C1', () => refuse('InvalidArgument')),
  'cells.nullLeaves': (s) =>
    s.set('Range', 'Formulas', (value) =>
      isMatrix(value) ? value.map((line) => line.map((item) => item ?? '')) : value,
    ),
  'cells.emptyProperties': (s) =>
    s.method(
      'Range',
      'SetCellProperties',
      (was) =>
        (range, [given], session) =>
          was(
            range,
            [
              (given as object[][]).map((line) =>
                line.map((cell) =>
                  Object.keys(cell).length === 0 ? { format: { font: { bold: false } } } : cell,
                ),
              ),
            ],
            session,
          ),
    ),
  'cells.rowSizes': (s) =>
    s.method<RangeTarget>('Range', 'SetRowProperties', (was) => (range, given, session) => {
      range.sheet.rowHeights.set(range.area.row + range.area.rows, 50);
      return was(range, given, session);
    }),
  'cells.columnSizes': (s) =>
    s.method<RangeTarget>('Range', 'SetColumnProperties', (was) => (range, given, session) => {
      range.sheet.columnWidths.set(range.area.column + range.area.columns, 50);
      return was(range, given, session);
    }),
  'cells.apostrophe': (s) =>
    s.get('Range', 'Formulas', (seen) => (seen as string[][]).map((line) => line.map((text) => `'${text}`))),
  'cells.apostropheValue': (s) =>
    s.get('Range', 'Values', (seen) => (seen as string[][]).map((line) => line.map((text) => `'${text}`))),
  'cells.wrongHeight': (s) =>
    s.set<RangeTarget>('Range', 'Formulas', (value, { area }) =>
      isMatrix(value) ? [...value, ...Array(area.rows - value.length).fill([''])] : value,
    ),
  'cells.copyFormats': (s) =>
    s.method<RangeTarget>('Range', 'CopyFrom', (was) => (range, given, session) => {
      const [rule] = range.sheet.conditionalFormats;
      if (rule) range.sheet.conditionalFormats.push({ ...rule, id: 'copied', areas: [range.area] });
      return was(range, given, session);
    }),
  'cells.insertedHeight': afterInsert((sheet) => sheet.rowHeights.delete(1)),
  'names.range': (s) => s.method('NamedItem', 'GetRangeOrNullObject', () => () => null),
  'names.broken': (s) => s.get('NamedItem', 'Type', () => 'Range'),
  'names.hidden': (s) => s.items<{ item: NamedItem }>('NamedItemCollection', ({ item }) => item.visible),
  'names.grow': afterInsert((sheet, before) =>
    sheet.names.forEach((item, index) => (item.formula = before[index] ?? '')),
  ),
  'tables.dotted': (s) =>
    s.set('Table', 'Name', (value) => (String(value).includes('.') ? refuse('InvalidArgument') : value)),
  'tables.resizeFewer': (s) =>
    s.method<{ sheet: Sheet; table: Table }>('Table', 'Resize', (was) => (target, given, session) => {
      was(target, given, session);
      for (const key of [...target.sheet.cells.keys()])
        if (key >= 16384 * target.table.area.rows) target.sheet.cells.delete(key);
    }),
  'tables.insertBeneath': afterInsert(({ tables: [table] }) => {
    if (table) table.area.rows += 2;
  }),
  'tables.clear': (s) =>
    s.method<RangeTarget>('Range', 'Clear', (was) => (range, given, session) => {
      was(range, given, session);
      for (const { area } of range.sheet.tables) area.rows -= 1;
    }),
  'tables.header': (s) =>
    s.get('Range', 'Formulas', (seen) =>
      (seen as string[][]).map((line) => line.map((text) => String(text).replace('[Share]', '[Rate]'))),
    ),
  'tables.filtered': (s) => s.get('AutoFilter', 'IsDataFiltered', () => false),
  'tables.missingColumn': (s) =>
    s.method<{ table: Table }>(
      'TableColumnCollection',
      'GetItemOrNullObject',
      (was) => (target, _given, session) => was(target, [target.table.columns[0]], session),
    ),
  'turns.claim': (s) => s.method('NamedItem', 'Delete', () => () => null),
  'turns.readOrder': (s) => s.get('Range', 'FormulasR1C1', () => [[2]]),
  'turns.nameAtOnce': (s) => s.method('NamedItem', 'GetRange', () => () => refuse('ItemNotFound')),
  'turns.place': (s) =>
    s.method(
      'Range',
      'GetIntersection',
      (was) => (target) => was(target, ['A1:XFD1048576'], undefined as never),
    ),
  'turns.lock': (s) => s.method('WorksheetProtection', 'Protect', () => () => null),
  'turns.sheetById': (s) =>
    s.item('WorksheetCollection', (was) => {
      const found = was();
      return (found.target as Sheet).name.endsWith('.') ? refuse('ItemNotFound') : found;
    }),
  'turns.resizeFromFirst': (s) =>
    s.method('Range', 'GetAbsoluteResizedRange', () => () => refuse('InvalidArgument')),
  'rules.own': (s) => s.get('ConditionalFormatRule', 'Formula', (seen) => String(seen).toLowerCase()),
  'rules.newFirst': (s) =>
    s.get<{ rule: ConditionalFormat }>('ConditionalFormat', 'Priority', (seen) => 1 - Number(seen)),
  'rules.byId': (s) => s.item('ConditionalFormatCollection', () => refuse('ItemNotFound')),
  'validation.dateNumber': (s) =>
    s.set('DataValidation', 'Rule', (value) => {
      const { date, ...rest } = value as { date?: { formula1: unknown } };
      return date ? { date: { ...date, formula1: '2025-01-01' } } : rest;
    }),
  'validation.dateText': (s) =>
    s.set('DataValidation', 'Rule', (value) =>
      'date' in (value as object) ? refuse('InvalidArgument') : value,
    ),
  'validation.readBack': (s) => s.get('DataValidation', 'Rule', () => ({})),
  'validation.clear': (s) =>
    s.get('DataValidation', 'Prompt', () => ({ showPrompt: true, title: 'Title', message: 'Message' })),
  'ornaments.fitToPages': (s) => s.get('PageLayout', 'Zoom', () => ({ scale: 100 })),
  'ornaments.printArea': (s) => s.method('PageLayout', 'GetPrintAreaOrNullObject', () => () => null),
  'calculation.spillOfPlain': (s) =>
    s.method<RangeTarget>('Range', 'GetSpillingToRangeOrNullObject', () => (range) => rangeAt(range)),
  'calculation.dates': (s) =>
    s.method('Functions', 'Date', (was) => (target, _given, session) => was(target, [1905, 1, 1], session)),
  'parts.large': (s) =>
    s.method(
      'CustomXmlPartCollection',
      'Add',
      (was) => (target, given, session) =>
        String(given[0]).length > 500_000 ? refuse('GeneralException') : was(target, given, session),
    ),
  'parts.namespace': (s) =>
    s.method(
      'CustomXmlPartCollection',
      'GetByNamespace',
      (was) =>
        (target, [uri], session) =>
          was(target, [String(uri).replace(/10$/, '1')], session),
    ),
  'parts.setXml': (s) => s.method('CustomXmlPart', 'SetXml', () => () => undefined),
  'parts.setting': (s) => s.method('SettingCollection', 'GetItemOrNullObject', () => () => null),
  'reading.usedValues': (s) =>
    s.method(
      'Worksheet',
      'GetUsedRangeOrNullObject',
      (was) => (sheet, _given, session) => was(sheet, [false], session),
    ),
  'reading.usedOfEmpty': (s) =>
    s.method<Sheet>(
      'Worksheet',
      'GetUsedRangeOrNullObject',
      () => (sheet) => rangeAt({ sheet, area: firstCell }),
    ),
  'reading.manyMerged': (s) =>
    s.method<RangeTarget>(
      'Range',
      'GetMergedAreasOrNullObject',
      (was) => (range, given, session) =>
        range.sheet.merges.length >= 512 ? refuse('GeneralException') : was(range, given, session),
    ),
  'reading.hiddenRows': (s) => s.get('Range', 'RowHidden', (seen) => seen ?? false),
  'reading.filteredCells': (s) => s.method('AutoFilter', 'GetRangeOrNullObject', () => () => null),
  'reading.region': (s) =>
    s.method<RangeTarget>('Range', 'GetSurroundingRegion', () => (range) => rangeAt(range)),
  'reading.theme': (s) => s.office({ officeTheme: undefined }),
  'reading.file': (s) => s.office(otherFile),
};
