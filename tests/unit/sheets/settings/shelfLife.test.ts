// The shelf life on Settings, calculated: a market's days are those that SQL.SHELFLIFE answers, which the functions' description
// publishes; own days count as typed; below one day the sheet says what dates cannot tell.
// @module-tag engine
import { beforeEach, expect, it } from 'vitest';
import { evaluate } from '../../../../src/functions/evaluate';
import { Typed } from '../typed';

const typed = new Typed(['settings']);
beforeEach(() => {
  typed.fresh();
});

const INITIAL = 'industrial B2B';
const market = (name: string) => typed.name('market', name, INITIAL);
const life = () => typed.get('settings', 'settings', 'shelfLife', 'value')[0];
const says = () => typed.get('settings', 'settings', 'shelfLife', 'help')[0];
const COARSE = 'Below one day: exports know days, too coarse to measure when such an SQL goes cold.';
const USUAL = 'In days: that of the market above, or your own.';

it.each([
  [INITIAL, 'B2B industrial', 30, USUAL],
  ['consumer', 'Consumer', 1, USUAL],
  ['consumer impulse', 'Consumer impulse', 0.25, COARSE],
])('%s', (name, asked, days, said) => {
  market(name).calculate();
  expect([life(), says()]).toEqual([days, said]);
  expect(evaluate('SQL.SHELFLIFE', [asked])).toEqual({ ok: true, value: days });
});

it('takes own days as typed, also parts of one, and only where they are asked for', () => {
  market('own').name('ownShelfLife', 21).calculate();
  expect([life(), says()]).toEqual([21, USUAL]);
  typed.name('ownShelfLife', 0.5).calculate();
  expect([life(), says()]).toEqual([0.5, COARSE]);
  market('consumer').calculate();
  expect([life(), says()]).toEqual([1, USUAL]);
});

it('says that own days are missing, and goes on with 30', () => {
  market('own').calculate();
  expect([life(), says()]).toEqual([30, 'Type your own days above; until then it is 30.']);
});

it('goes on with 30 where the market is none of these', () => {
  market('').calculate();
  expect(life()).toBe(30);
});
