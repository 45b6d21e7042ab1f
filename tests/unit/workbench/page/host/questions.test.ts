// Formulas that stand in no cell, asked of the real engine: references mean the sheet and cell they are asked about.
import { expect, it } from 'vitest';
import { setContent } from '../../../../../host/model/cells';
import { createWorkbook } from '../../../../../host/model/create';
import { nodeCalculator } from '../../../../../host/engine/nodeCalculator';
import { Questions } from '../../../../../workbench/page/host/questions';

const workbook = createWorkbook(['Data', 'Other sheet']);
const [data, other] = workbook.sheets;
if (data === undefined || other === undefined) throw new Error('two sheets were asked for');
setContent(data, 0, 0, 5);
setContent(data, 1, 0, 7, '=A1+2');
setContent(data, 2, 0, 'text');
setContent(other, 0, 0, 50);
data.names.push({ name: 'limit', formula: '=Data!$A$1', visible: true, comment: '' });
const questions = new Questions(nodeCalculator());
const ask = (sheet: string, formula: string, row = 0, column = 0) =>
  questions.ask(workbook, sheet, [{ formula, row, column }]).then(([value]) => value);

it('reads the sheet it is asked about, its names, and the values of its formulas', async () => {
  expect(await ask(data.id, '=A1>limit-1')).toBe(true);
  expect(await ask(data.id, '=A2')).toBe(7);
  expect(await ask(other.id, '=A1')).toBe(50);
  expect(await ask(other.id, '=A1+Data!A1')).toBe(55);
  expect(await ask(data.id, '=ISTEXT(A3)')).toBe(true);
});

it('takes ROW() and COLUMN() for the cell it is about', async () => {
  expect(await ask(data.id, '=ROW()*100+COLUMN()', 4, 2)).toBe(503);
});

it('sees a changed value, answers many in order, and leaves the workbook alone', async () => {
  setContent(data, 0, 0, 6);
  const answers = await questions.ask(workbook, data.id, [
    { formula: '=A1', row: 0, column: 0 },
    { formula: '=1/0', row: 0, column: 0 },
  ]);
  expect(answers).toEqual([6, { error: '#DIV/0!' }]);
  expect(workbook.sheets).toHaveLength(2);
  expect(data.cells.get(16_384)?.value).toBe(7);
});
