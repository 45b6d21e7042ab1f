// Two panes in one workbook: their requests take turns as the schedule says, the same way every time; a pane that is closed
// never hears again, and the other goes on.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLOSED, inPanes } from '../../../host/people/inPanes';
import type { Schedule } from '../../../host/people/panes';
import type { RunningExcel } from '../../../host/node';
import { startExcel } from '../builds';

/** Writes its letter into the next free cell of row 1, once a request, and reads the row back at the end. */
const writer = (letter: string, requests: number) => async (): Promise<string> => {
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem('Sheet1');
  for (let request = 0; request < requests; request += 1) {
    const used = sheet.getRange('A1:Z1').load('values');
    await context.sync();
    const free = used.values[0]?.findIndex((value) => value === '') ?? 0;
    sheet.getCell(0, free).values = [[letter]];
    await context.sync();
  }
  return letter;
};

/** Adds a letter to a text that only the workbook knows, in one request each. */
const marker = (letter: string, requests: number) => async (): Promise<string> => {
  const context = new Excel.RequestContext();
  for (let request = 0; request < requests; request += 1) {
    context.workbook.worksheets.add(`${letter}${String(request)}`);
    await context.sync();
  }
  return letter;
};

const sheets = (excel: RunningExcel) => excel.workbook.sheets.slice(1).map(({ name }) => name);

async function order(schedule: Schedule): Promise<{ answers: unknown; sheets: string[] }> {
  const excel = await startExcel();
  const answers = await inPanes(excel.host, [marker('a', 3), marker('b', 3)], schedule);
  return { answers, sheets: sheets(excel) };
}

test.each<[readonly number[], string]>([
  [[0], 'a0 a1 a2 b0 b1 b2'],
  [[1], 'b0 b1 b2 a0 a1 a2'],
  [[0, 1], 'a0 b0 a1 b1 a2 b2'],
  [[1, 0, 0], 'b0 a0 a1 b1 a2 b2'],
  [[], 'a0 a1 a2 b0 b1 b2'],
])('requests come in the order %j', async (choices, expected) => {
  const { answers, sheets: found } = await order({ order: choices });
  expect(answers).toEqual(['a', 'b']);
  expect(found.join(' ')).toBe(expected);
});

test('the mode gives the schedule; work that reads and then writes can lose what another wrote between', async () => {
  const excel = await startExcel({ modes: { twoPanes: { order: [0, 1] } } });
  await inPanes(excel.host, [writer('a', 1), writer('b', 1)]);
  const { Excel: client } = excel;
  await client.run(async (context) => {
    const row = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').load('values');
    await context.sync();
    expect(row.values).toEqual([['b', '']]);
  });
});

test('a closed pane never hears again, and the other goes on', async () => {
  const sent = await order({ order: [0, 1], closes: [{ pane: 0, request: 2, carriedOut: true }] });
  expect(sent).toEqual({ answers: [CLOSED, 'b'], sheets: ['a0', 'b0', 'a1', 'b1', 'b2'] });
  const unsent = await order({ order: [0, 1], closes: [{ pane: 0, request: 2, carriedOut: false }] });
  expect(unsent).toEqual({ answers: [CLOSED, 'b'], sheets: ['a0', 'b0', 'b1', 'b2'] });
});

test('what a closed pane would still send is never sent', async () => {
  const excel = await startExcel();
  let isClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (isClosed = resolve));
  let late: Promise<string> | undefined;
  const work = (): Promise<string> => {
    late = closed.then(marker('late', 1));
    return marker('a', 2)();
  };
  const closes = [{ pane: 0, request: 1, carriedOut: true }];
  expect(await inPanes(excel.host, [work], { order: [], closes })).toEqual([CLOSED]);
  isClosed();
  // Later than whatever the closed pane has tried by then: others' requests come after its own.
  await marker('b', 3)();
  expect(late).toBeDefined();
  expect(sheets(excel)).toEqual(['a0', 'b0', 'b1', 'b2']);
});

test('one pane alone can be closed too; afterwards the workbook is there for others', async () => {
  const excel = await startExcel();
  const closes = [{ pane: 0, request: 3, carriedOut: false }];
  expect(await inPanes(excel.host, [marker('a', 3)], { order: [], closes })).toEqual([CLOSED]);
  expect(await marker('c', 1)()).toBe('c');
  expect(sheets(excel)).toEqual(['a0', 'a1', 'c0']);
});

test('a pane that asks two things at once has both answered, in turn', async () => {
  const excel = await startExcel();
  const both = async () => (await Promise.all([marker('a', 2)(), marker('c', 2)()])).join('');
  expect(await inPanes(excel.host, [both, marker('b', 2)], { order: [0, 1] })).toEqual(['ac', 'b']);
  expect(sheets(excel)).toEqual(['a0', 'b0', 'c0', 'b1', 'a1', 'c1']);
});

test('work that fails is thrown once the other is through', async () => {
  const excel = await startExcel();
  const fails = async (): Promise<string> => {
    await marker('a', 1)();
    throw new Error('on purpose');
  };
  await expect(inPanes(excel.host, [fails, marker('b', 3)], { order: [0, 1] })).rejects.toThrow('on purpose');
  expect(sheets(excel)).toEqual(['a0', 'b0', 'b1', 'b2']);
});

test('the same schedule gives the same workbook', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 8 }),
      async (bits) => {
        const [once, twice] = [await order({ order: bits }), await order({ order: bits })];
        expect(once).toEqual(twice);
        expect([...once.sheets].sort()).toEqual(['a0', 'a1', 'a2', 'b0', 'b1', 'b2']);
      },
    ),
    { numRuns: 5 },
  );
});
