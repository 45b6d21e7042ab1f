// Looks that are set apart after Excel refused them together: one that it will not set costs itself alone; without a
// connection nothing is asked piece by piece; and a clean-up that is refused leaves the contents as they are.
import { expect, test } from 'vitest';
import type { RunningExcel } from '../../host/node';
import { newWork } from '../../src/excel/batch';
import { converse } from '../../src/excel/conversation';
import { setLooksApart } from '../../src/excel/looks';
import { noProgress, send } from '../../src/excel/run';
import { turnAfter } from '../../src/excel/turn';
import type { LookEdit } from '../../src/workbook/looks';
import { NOW, startExcel } from './builds';

const SHEET = 'Sheet1';
const area = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });
const format = (row: number): LookEdit => ({
  kind: 'numberFormat',
  sheet: SHEET,
  areas: [area(row)],
  format: '0.0%',
});
const rule = (row: number): LookEdit => ({
  kind: 'conditionalFormat',
  sheet: SHEET,
  plan: { area: area(row), formula: '=A1<0', bold: true },
});

/** An Excel in which our turn was claimed. */
async function withTurn() {
  const excel = await startExcel();
  const turn = turnAfter({ n: 0, isNamed: false, busy: null, newer: false }, { label: 'Build', at: NOW });
  await converse((context) => send(context, turn, []));
  return { excel, whose: { turn, work: newWork() } };
}

/** How many requests it takes, and what was told. */
async function apart(
  { excel, whose }: Awaited<ReturnType<typeof withTurn>>,
  looks: readonly LookEdit[],
  progress = noProgress(),
) {
  const before = excel.host.counters.syncs;
  const notSet = await setLooksApart(looks, progress, whose);
  return { notSet, requests: excel.host.counters.syncs - before };
}

const formats = ({ workbook }: RunningExcel, rows: number) =>
  Array.from({ length: rows }, (_row, row) => {
    const cell = workbook.sheets[0]?.cells.get(row * 16_384);
    return workbook.formats[cell?.format ?? 0]?.numberFormat;
  });
const rulesOf = ({ workbook }: RunningExcel) => workbook.sheets[0]?.conditionalFormats.length;

/** From now on, how many actions of a request come before the first of its looks: turn, and what goes with every request. */
async function ahead(on: Awaited<ReturnType<typeof withTurn>>): Promise<number> {
  const { counters } = on.excel.host;
  const before = counters.actions;
  await converse((context) => send(context, on.whose.turn, []));
  return counters.actions - before;
}

test('one look that Excel refuses costs itself alone: it is found by halves', async () => {
  const on = await withTurn();
  const looks = [format(0), format(1), { ...format(2), sheet: 'Gone' }, format(3)];
  const { notSet, requests } = await apart(on, looks);
  expect(notSet).toEqual([
    { look: 'formats', sheets: ['Gone'], detail: expect.stringContaining('ItemNotFound') as string },
  ]);
  expect(formats(on.excel, 4)).toEqual(['0.0%', '0.0%', 'General', '0.0%']);
  // All; two halves, the second refused; its two quarters.
  expect(requests).toBe(5);
});

test('a connection that is lost is lost for the halves, too: one request a kind, and all of it is told', async () => {
  const on = await withTurn();
  const { host } = on.excel;
  const first = await ahead(on);
  host.failures.inject('loseReply', host.counters.actions + first);
  const { notSet, requests } = await apart(on, [format(0), format(1), format(2), format(3)]);
  expect(requests).toBe(1);
  expect(notSet).toMatchObject([{ look: 'formats', sheets: [SHEET] }]);
});

test('nor is anything asked piece by piece while a cell is edited', async () => {
  const on = await withTurn();
  on.excel.host.session.cellEditMode = true;
  const { notSet, requests } = await apart(on, [format(0), format(1), rule(0)]);
  on.excel.host.session.cellEditMode = false;
  expect(requests).toBe(2);
  expect(notSet.map(({ look }) => look)).toEqual(['formats', 'rules']);
});

test('a rule that was there in part is taken away before it is set again', async () => {
  const on = await withTurn();
  const look = rule(0);
  await converse((context) => send(context, on.whose.turn, [look]));
  const progress = noProgress();
  progress.begun.add(look);
  expect((await apart(on, [look], progress)).notSet).toEqual([]);
  expect(rulesOf(on.excel)).toBe(1);
});

test('where that is refused, looks are set all the same, and contents stand', async () => {
  const on = await withTurn();
  const look = rule(0);
  await converse((context) =>
    send(context, on.whose.turn, [
      { kind: 'writeCells', sheet: SHEET, area: area(0), content: [['Mine']] },
      look,
    ]),
  );
  const progress = noProgress();
  progress.begun.add(look);
  const { host } = on.excel;
  // The first request of the clean-up reads which rules there are.
  host.failures.inject('refuse', host.counters.actions);
  expect((await apart(on, [look, format(0)], progress)).notSet).toEqual([]);
  expect(host.failures.waiting).toBe(false);
  expect(formats(on.excel, 1)).toEqual(['0.0%']);
  expect(rulesOf(on.excel)).toBe(2);
  expect(on.excel.workbook.sheets[0]?.cells.get(0)?.value).toBe('Mine');
});
