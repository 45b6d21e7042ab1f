// What was agreed to covers what is found, wherever it has moved; anything more does not go.
import { expect, test } from 'vitest';
import type { Change } from '../../../src/workbook/changes';
import { asOne, covers } from '../../../src/workbook/undoAgreed';

const cell = (address: string, now: string): Change => ({ kind: 'cell', sheet: 'Costs', address, now });

test('the same content in another row is the same; once more, or another, is not', () => {
  const agreed = [cell('B4', '7'), cell('B5', '8')];
  expect(covers(agreed, [cell('B3', '8')])).toBe(true);
  expect(covers(agreed, [cell('B4', '8'), cell('B5', '8')])).toBe(false);
  expect(covers(agreed, [cell('B4', '9')])).toBe(false);
  expect(covers(agreed, [{ kind: 'name', sheet: 'Costs', name: 'mine' }])).toBe(false);
  expect(covers(agreed, [{ ...cell('B4', '7'), sheet: 'Targets' } as Change])).toBe(false);
});

test('formulas may be written otherwise once rows around them are gone; a reference is known by what it needs', () => {
  expect(covers([cell('B4', '=R[-3]C')], [cell('B4', '=R[-2]C')])).toBe(true);
  expect(covers([cell('B4', '=R[-3]C')], [cell('B4', '3')])).toBe(false);
  const reference = (address: string, to: string): Change => ({ kind: 'reference', sheet: 'A', address, to });
  expect(covers([reference('A1', 'lf.x')], [reference('A2', 'lf.x')])).toBe(true);
  expect(covers([reference('A1', 'lf.x')], [reference('A1', 'lf.y')])).toBe(false);
});

test('a cell that two operations ask about is asked about once, as it is now', () => {
  const beneath = { ...cell('B4', '7'), beneath: true } as Change;
  expect(asOne([beneath, cell('B4', '7'), cell('B4', '7')])).toEqual([cell('B4', '7')]);
  expect(asOne([beneath, cell('B4', '8')])).toEqual([beneath, cell('B4', '8')]);
});
