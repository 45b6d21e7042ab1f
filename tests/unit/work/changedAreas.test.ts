// Cells beside each other are told as one rectangle; others, and few of them, with what they hold.
import { expect, test } from 'vitest';
import { inAreas } from '../../../src/work/changedAreas';

const cell = (address: string, sheet = 'Monthly data') =>
  ({ kind: 'cell', sheet, address, now: '1' }) as const;
const area = (address: string, count: number, sheet = 'Monthly data') => ({
  kind: 'cells',
  sheet,
  address,
  count,
});

test('three and more in a rectangle are one, where the first of them was', () => {
  const name = { kind: 'name', sheet: 'Costs', name: 'mine' } as const;
  expect(inAreas([cell('B2'), name, cell('B3'), cell('C2'), cell('C3')])).toEqual([area('B2:C3', 4), name]);
  expect(inAreas([cell('B4'), cell('B2'), cell('B3')])).toEqual([area('B2:B4', 3)]);
});

test('two stay two, and so do cells that do not touch or lie on different sheets', () => {
  for (const cells of [
    [cell('B2'), cell('B3')],
    [cell('B2'), cell('C3'), cell('D4')],
    [cell('B2'), cell('B3'), cell('B4', 'Costs')],
    [cell('B2'), cell('B4'), cell('B6')],
  ])
    expect(inAreas(cells)).toEqual(cells);
});

test('what would only come back is told by itself', () => {
  const beneath = { ...cell('B3'), beneath: true } as const;
  expect(inAreas([cell('B2'), beneath, cell('B4')])).toEqual([cell('B2'), beneath, cell('B4')]);
});

test('far apart on a long sheet costs no grid between them', () => {
  const far = [cell('A1'), cell('XFD1048576')];
  expect(inAreas(far)).toEqual(far);
});
