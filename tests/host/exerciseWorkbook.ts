// Sheets, the workbook, its parts, protection, events, and what is left over. Part of one long session with the real client library: see exercise.ts.
import { expect } from 'vitest';

type Context = Excel.RequestContext;

export async function sheets(context: Context): Promise<void> {
  const { worksheets } = context.workbook;
  const data = worksheets.add('Data');
  const other = worksheets.add('Other');
  worksheets.load('items/name');
  const count = worksheets.getCount();
  const [first, last] = [worksheets.getFirst(), worksheets.getLast()];
  const next = data.getNextOrNullObject();
  const previous = data.getPreviousOrNullObject();
  first.load('name');
  last.load();
  next.load('name');
  previous.load('name');
  await context.sync();
  expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Data', 'Other']);
  expect([count.value, first.name, last.name, next.name, previous.name]).toEqual([
    3,
    'Sheet1',
    'Other',
    'Other',
    'Sheet1',
  ]);
  expect(last.standardHeight).toBe(15);
  // A second request finds the neighbour again by its id.
  next.load('position');
  await context.sync();
  expect(next.position).toBe(2);
  other.set({
    name: 'Renamed',
    tabColor: '#0F6C7A',
    showGridlines: false,
    showHeadings: false,
    position: 0,
    standardWidth: 60,
  });
  other.visibility = 'Hidden';
  data.activate();
  worksheets.getActiveWorksheet().load('name');
  other.load();
  await context.sync();
  expect(other).toMatchObject({
    name: 'Renamed',
    position: 0,
    visibility: 'Hidden',
    tabColor: '#0F6C7A',
    showGridlines: false,
  });
  other.delete();
  expect(worksheets.getItemOrNullObject('Renamed').load('name')).toBeDefined();
  await context.sync();
}

export async function workbook(context: Context): Promise<void> {
  const { workbook: book } = context;
  const { application, properties, customXmlParts, settings } = book;
  book.load(
    'name,readOnly,isDirty,autoSave,previouslySaved,usePrecisionAsDisplayed,calculationEngineVersion',
  );
  application.load();
  application.cultureInfo.load('name');
  application.cultureInfo.numberFormat.load();
  application.cultureInfo.datetimeFormat.load();
  application.calculationMode = 'Manual';
  application.calculationMode = 'Automatic';
  application.calculate('Full');
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  properties.set({ title: 'Report', author: 'Analyst', subject: 'Funnel' });
  properties.load('title,author,subject');
  book.isDirty = true;
  const date = book.functions.date(1904, 1, 1);
  date.load('value,error');
  const cells = [book.getActiveCell(), book.getSelectedRange()];
  cells.forEach((range) => range.load('address'));
  await context.sync();
  expect([book.name, book.readOnly, application.calculationMode, application.decimalSeparator]).toEqual([
    'Book1.xlsx',
    false,
    'Automatic',
    '.',
  ]);
  expect([date.value, properties.title, application.cultureInfo.numberFormat.numberDecimalSeparator]).toEqual(
    [1462, 'Report', '.'],
  );
  expect(cells.map((range) => range.address)).toEqual(['Data!B2', 'Data!B2']);
  const setting = settings.add('lf.key', { a: 1 });
  setting.load();
  settings.load('items/key');
  const found = [settings.getItem('lf.key'), settings.getItemOrNullObject('none')];
  found.forEach((one) => one.load('key'));
  const count = settings.getCount();
  await context.sync();
  expect([setting.key, setting.value, count.value, found[1]?.isNullObject]).toEqual([
    'lf.key',
    { a: 1 },
    1,
    true,
  ]);
  setting.delete();
  await parts(context, customXmlParts);
}

async function parts(context: Context, customXmlParts: Excel.CustomXmlPartCollection): Promise<void> {
  const part = customXmlParts.add('<lf:log xmlns:lf="https://example.com/lf">one</lf:log>');
  part.load();
  const scoped = customXmlParts.getByNamespace('https://example.com/lf');
  scoped.load('items/id');
  customXmlParts.load('items/id');
  const only = [scoped.getOnlyItem(), scoped.getOnlyItemOrNullObject()];
  only.forEach((one) => one.load('id'));
  const counts = [customXmlParts.getCount(), scoped.getCount()];
  const xml = part.getXml();
  await context.sync();
  expect([part.namespaceUri, xml.value, counts[0]?.value, counts[1]?.value]).toEqual([
    'https://example.com/lf',
    '<lf:log xmlns:lf="https://example.com/lf">one</lf:log>',
    1,
    1,
  ]);
  part.setXml('<lf:log xmlns:lf="https://example.com/lf">two</lf:log>');
  const again = [
    customXmlParts.getItem(part.id),
    customXmlParts.getItemOrNullObject(part.id),
    scoped.getItem(part.id),
    scoped.getItemOrNullObject(part.id),
  ];
  again.forEach((one) => one.load('id'));
  const changed = customXmlParts.getItem(part.id).getXml();
  await context.sync();
  expect(changed.value).toContain('two');
  const spare = customXmlParts.add('<spare xmlns="https://example.com/spare"/>');
  spare.delete();
  await context.sync();
}

/** Made in one request and opened in the next, which finds it by its id; the types know it only as `Excel.createWorkbook`. */

export async function newWorkbook(context: Context): Promise<void> {
  const application = context.workbook.application as unknown as {
    createWorkbook(
      base64?: string,
    ): OfficeExtension.ClientObject & { id: string; load(name: string): void; open(): void };
  };
  const created = application.createWorkbook();
  created.load('id');
  await context.sync();
  expect(created.id).toBe('1');
  created.open();
  await context.sync();
}

export async function protection(context: Context): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('Data');
  sheet.protection.protect();
  context.workbook.protection.protect();
  sheet.protection.load('protected');
  context.workbook.protection.load('protected');
  await context.sync();
  expect([sheet.protection.protected, context.workbook.protection.protected]).toEqual([true, true]);
  sheet.protection.unprotect();
  context.workbook.protection.unprotect();
  await context.sync();
}

export async function events(context: Context): Promise<void> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem('Data');
  const nothing = () => Promise.resolve();
  const added = [
    sheet.onChanged.add(nothing),
    sheet.onActivated.add(nothing),
    sheet.onDeactivated.add(nothing),
    sheet.onSelectionChanged.add(nothing),
    worksheets.onChanged.add(nothing),
    worksheets.onActivated.add(nothing),
    worksheets.onDeactivated.add(nothing),
    worksheets.onSelectionChanged.add(nothing),
    worksheets.onAdded.add(nothing),
    worksheets.onDeleted.add(nothing),
  ];
  await context.sync();
  for (const handler of added) handler.remove();
  await context.sync();
}

/** What no other part reaches: the ways of the library itself. */

export async function leftOvers(context: Context): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('Data');
  sheet.calculate(true);
  const all = sheet.getRange('B2:D4');
  all.load('addressLocal,rowHidden,columnHidden,text,formulasR1C1,formulasLocal,numberFormatLocal');
  all.dataValidation.load();
  all.format.protection.load();
  await context.sync();
  expect(all.addressLocal).toBe('Data!B2:D4');
  const internal = context.workbook as unknown as {
    _GetReferenceCount(): OfficeExtension.ClientResult<number>;
    _RemoveAllReferences(): void;
  };
  const references = internal._GetReferenceCount();
  await context.sync();
  expect(references.value).toBeGreaterThan(0);
  all.worksheet.load('name');
  await context.sync();
  expect(all.worksheet.name).toBe('Data');
  internal._RemoveAllReferences();
  await context.sync();
}
