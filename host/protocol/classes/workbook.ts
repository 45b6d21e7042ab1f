// The workbook itself, the application around it, and what else hangs on it.
import { sheetById } from '../../model/create';
import { dateSerial } from '../../model/entry';
import { declareClass } from '../declare';
import { HostError, notFound } from '../errors';
import type { CalculationMode, Session } from '../session';
import { integer, oneOf, text, truth } from '../values';
import { customXmlPartsClass } from './customXml';
import { namesClass } from './names';
import { workbookProtectionClass } from './protection';
import { rangeClass } from './range';
import { tablesClass } from './tables';
import { newWorkbooks } from './workbookCreated';
import { worksheetsClass } from './worksheet';

const numberFormatClass = declareClass<null>('NumberFormatInfo', {
  scalars: {
    NumberDecimalSeparator: { get: () => '.' },
    NumberGroupSeparator: { get: () => ',' },
  },
});

const dateFormatClass = declareClass<null>('DatetimeFormatInfo', {
  scalars: {
    DateSeparator: { get: () => '/' },
    LongDatePattern: { get: () => 'dddd, MMMM d, yyyy' },
    ShortDatePattern: { get: () => 'M/d/yyyy' },
    LongTimePattern: { get: () => 'h:mm:ss tt' },
    TimeSeparator: { get: () => ':' },
  },
});

const cultureClass = declareClass<null>('CultureInfo', {
  scalars: { Name: { get: () => 'en-US' } },
  navigations: { NumberFormat: () => numberFormatClass(null), DatetimeFormat: () => dateFormatClass(null) },
});

const applicationClass = declareClass<null>('Application', {
  scalars: {
    CalculationMode: {
      get: (_target, session) => session.calculationMode,
      set: (_target, value, session) => {
        const mode: CalculationMode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'] as const);
        session.calculationMode = mode;
      },
    },
    CalculationState: { get: (_target, session) => (session.dirty ? 'Pending' : 'Done') },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  navigations: { CultureInfo: () => cultureClass(null) },
  methods: {
    Calculate: async (_target, [type], session) => {
      oneOf(type, ['Recalculate', 'Full', 'FullRebuild'] as const);
      session.dirty = true;
      await session.calculatePlain();
    },
    SuspendApiCalculationUntilNextSync: (_target, _parameters, session) => {
      session.suspended = true;
    },
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    ...newWorkbooks,
  },
});

function property(key: 'title' | 'author' | 'subject') {
  return {
    get: (_target: null, session: Session) => session.workbook.properties[key],
    set: (_target: null, value: unknown, session: Session) => {
      session.workbook.properties[key] = text(value);
      session.changed = true;
    },
  };
}

const propertiesClass = declareClass<null>('DocumentProperties', {
  scalars: { Title: property('title'), Author: property('author'), Subject: property('subject') },
});

const functionResultClass = declareClass<{ value: number }>('FunctionResult', {
  scalars: { Value: { get: ({ value }) => value }, Error: { get: () => null } },
});

/** Only DATE, which tells a 1904 workbook from a 1900 one. */
const functionsClass = declareClass<null>('Functions', {
  methods: {
    Date: (_target, [year, month, day], session) => {
      const serial = dateSerial(integer(year), integer(month), integer(day));
      if (serial === undefined)
        throw new HostError('NotImplemented', 'workbook.functions.date outside the calendar');
      return functionResultClass({ value: session.workbook.date1904 ? serial - 1_462 : serial });
    },
  },
});

/** Document settings as the workbook sees them. */
const settingClass = declareClass<{ key: string }>('Setting', {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: { get: ({ key }, session) => session.workbook.settings[key] },
  },
  methods: {
    Delete: ({ key }, _parameters, session) => {
      if (!(key in session.workbook.settings)) throw notFound();
      delete session.workbook.settings[key];
      session.changed = true;
    },
  },
});

const settingsClass = declareClass<null>('SettingCollection', {
  items: (_target, session) => Object.keys(session.workbook.settings).map((key) => settingClass({ key })),
  item: (_target, key, session) => {
    if (!(text(key) in session.workbook.settings)) throw notFound();
    return settingClass({ key: text(key) });
  },
  methods: {
    Add: (_target, [key, value], session) => {
      session.workbook.settings[text(key)] = value;
      session.changed = true;
      return settingClass({ key: text(key) });
    },
    GetCount: (_target, _parameters, session) => Object.keys(session.workbook.settings).length,
    GetItemOrNullObject: (_target, [key], session) =>
      text(key) in session.workbook.settings ? settingClass({ key: text(key) }) : null,
  },
});

function selected(session: Session, firstCell: boolean) {
  const { sheet: id, area } = session.workbook.selection;
  const sheet = sheetById(session.workbook, id) ?? sheetById(session.workbook, session.workbook.activeSheet);
  if (!sheet) throw notFound();
  return rangeClass({ sheet, area: firstCell ? { ...area, rows: 1, columns: 1 } : { ...area } });
}

export const workbookClass = declareClass<null>('Workbook', {
  scalars: {
    Name: { get: () => 'Book1.xlsx' },
    ReadOnly: { get: (_target, session) => session.workbook.readOnly },
    IsDirty: {
      get: (_target, session) => session.changed,
      set: (_target, value, session) => {
        session.changed = truth(value);
      },
    },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    UsePrecisionAsDisplayed: { get: () => false },
    CalculationEngineVersion: { get: () => 191_029 },
  },
  navigations: {
    Application: () => applicationClass(null),
    Worksheets: () => worksheetsClass(null),
    Names: () => namesClass({}),
    Tables: () => tablesClass({}),
    CustomXmlParts: () => customXmlPartsClass({}),
    Properties: () => propertiesClass(null),
    Protection: () => workbookProtectionClass(null),
    Functions: () => functionsClass(null),
    Settings: () => settingsClass(null),
  },
  methods: {
    GetActiveCell: (_target, _parameters, session) => selected(session, true),
    GetSelectedRange: (_target, _parameters, session) => selected(session, false),
    _RemoveReference: (_target, [id], session) => session.release(text(id)),
    _RemoveAllReferences: (_target, _parameters, session) => {
      for (const id of [...session.references.keys()]) session.release(id);
    },
    _GetReferenceCount: (_target, _parameters, session) => session.references.size,
  },
});
