// What each mode of the host does, seen through the client library: a mode that does nothing would prove nothing.
import { expect, test } from 'vitest';
import { ORNAMENTS, type Modes, type Ornament } from '../../../host/modes';
import type { RunningExcel } from '../../../host/node';
import { reopened, startExcel } from '../builds';
import { editNow } from '../people/editNow';
import { closeFile, getFile, getSlice } from '../files';

type Work<T> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => T;

/** What is loaded by the work, once it is there; or Excel's code. */
async function ask<T>(excel: RunningExcel, work: Work<() => T>): Promise<T | string> {
  try {
    return await excel.Excel.run(async (context) => {
      const read = work(context, context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
      return read();
    });
  } catch (error) {
    return (error as { code: string }).code;
  }
}

async function inMode<T>(modes: Modes, work: Work<() => T>): Promise<T | string> {
  return ask(await startExcel({ modes }), work);
}

test('separator: a comma in an address is refused', async () => {
  const two: Work<() => string> = (_context, sheet) => {
    const areas = sheet.getRanges('A1:B2,C4').load('address');
    return () => areas.address;
  };
  expect(await inMode({}, two)).toBe('Sheet1!A1:B2,Sheet1!C4');
  expect(await inMode({ separator: true }, two)).toBe('InvalidArgument');
});

test('language: names, errors and numbers are told in it; a decimal point in a criterion is none', async () => {
  const names: Work<() => string[]> = (context, sheet) => {
    const { names: items } = context.workbook;
    items.add('rate', '=0.5');
    items.add('broken', "='Sheet1'!#REF!");
    items.add('place', sheet.getRange('A1'));
    items.load('items/formula');
    return () => items.items.map(({ formula }) => String(formula));
  };
  expect(await inMode({}, names)).toEqual(['=0.5', '=Sheet1!#REF!', '=Sheet1!$A$1']);
  expect(await inMode({ language: 'de-DE' }, names)).toEqual(['=0,5', '=Sheet1!#BEZUG!', '=Sheet1!$A$1']);
  const counts: Work<() => unknown> = (_context, sheet) => {
    sheet.getRange('A1:A3').values = [[0.25], [0.75], [2]];
    const found = sheet.getRange('B1:C1');
    found.formulas = [['=COUNTIF(A1:A3,">=0.5")', '=COUNTIF(A1:A3,">="&1/2)']];
    found.load('values');
    return () => found.values[0];
  };
  expect(await inMode({}, counts)).toEqual([2, 2]);
  // ">=05" in German, a text in Czech.
  expect(await inMode({ language: 'de-DE' }, counts)).toEqual([0, 2]);
  expect(await inMode({ language: 'cs-CZ' }, counts)).toEqual([0, 2]);
});

test('r1c1: names are told in that notation', async () => {
  const place: Work<() => unknown> = (context, sheet) => {
    const item = context.workbook.names.add('place', sheet.getRange('B2:C4')).load('formula');
    return () => item.formula;
  };
  expect(await inMode({ r1c1: true }, place)).toBe('=Sheet1!R2C2:R4C3');
});

test('ruleAnchor: a rule is told relative to where it is reached from, and is stale after its priority', async () => {
  const formula: Work<() => string> = (_context, sheet) => {
    const rule = sheet.getRange('B5:B9').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=B5>1';
    const far = sheet.getRange('A1:Z99').conditionalFormats.getItemAt(0).custom.rule.load('formula');
    return () => far.formula;
  };
  expect(await inMode({}, formula)).toBe('=B5>1');
  expect(await inMode({ ruleAnchor: true }, formula)).toBe('=A1>1');
  const late: Work<() => string> = (_context, sheet) => {
    const rule = sheet.getRange('B5:B9').conditionalFormats.add('Custom');
    rule.priority = 0;
    rule.stopIfTrue = true;
    return () => 'done';
  };
  expect(await inMode({}, late)).toBe('done');
  expect(await inMode({ ruleAnchor: true }, late)).toBe('ItemNotFound');
});

test('fillColumn: one formula fills what is blank or a formula, not what was typed', async () => {
  const filled: Work<() => unknown[]> = (context, sheet) => {
    sheet.getRange('A1:B4').values = [
      ['a', 'b'],
      [1, ''],
      [2, 7],
      [3, ''],
    ];
    context.workbook.tables.add('Sheet1!A1:B4', true);
    sheet.getRange('B2').formulas = [['=A2*2']];
    const column = sheet.getRange('B2:B4').load('formulas');
    return () => column.formulas.flat() as unknown[];
  };
  expect(await inMode({}, filled)).toEqual(['=A2*2', 7, '']);
  expect(await inMode({ fillColumn: true }, filled)).toEqual(['=A2*2', 7, '=A4*2']);
});

const ornament: Readonly<Record<Ornament, (sheet: Excel.Worksheet) => void>> = {
  paperSize: (sheet) => {
    sheet.pageLayout.paperSize = 'A4';
  },
  freeze: (sheet) => sheet.freezePanes.freezeRows(1),
  validation: (sheet) => {
    sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=A1>0' } };
  },
  rule: (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom'),
  chart: (sheet) => void sheet.charts.add('Line', sheet.getRange('A1:B2')),
  tableStyle: (sheet) => {
    sheet.tables.add('A1:B2', true).style = 'TableStyleLight1';
  },
  pageBreak: (sheet) => void sheet.horizontalPageBreaks.add('A3'),
};

test.each(ORNAMENTS)('noOrnament %s: refused alone', async (noOrnament) => {
  const all = ORNAMENTS.map((kind): [Ornament, Work<() => string>] => [
    kind,
    (_context, sheet) => {
      ornament[kind](sheet);
      return () => 'done';
    },
  ]);
  for (const [kind, work] of all)
    expect(await inMode({ noOrnament }, work), kind).toBe(kind === noOrnament ? 'GeneralException' : 'done');
});

test('otherWindow: no name is added', async () => {
  const add: Work<() => string> = (context) => {
    context.workbook.names.add('x', '=1');
    return () => 'done';
  };
  expect(await inMode({ otherWindow: true }, add)).toBe('ItemNotFound');
});

test('manual: nothing is calculated unless it is asked for', async () => {
  const excel = await startExcel({ modes: { manual: true } });
  const value: Work<() => unknown> = (_context, sheet) => {
    const cell = sheet.getRange('A1').load('values');
    return () => cell.values[0]?.[0];
  };
  await ask(excel, (_context, sheet) => {
    sheet.getRange('A1').formulas = [['=1+1']];
    return () => '';
  });
  expect(await ask(excel, value)).toBe('');
  await ask(excel, (context) => {
    context.application.calculate('Recalculate');
    return () => '';
  });
  expect(await ask(excel, value)).toBe(2);
});

/** As a reader would that takes every answer for what it hoped for: all slices, one after the other, and no second look. */
async function readOnce(modes: Modes, sliceSize: number): Promise<[size: number, came: number]> {
  const file = await getFile(await startExcel({ modes }), { sliceSize });
  let came = 0;
  for (let index = 0; index < file.sliceCount; index += 1)
    came += ((await getSlice(file, index)).data as number[]).length;
  return [file.size, came];
}

test('files small: slices come smaller than they were asked for, and the rest of each is not to be had', async () => {
  const [size, came] = await readOnce({}, 1000);
  expect(size).toBeGreaterThan(2000);
  expect(came).toBe(size);
  expect(await readOnce({ files: 'small' }, 1000)).toEqual([
    size,
    512 * Math.floor(size / 1000) + Math.min(512, size % 1000),
  ]);
  expect(await readOnce({ files: 'small' }, 512)).toEqual([size, size]);
});

test('files refused: no file is handed over', async () => {
  await expect(readOnce({ files: 'refused' }, 1000)).rejects.toMatchObject({ code: 5001 });
});

test('files closed: the second half is refused, and the copy is gone', async () => {
  const excel = await startExcel({ modes: { files: 'closed' } });
  const file = await getFile(excel, { sliceSize: 1000 });
  expect((await getSlice(file, 0)).size).toBe(1000);
  await expect(getSlice(file, file.sliceCount - 1)).rejects.toMatchObject({ code: 5001 });
  await expect(getSlice(file, 0)).rejects.toMatchObject({ code: 5001 });
  await expect(closeFile(file)).rejects.toMatchObject({ code: 5001 });
  await expect(readOnce({ files: 'closed' }, 1000)).rejects.toMatchObject({ code: 5001 });
});

test('files noNew: no workbook is made beside this one', async () => {
  const made = async (modes: Modes) => {
    const { Excel, host } = await startExcel({ modes });
    const answer = await Excel.createWorkbook().then(
      () => 'made',
      (error: { code: string }) => error.code,
    );
    return [answer, host.session.newWorkbooks.length];
  };
  expect(await made({})).toEqual(['made', 1]);
  expect(await made({ files: 'noNew' })).toEqual(['GeneralException', 0]);
});

test('recordGone: parts are not what they were after reopening', async () => {
  const xml = '<a xmlns="urn:x" format="1">AAAABBBB</a>';
  const after = async (recordGone: NonNullable<Modes['recordGone']>) => {
    const excel = await startExcel();
    await ask(excel, (context) => {
      context.workbook.customXmlParts.add(xml);
      return () => '';
    });
    const next = await reopened(excel, { modes: { recordGone } });
    return next.workbook.customXmlParts.map((part) => part.xml);
  };
  expect(await after('gone')).toEqual([]);
  expect(await after('truncated')).toEqual(['<a xmlns="urn:x" format="1">AAAA</a>']);
  expect(await after('changed')).toEqual(['<a xmlns="urn:x" format="1">AAAAABBB</a>']);
  expect(await after('newer')).toEqual(['<a xmlns="urn:x" format="99">AAAABBBB</a>']);
});

test('normalised: after reopening a formula is spelled otherwise, and calculates the same', async () => {
  const excel = await startExcel();
  await ask(excel, (_context, sheet) => {
    sheet.getRange('A1').formulas = [['=IFNA(SUM(1,2),0)']];
    return () => '';
  });
  const next = await reopened(excel, { modes: { normalised: true } });
  const told = await ask(next, (_context, sheet) => {
    const cell = sheet.getRange('A1').load('formulas,values');
    return () => [cell.formulas[0]?.[0], cell.values[0]?.[0]] as unknown[];
  });
  expect(told).toEqual(['=_xlfn.ifna(sum(1, 2), 0)', 3]);
});

test('filtered: over rows that a filter hides, the first line goes into every row that is seen', async () => {
  const afterWriting = async (modes: Modes): Promise<unknown> => {
    const excel = await startExcel({ modes });
    const table: Work<() => boolean> = (_context, sheet) => {
      sheet.getRange('A1:A5').values = [['Month'], ['a'], ['b'], ['b'], ['a']];
      const months = sheet.tables.add('A1:A5', true);
      months.name = 'months';
      months.autoFilter.load('isDataFiltered');
      return () => months.autoFilter.isDataFiltered;
    };
    expect(await ask(excel, table)).toBe(false);
    await editNow(excel, { kind: 'filter', table: 'months', column: 'Month', kept: 'a' });
    return ask(excel, (context, sheet) => {
      sheet.getRange('A2:A5').values = [['1'], ['2'], ['3'], ['4']];
      sheet.getRange('B1:B1').values = [['beside, where nothing is hidden']];
      const { autoFilter } = context.workbook.tables.getItem('months').load('autoFilter/isDataFiltered');
      const range = sheet.getRange('A2:A5').load('values');
      return () => [autoFilter.isDataFiltered, ...range.values.flat()] as unknown[];
    });
  };
  expect(await afterWriting({})).toEqual([true, 1, 2, 3, 4]);
  expect(await afterWriting({ filtered: true })).toEqual([true, 1, 'b', 'b', 1]);
});
