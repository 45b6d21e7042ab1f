// How requests end: what a failing action leaves behind, which errors come back, what protection and cell editing do.
import { describe, expect, test } from 'vitest';
import { createExcel } from '../../host/node';
import { parseEntry } from '../../host/model/entry';
import { parseTyped } from '../../host/model/typed';

function firstCell(workbook: { sheets: { cells: Map<number, { value: unknown }> }[] }, column = 0): unknown {
  return workbook.sheets[0]?.cells.get(column)?.value;
}

describe('a request is not a transaction', () => {
  test('what was done before the action that fails stays done, what follows is not done', async () => {
    const { Excel, workbook } = await createExcel();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [['before']];
      context.workbook.worksheets.getItem('nowhere').getRange('A1').values = [['x']];
      sheet.getRange('B1').values = [['after']];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect([firstCell(workbook), firstCell(workbook, 1)]).toEqual(['before', undefined]);
  });

  test('a refused action and a lost reply, wherever they happen', async () => {
    const work = async (excel: Awaited<ReturnType<typeof createExcel>>) =>
      excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').values = [[1]];
        await context.sync();
        sheet.getRange('B1').values = [[2]];
        await context.sync();
      });
    const plain = await createExcel();
    await work(plain);
    const { actions, syncs } = plain.host.counters;
    expect(syncs).toBe(2);
    for (let index = 0; index < actions; index += 1) {
      const refused = await createExcel();
      refused.host.failures.inject('refuse', index, 'AccessDenied');
      await expect(work(refused), `action ${index}`).rejects.toMatchObject({ code: 'AccessDenied' });
      expect(refused.host.failures.waiting).toBe(false);
    }
    const lost = await createExcel();
    lost.host.failures.inject('loseReply', actions - 1);
    await expect(work(lost)).rejects.toMatchObject({ code: 'ConnectionFailure' });
    expect(firstCell(lost.workbook, 1)).toBe(2);
  });

  test('a matrix of the wrong shape changes nothing', async () => {
    const { Excel, workbook } = await createExcel();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(workbook.sheets[0]?.cells.size).toBe(0);
  });
});

describe('refusals', () => {
  const attempts: [string, string, (context: Excel.RequestContext) => void][] = [
    [
      'a second sheet of that name',
      'ItemAlreadyExists',
      (context) => void context.workbook.worksheets.add('sheet1'),
    ],
    [
      'the reserved sheet name',
      'InvalidArgument',
      (context) => void context.workbook.worksheets.add('History'),
    ],
    [
      'a sheet name with a colon',
      'InvalidArgument',
      (context) => void context.workbook.worksheets.add('a:b'),
    ],
    [
      'the last sheet deleted',
      'InvalidOperation',
      (context) => context.workbook.worksheets.getActiveWorksheet().delete(),
    ],
    ['a name like a cell', 'InvalidArgument', (context) => void context.workbook.names.add('A1', '=1')],
    [
      'an address that is none',
      'InvalidArgument',
      (context) => void context.workbook.worksheets.getActiveWorksheet().getRange('A0'),
    ],
    [
      'more addresses than surely fit',
      'InvalidArgument',
      (context) =>
        void context.workbook.worksheets.getActiveWorksheet().getRanges(Array(64).fill('AA10').join()),
    ],
    [
      'a line inside one row among others',
      'InvalidArgument',
      (context) => {
        const { format } = context.workbook.worksheets.getActiveWorksheet().getRanges('A1:A2,C1');
        format.borders.getItem('InsideHorizontal').style = 'Continuous';
      },
    ],
    [
      'a row above the first',
      'InvalidArgument',
      (context) => void context.workbook.worksheets.getActiveWorksheet().getRange('A1').getOffsetRange(-1, 0),
    ],
    [
      'a malformed part',
      'InvalidArgument',
      (context) => void context.workbook.customXmlParts.add('<a><b></a'),
    ],
  ];
  test.each(attempts)('%s', async (_what, code, attempt) => {
    const { Excel } = await createExcel();
    const run = Excel.run(async (context) => {
      attempt(context);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code });
  });

  test('a protected sheet keeps its locked cells, and lets unlocked ones change', async () => {
    const { Excel, workbook } = await createExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange('B1').values = [['open']];
      await context.sync();
    });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['shut']];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'AccessDenied' });
    expect([firstCell(workbook), firstCell(workbook, 1)]).toEqual([undefined, 'open']);
  });

  test('a protected structure refuses sheets to come and go', async () => {
    const { Excel, workbook } = await createExcel();
    workbook.structureProtected = true;
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.add('New');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  test('while a person edits a cell, everything is refused and nothing done', async () => {
    const { Excel, host, workbook } = await createExcel();
    host.cellEditMode = true;
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.add('New');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    expect(workbook.sheets.length).toBe(1);
  });

  test('a 1904 workbook shows itself through DATE', async () => {
    const { Excel, workbook } = await createExcel();
    workbook.date1904 = true;
    await Excel.run(async (context) => {
      const result = context.workbook.functions.date(1904, 1, 1).load('value');
      await context.sync();
      expect(result.value).toBe(0);
    });
  });
});

describe('events', () => {
  test('a change and an activation reach those who asked, with sheet and address', async () => {
    const { Excel } = await createExcel();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const second = context.workbook.worksheets.add('Second');
      sheet.onChanged.add((event) => {
        heard.push(`changed ${event.address} ${event.changeType}`);
        return Promise.resolve();
      });
      context.workbook.worksheets.onActivated.add(() => {
        heard.push('activated');
        return Promise.resolve();
      });
      context.workbook.worksheets.onDeleted.add(() => {
        heard.push('deleted');
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
      second.activate();
      await context.sync();
      second.delete();
      await context.sync();
    });
    await expect.poll(() => heard).toContain('deleted');
    expect(heard.slice(0, 2)).toEqual(['changed B2:C3 RangeEdited', 'activated']);
  });
});

describe('document settings', () => {
  test('are saved into the workbook and found by the next Excel that opens it', async () => {
    const first = await createExcel();
    first.Office.context.document.settings.set('lf.language', 'cs');
    await new Promise((resolve) => first.Office.context.document.settings.saveAsync(resolve));
    expect(first.workbook.settings).toEqual({ 'lf.language': 'cs' });
    const second = await first.reopen();
    expect(second.Office.context.document.settings.get('lf.language')).toBe('cs');
  });
});

// Excel's own examples of what typing gives: support.microsoft.com, "Enter data manually in worksheet cells".
describe('what a text becomes', () => {
  test.each([
    ['1,234.5', 1234.5, '#,##0.00'],
    ['25%', 0.25, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['(5)', -5, undefined],
    ['-0', 0, undefined],
    ['1e3', 1000, '0.00E+00'],
    ['$5', 5, '$#,##0_);[Red]($#,##0)'],
    ['2014-01-31', 41_670, 'm/d/yyyy'],
    ['1/31/2014', 41_670, 'm/d/yyyy'],
    ['9:30', 0.395_833_333_333_333_3, 'h:mm'],
    ['TRUE', true, undefined],
    ['13/31/2014', '13/31/2014', undefined],
    ['1,23', '1,23', undefined],
    ["'25", '25', undefined],
    ['Q1', 'Q1', undefined],
  ])('%s', (typed, value, numberFormat) => {
    expect(parseEntry(typed, false)).toEqual(
      numberFormat === undefined ? { value } : { value, numberFormat },
    );
  });

  test('stays a text in a cell of texts, and closes what was left open when typed', () => {
    expect(parseEntry('=1+1', true)).toEqual({ value: '=1+1' });
    expect(parseTyped('=sum(a1:a3', false)).toEqual({ value: null, formula: '=SUM(A1:A3)' });
    expect(parseTyped('+A1*2', false)).toEqual({ value: null, formula: '=+A1*2' });
    expect(parseTyped('-5', false)).toEqual({ value: -5 });
  });
});
