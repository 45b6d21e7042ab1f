// Each kind of guard notices the edit that it is there for, made between the reading and the request that writes, and none
// that does not matter to it.
import { expect, test } from 'vitest';
import type { Edit } from '../../host/people/edits';
import type { RunningExcel } from '../../host/node';
import { queueGuards } from '../../src/excel/guards';
import { rearranged, type Changed, type Guard } from '../../src/workbook/guard';
import { putWorkbook, startExcel } from './builds';

const SHEET = 'Sheet1';
const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** A table at A2:B4, names that lead into it and to a constant, a second sheet, and a record's part. */
async function prepared(): Promise<{ excel: RunningExcel; part: string }> {
  const excel = await startExcel();
  const part = await excel.Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem(SHEET);
    workbook.worksheets.add('Mine');
    const table = sheet.tables.add('A2:B4', true);
    table.name = 'months';
    sheet.getRange('A2:B4').formulas = [
      ['Month', 'Leads'],
      [1, 30],
      [2, '=B3*2'],
    ];
    workbook.names.add('lf.first', sheet.getRange('B3'));
    sheet.names.add('lf.own', sheet.getRange('A2:B4'));
    const added = workbook.customXmlParts.add('<a xmlns="urn:x"/>');
    added.load('id');
    await context.sync();
    return added.id;
  });
  return { excel, part };
}

const cells: Guard = { kind: 'cells', sheet: SHEET, area: area(2, 1, 2), seen: [[30], ['=R[-1]C*2']] };
const all = [
  ['Month', 'Leads'],
  [1, 30],
  [2, '=R[-1]C*2'],
];
const used: Guard = { kind: 'used', sheet: SHEET, area: area(1, 0, 3, 2), seen: all };
const extent: Guard = { kind: 'extent', sheet: SHEET, area: area(1, 0, 3, 2) };
const blank: Guard = { kind: 'blank', sheet: SHEET, area: area(4, 0, 3, 2) };
const table: Guard = { kind: 'table', sheet: SHEET, name: 'months', area: area(1, 0, 3, 2) };
const name: Guard = { kind: 'name', scope: null, name: 'lf.first', sheet: SHEET, area: area(2, 1) };
const ownName: Guard = { kind: 'name', scope: SHEET, name: 'lf.own', sheet: SHEET, area: area(1, 0, 3, 2) };
const names: Guard = {
  kind: 'names',
  scope: null,
  seen: [{ name: 'lf.first', formula: "='Sheet1'!$B$3", told: '=Sheet1!$B$3' }],
};
const sheet: Guard = { kind: 'sheet', sheet: SHEET };
const guards = { cells, used, extent, blank, table, name, ownName, names, sheet };
type Kind = keyof typeof guards;

const type = (row: number, column: number, text: string, tab = SHEET): Edit => ({
  kind: 'type',
  sheet: tab,
  row,
  column,
  text,
});
const rowAt = (kind: 'insertRow' | 'deleteRow', row: number, tab = SHEET): Edit => ({
  kind,
  sheet: tab,
  row,
});
const cell = (address: string, from: string, to: string): Changed => ({
  sheet: SHEET,
  cell: address,
  from,
  to,
});

/** What each of the guards says when the edit is made before the request that reads; null: it is refused. */
async function told(
  excel: RunningExcel,
  before: string,
  kinds: readonly Kind[],
  edit: Edit | null,
): Promise<Record<string, readonly Changed[]> | null> {
  putWorkbook(excel, before);
  excel.host.colleague.plan(edit ? [{ before: 1, edit }] : []);
  const context = new excel.Excel.RequestContext();
  const verdicts = kinds.map((kind) => [kind, queueGuards(context, [guards[kind]])] as const);
  try {
    await context.sync();
  } catch (error) {
    expect((error as { code?: string }).code).toBe('ItemNotFound');
    return null;
  }
  expect(excel.host.colleague.made.filter(({ refused }) => refused !== undefined)).toMatchObject([]);
  return Object.fromEntries(verdicts.map(([kind, verdict]) => [kind, verdict()]));
}

const KINDS = Object.keys(guards) as Kind[];

/** What is told by kind; a kind that is not named says nothing. */
const moved = [rearranged(SHEET)];
const cases: readonly (readonly [
  string,
  Edit | null,
  Readonly<Partial<Record<Kind, readonly Changed[] | 'refused'>>>,
])[] = [
  ['nobody edits', null, {}],
  ['another sheet is edited', type(2, 1, '5', 'Mine'), {}],
  ['a sheet is added', { kind: 'addSheet', name: 'New' }, {}],
  [
    'a number is typed over',
    type(2, 1, '31'),
    { cells: [cell('B3', '30', '31')], used: [cell('B3', '30', '31')] },
  ],
  [
    'a formula is typed over by what it showed',
    type(3, 1, '60'),
    { cells: [cell('B4', '=R[-1]C*2', '60')], used: [cell('B4', '=R[-1]C*2', '60')] },
  ],
  ['the same is typed again', type(2, 1, '30'), {}],
  // Beside what is guarded, within the used cells' rows.
  ['something is typed beside', type(2, 4, 'note'), { used: [cell('E3', '', 'note')], extent: moved }],
  [
    'something is typed beneath the table, which grows',
    type(4, 0, 'Sum'),
    {
      used: [cell('A5', '', 'Sum')],
      extent: moved,
      blank: [cell('A5', '', 'Sum')],
      table: moved,
    },
  ],
  [
    'something is typed two rows beneath',
    type(5, 1, 'Sum'),
    { used: [cell('B6', '', 'Sum')], extent: moved, blank: [cell('B6', '', 'Sum')] },
  ],
  ['a header is typed over', type(1, 1, 'Won'), { used: [cell('B2', 'Leads', 'Won')] }],
  [
    'a row comes in above',
    rowAt('insertRow', 0),
    {
      // So few that they might have been typed.
      cells: [cell('B3', '30', 'Leads'), cell('B4', '=R[-1]C*2', '30')],
      used: moved,
      extent: moved,
      blank: [cell('A5', '', '2'), cell('B5', '', '=R[-1]C*2')],
      table: moved,
      name: moved,
      ownName: moved,
      names: [rearranged('')],
    },
  ],
  ['a row comes in on another sheet', rowAt('insertRow', 0, 'Mine'), {}],
  [
    'a row goes inside',
    rowAt('deleteRow', 3),
    {
      cells: [cell('B4', '=R[-1]C*2', '')],
      used: [cell('A4', '2', ''), cell('B4', '=R[-1]C*2', '')],
      extent: moved,
      table: moved,
      ownName: moved,
    },
  ],
  [
    'the sheet is renamed',
    { kind: 'renameSheet', sheet: SHEET, name: 'Ours' },
    Object.fromEntries(
      KINDS.map((kind) => [
        kind,
        // A name of the workbook is found again: it leads to another tab.
        kind === 'name' ? moved : kind === 'names' ? [rearranged('')] : 'refused',
      ]),
    ),
  ],
];

test.each(cases)('%s', async (_what, edit, expected) => {
  const { excel } = await prepared();
  const before = await excel.serialise();
  const together = await told(excel, before, KINDS, edit);
  const found: Record<string, unknown> = { ...together };
  if (!together)
    for (const kind of KINDS) found[kind] = (await told(excel, before, [kind], edit))?.[kind] ?? 'refused';
  expect(found).toMatchObject({ ...Object.fromEntries(KINDS.map((kind) => [kind, []])), ...expected });
});

test('a table, and a name, that is gone fails the request', async () => {
  const { excel } = await prepared();
  await excel.Excel.run(async (context) => {
    context.workbook.tables.getItem('months').delete();
    context.workbook.names.getItem('lf.first').delete();
    await context.sync();
  });
  for (const guard of [table, name]) {
    const context = new excel.Excel.RequestContext();
    queueGuards(context, [guard]);
    context.workbook.worksheets.getItem(SHEET).getRange('F9').values = [['written']];
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  }
  expect([...(excel.workbook.sheets[0]?.cells.values() ?? [])].map(({ value }) => value)).not.toContain(
    'written',
  );
});

test('a part of a record that has gone on is noticed; one that is gone fails the request', async () => {
  const { excel, part } = await prepared();
  const look = async (): Promise<readonly Changed[]> => {
    const context = new excel.Excel.RequestContext();
    const verdict = queueGuards(context, [{ kind: 'part', id: part, xml: '<a xmlns="urn:x"/>' }]);
    await context.sync();
    return verdict();
  };
  expect(await look()).toMatchObject([]);
  await excel.Excel.run(async (context) => {
    context.workbook.customXmlParts.getItem(part).setXml('<a xmlns="urn:x">b</a>');
    await context.sync();
  });
  expect(await look()).toMatchObject([rearranged('')]);
  await excel.Excel.run(async (context) => {
    context.workbook.customXmlParts.getItem(part).delete();
    await context.sync();
  });
  await expect(look()).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test('an empty sheet: the first cell that is filled is noticed', async () => {
  const { excel } = await prepared();
  const mine: Guard[] = [
    { kind: 'used', sheet: 'Mine', area: null, seen: [] },
    { kind: 'extent', sheet: 'Mine', area: null },
  ];
  const look = async () => {
    const context = new excel.Excel.RequestContext();
    const verdict = queueGuards(context, mine);
    await context.sync();
    return verdict();
  };
  expect(await look()).toMatchObject([]);
  excel.host.colleague.plan([{ before: 1, edit: type(2, 2, 'x', 'Mine') }]);
  expect(await look()).toMatchObject([{ sheet: 'Mine', cell: 'C3', from: '', to: 'x' }, rearranged('Mine')]);
});
