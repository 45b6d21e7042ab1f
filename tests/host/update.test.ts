// The analyst at work on sheets of ours, and then an update: with the same plan it changes nothing at all; with the next
// version of the plan it loses nothing of the analyst's, and undo puts back every byte.
// @module-tag engine
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSheets } from '../../src/excel/buildSheets';
import { updateSheets } from '../../src/excel/update';
import { undo } from '../../src/excel/undo';
import type { RunningExcel } from '../../host/node';
import { putWorkbook, reopened, startExcel } from './builds';
import { broken, build, contents, first, LATER, lost, update, second, sheetOf, shown } from './updates';
import { often, seedOf } from '../deep';
import { whole } from './whole';

const DATA = 'Monthly data';
const REPORT = 'Lifecycle report';

type Edit = (excel: RunningExcel) => Promise<void> | void;
type Sheets = (name: string) => Excel.Worksheet;

const edit =
  (work: (sheets: Sheets, context: Excel.RequestContext) => void): Edit =>
  (excel) =>
    excel.Excel.run(async (context) => {
      work((name) => context.workbook.worksheets.getItem(name), context);
      await context.sync();
    });

/** A copy as Excel makes it: names of its own, marker included, another name for its table. */
const duplicate =
  (name: string, at: number): ((excel: RunningExcel) => void) =>
  ({ workbook }) => {
    const original = workbook.sheets.find((sheet) => sheet.name === name);
    if (!original) throw new Error(name);
    const copy = structuredClone(original);
    copy.id = `{copy of ${name}}`;
    copy.name = `${name} (2)`;
    copy.names.forEach((item) => (item.formula = item.formula.replace(`'${name}'!`, `'${name} (2)'!`)));
    copy.tables.forEach((table) => (table.name = 'lf.Monthly2'));
    workbook.sheets.splice(at, 0, copy);
  };

const edits: [string, Edit][] = [
  ['nothing at all', () => undefined],
  [
    'rows inserted above',
    edit((sheet) => {
      sheet(DATA).getRange('1:2').insert('Down');
      sheet(REPORT).getRange('1:1').insert('Down');
      sheet(REPORT).getRange('A1').values = [['mine']];
    }),
  ],
  [
    'a row with a note inserted between ours',
    edit((sheet) => {
      sheet(REPORT).getRange('3:3').insert('Down');
      sheet(REPORT).getRange('B3:C3').formulas = [['Of these, from fairs', '=C2/4']];
    }),
  ],
  [
    'columns added: within the table, at its end, and beside the report',
    edit((sheet) => {
      sheet(DATA).getRange('D:D').insert('Right');
      sheet(DATA).getRange('D4:D6').values = [['Fairs'], [3], [4]];
      sheet(REPORT).getRange('D:D').insert('Right');
      sheet(REPORT).getRange('D2').values = [['so-so']];
      sheet(REPORT).getRange('H2').values = [['beside']];
    }),
  ],
  [
    'labels and headers renamed',
    edit((sheet) => {
      sheet(REPORT).getRange('B2').values = [['My leads']];
      sheet(DATA).getRange('C4').values = [['Contacts']];
      sheet(DATA).getRange('B1').values = [['Our months']];
    }),
  ],
  [
    'sheets moved and renamed, the table too',
    edit((sheet, { workbook }) => {
      sheet(DATA).position = 2;
      sheet(DATA).name = "Bob's data";
      sheet(REPORT).name = 'March';
      workbook.tables.getItem('lf.Monthly').name = 'MyMonths';
    }),
  ],
  [
    'sheets duplicated, the copies before the originals, which are then renamed',
    async (excel) => {
      duplicate(DATA, 0)(excel);
      duplicate(REPORT, 0)(excel);
      excel.host.session.touchStructure();
      await edit((sheet) => {
        sheet(DATA).name = 'Data';
        sheet(REPORT).name = 'Report';
      })(excel);
    },
  ],
  [
    'cells referred to from elsewhere',
    edit((sheet, { workbook }) => {
      sheet('Sheet1').getRange('A1:A4').formulas = [
        [`='${REPORT}'!C3`],
        [`=SUM('${REPORT}'!C2:C4)`],
        ['=SUM(lf.Monthly[Visits])+lf.goal'],
        [`=INDEX('${DATA}'!B5:E6,2,1)`],
      ];
      workbook.names.add('myGoal', sheet(REPORT).getRange('C4'));
    }),
  ],
  [
    'formats, widths and heights changed',
    edit((sheet) => {
      sheet(REPORT).getRange('B2:C3').format.fill.color = '#FFCC00';
      sheet(REPORT).getRange('C2').numberFormat = [['0.00']];
      sheet(DATA).getRange('B4:E6').format.font.italic = true;
      sheet(DATA).getRange('C:C').format.columnWidth = 140;
      sheet(REPORT).getRange('2:2').format.rowHeight = 31;
    }),
  ],
  [
    'half the sheet deleted',
    edit((sheet) => {
      sheet(REPORT).getRange('3:5').delete('Up');
      sheet(DATA).getRange('D:D').delete('Left');
    }),
  ],
  [
    'the table sorted downwards',
    edit((sheet) => {
      sheet(DATA).getRange('B5:D6').values = [
        [45_689, 30, 300],
        [45_658, 20, 100],
      ];
    }),
  ],
  [
    'numbers typed, also over a default, and a note',
    edit((sheet) => {
      sheet(DATA).getRange('C5:D6').values = [
        [20, 100],
        [30, 300],
      ];
      sheet(REPORT).getRange('C4').values = [[1500]];
      sheet(REPORT).getRange('C5').values = [['a quiet month']];
      sheet(DATA).getRange('B9').values = [['beneath the table']];
      sheet(REPORT).getRange('B9').values = [['beneath the report']];
    }),
  ],
  [
    'formulas edited and cleared, rows of the analyst beneath the table',
    edit((sheet) => {
      sheet(REPORT).getRange('D2').formulas = [['=C2*3']];
      sheet(REPORT).getRange('D4').values = [['']];
      sheet(DATA).getRange('B7:C7').values = [[45_717, 55]];
      sheet(DATA).tables.getItem('lf.Monthly').resize('B4:E7');
    }),
  ],
  [
    'names deleted, a table made of the analyst’s own',
    edit((sheet, { workbook }) => {
      workbook.names.getItem('lf.goal').delete();
      sheet(REPORT).names.getItem('lf.stages').delete();
      sheet(REPORT).getRange('G1:H1').values = [['a', 'b']];
      sheet(REPORT).tables.add('G1:H3', true).name = 'Mine';
    }),
  ],
  [
    'rows hidden by a filter, a sheet hidden, cells merged over ours and beside them',
    edit((sheet) => {
      sheet(DATA).getRange('C5:D6').values = [
        [20, 100],
        [30, 300],
      ];
      sheet(DATA).getRange('5:5').rowHidden = true;
      sheet(DATA).visibility = 'Hidden';
      sheet(REPORT).getRange('B4').values = [['Goal of the year']];
      sheet(REPORT).getRange('B4:C4').merge();
      sheet(REPORT).getRange('F2').values = [['see the minutes']];
      sheet(REPORT).getRange('F2:G3').merge();
    }),
  ],
  [
    'a column added inside a table, one renamed, and a chart of the analyst’s own',
    edit((sheet) => {
      sheet(DATA).getRange('E:E').insert('Right');
      sheet(DATA).getRange('E4:E6').values = [['Weather'], ['rain'], ['sun']];
      sheet(DATA).getRange('D4').values = [['Sessions']];
      sheet(DATA).getRange('D5:D6').values = [[100], [300]];
      const chart = sheet(REPORT).charts.add('ColumnClustered', sheet(DATA).getRange('D5:D6'));
      chart.name = 'My visits';
      chart.title.text = 'Rain and sun';
    }),
  ],
  [
    'a sheet copied to another place, and the original deleted',
    async (excel) => {
      await edit((sheet) => {
        sheet(DATA).getRange('C5:D6').values = [
          [20, 100],
          [30, 300],
        ];
        sheet(DATA).getRange('B9').values = [['typed before it was copied']];
      })(excel);
      duplicate(DATA, 0)(excel);
      excel.host.session.touchStructure();
      await edit((sheet) => {
        sheet(DATA).delete();
      })(excel);
    },
  ],
];

/** What an update with the same plan puts back, because nothing else can have been meant. */
const MENDED = [
  'names deleted, a table made of the analyst’s own',
  'a sheet copied to another place, and the original deleted',
];

test.each(edits)(
  '%s: the same plan changes nothing; the next version loses nothing, is done once, and undone exactly, also after reopening',
  async (what, work) => {
    const excel = await startExcel();
    await build();
    await whole(excel);
    const ours = contents(excel);
    await work(excel);
    const before = await whole(excel);
    const same = await update(first);
    if (MENDED.includes(what)) {
      expect(same).toMatchObject({ kept: [], added: [] });
      expect(await undo(same.operation ?? '')).toMatchObject({ ok: true });
    } else expect(same).toMatchObject({ operation: null, updated: [], kept: [], added: [] });
    expect(await whole(excel)).toBe(before);
    const theirs = contents(excel);
    const errors = broken(excel);
    const updated = await update(second, '2026-04-03T09:00:00.000Z');
    expect(excel.host.counters.largestRequest).toBeLessThan(1_000_000);
    const after = await whole(excel);
    expect(lost(ours, theirs, contents(excel))).toEqual([]);
    expect(broken(excel)).toBeLessThanOrEqual(errors);
    expect(await update(second, '2026-05-02T09:00:00.000Z')).toMatchObject({ operation: null });
    expect(await whole(excel)).toBe(after);
    const later = await reopened(excel);
    expect(await undo(updated.operation ?? '')).toMatchObject({ ok: true });
    expect(await whole(later)).toBe(before);
  },
);

test('a protected sheet of ours is named, and nothing is written', async () => {
  const excel = await startExcel();
  await build();
  await edit((sheet) => sheet(REPORT).protection.protect())(excel);
  const before = await whole(excel);
  expect(await updateSheets(second, { label: 'Update', now: LATER })).toEqual({
    ok: false,
    refusal: { code: 'sheetProtected', sheet: REPORT },
  });
  expect(await whole(excel)).toBe(before);
});

test('what only we changed is updated, what only the analyst changed stays, what both changed stays and is named', async () => {
  const excel = await startExcel();
  await build();
  await edit((sheet) => {
    sheet(REPORT).getRange('B1').values = [['My year']];
    sheet(REPORT).getRange('D2').formulas = [['=C2*3']];
    sheet(REPORT).getRange('C4').values = [[1500]];
  })(excel);
  const updated = await update(second);
  expect(updated.kept).toEqual([{ sheet: REPORT, address: 'B1', wanted: 'Report 2025' }]);
  expect(updated.updated).toEqual([{ sheet: REPORT, address: 'B2' }]);
  expect(updated.added).toEqual([
    { sheet: DATA, what: 'rows', address: '7:7' },
    { sheet: DATA, what: 'columns', address: 'F:F' },
    { sheet: REPORT, what: 'rows', address: '3:3' },
    { sheet: REPORT, what: 'block', address: 'B8:C9' },
  ]);
  expect(excel.host.counters.syncs).toBeLessThanOrEqual(9);
  const inReport = (address: string) => shown(excel, REPORT, address);
  expect(['B1', 'B2', 'B3', 'C3', 'D3', 'D2', 'C5', 'D5'].map(inReport)).toEqual([
    'My year',
    'New leads',
    'MQLs',
    '=SUM(lf.Monthly[MQLs])',
    '=IF($C$2=0,"",$C3/$C$2)',
    '=C2*3',
    1500,
    '=$C5-$C$2',
  ]);
  expect(shown(excel, DATA, 'B7')).toBe(45_717);
  expect(shown(excel, DATA, 'E7')).toBe(shown(excel, DATA, 'E6'));
  expect(sheetOf(excel, DATA).tables[0]).toMatchObject({ area: { rows: 4, columns: 5 } });
  expect(sheetOf(excel, DATA).validations.flatMap(({ areas }) => areas)).toContainEqual({
    row: 6,
    column: 2,
    rows: 1,
    columns: 2,
  });
});

test('charts of ours follow the rows of the plan, and back; one that the analyst changed stays and is named', async () => {
  const excel = await startExcel();
  await build();
  const drawn = () => sheetOf(excel, REPORT).charts[0]?.series.map(({ values }) => values);
  const before = drawn();
  const { operation, chartsLeft } = await update(second);
  expect(chartsLeft).toEqual([]);
  expect(drawn()).toEqual(["='Lifecycle report'!$C$2:$D$2", "='Lifecycle report'!$C$3:$D$3"]);
  expect(await undo(operation ?? '')).toMatchObject({ ok: true });
  expect(drawn()).toEqual(before);
  await edit((sheet) => {
    sheet(REPORT)
      .charts.getItem('Leads by month')
      .series.add('mine')
      .setValues(sheet(REPORT).getRange('C2:D2'));
  })(excel);
  expect(await update(second)).toMatchObject({ chartsLeft: [{ sheet: REPORT, chart: 'Leads by month' }] });
  expect(drawn()?.[1]).toBe("='Lifecycle report'!$C$4:$D$4");
});

test('a new row, column and block look as in a fresh build', async () => {
  const excel = await startExcel();
  await build(second);
  const wanted = new Map(excel.workbook.sheets.map(({ name, cells }) => [name, looks(excel, cells)]));
  const upgraded = await startExcel();
  await build();
  await update(second);
  for (const { name, cells } of upgraded.workbook.sheets)
    if (name !== 'Sheet1') expect(looks(upgraded, cells)).toEqual(wanted.get(name));
});

function looks(
  { workbook }: RunningExcel,
  cells: ReadonlyMap<number, { readonly format: number; readonly formula?: string; readonly value: unknown }>,
) {
  return [...cells]
    .filter(([, { format, formula, value }]) => format !== 0 || formula !== undefined || value !== null)
    .map(([key, { format, formula, value }]) => [key, workbook.formats[format], formula ?? value] as const)
    .sort(([a], [b]) => a - b);
}

test('building a sheet that needs more of those that are there brings them up to it, in one go', async () => {
  const excel = await startExcel();
  await build({ ...first, sheets: first.sheets.slice(0, 1) });
  await edit((sheet) => {
    sheet(DATA).getRange('C5').values = [[20]];
  })(excel);
  const before = await whole(excel);
  const built = await buildSheets(second, { label: 'Build', now: LATER });
  expect(built).toMatchObject({ ok: true, sheets: [REPORT], kept: [DATA] });
  expect(sheetOf(excel, DATA).tables[0]?.columns).toContain('MQLs');
  expect(shown(excel, DATA, 'C5')).toBe(20);
  if (!built.ok) return;
  expect(await undo(built.operation)).toMatchObject({ ok: true });
  expect(await undo(built.upgrade ?? '')).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(before);
});

test('undo asks before a new row goes in which something was typed, or which a formula elsewhere needs', async () => {
  const excel = await startExcel();
  await build();
  const { operation } = await update(second);
  await edit((sheet) => {
    sheet(DATA).getRange('C7').values = [[55]];
    sheet('Sheet1').getRange('A1').formulas = [[`='${REPORT}'!C3`]];
    sheet(REPORT).getRange('B2').values = [['Leads of ours']];
  })(excel);
  expect(await undo(operation ?? '')).toEqual({
    ok: false,
    askedAbout: [
      { kind: 'cell', sheet: DATA, address: 'C7', now: '55' },
      { kind: 'cell', sheet: REPORT, address: 'B2', now: 'Leads of ours' },
      { kind: 'reference', sheet: 'Sheet1', address: 'A1', to: REPORT },
    ],
  });
});

const places = fc.array(
  fc.record({
    what: fc.constantFrom('type', 'type', 'insertRow', 'insertColumn'),
    sheet: fc.constantFrom(DATA, REPORT),
    row: fc.nat({ max: 12 }),
    column: fc.nat({ max: 7 }),
    value: fc.oneof(fc.integer({ min: 5000, max: 9000 }), fc.constantFrom('a note', '=1+1', "'=text")),
  }),
  { minLength: 1, maxLength: 6 },
);

test('whatever is typed and inserted anywhere: the same plan changes nothing, the next one is done once and undone', async () => {
  const excel = await startExcel();
  await build();
  const built = await whole(excel);
  await fc.assert(
    fc.asyncProperty(places, async (list) => {
      putWorkbook(excel, built);
      for (const { what, sheet, row, column, value } of list)
        await edit((sheets) => {
          const cell = sheets(sheet).getCell(row, column);
          if (what === 'insertRow') cell.getEntireRow().insert('Down');
          else if (what === 'insertColumn') cell.getEntireColumn().insert('Right');
          else cell.formulas = [[value]];
        })(excel);
      const before = await whole(excel);
      expect(await update(first)).toMatchObject({ operation: null });
      expect(await whole(excel)).toBe(before);
      const { operation } = await update(second);
      const after = await whole(excel);
      expect(await update(second, '2026-05-02T09:00:00.000Z')).toMatchObject({ operation: null });
      expect(await whole(excel)).toBe(after);
      expect(await undo(operation ?? '')).toMatchObject({ ok: true });
      expect(await whole(excel)).toBe(before);
    }),
    { numRuns: often(8, 400), seed: seedOf(11) },
  );
});
