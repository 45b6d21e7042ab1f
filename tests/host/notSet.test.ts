// What Excel would not set of how sheets look is told after a build, after an import that built its sheets, after an update
// and after a month's end, each look once.
// @module-tag engine
import { expect, test } from 'vitest';
import { joined, type NotSet } from '../../src/excel/looks';
import { counted, must, optionsFor, services } from '../unit/work/opened';
import { reopened, startExcel } from './builds';
import { build, first, shown, update } from './updates';
import { restyled } from './updatesRestyled';

const paper = { look: 'paper', detail: expect.stringContaining('PageLayout.paperSize') as string };

test('after a build, and after an import that built its sheets', async () => {
  await startExcel({ modes: { noOrnament: 'paperSize' } });
  const result = await counted();
  const options = optionsFor(result, { months: 6 });
  const built = must(await services.build({ templates: ['costs'], options }, () => undefined));
  expect(built.notSet).toEqual([{ ...paper, sheets: built.sheets }]);
  const build = { templates: ['monthlyData'], options };
  const filled = must(await services.fill({ result, build, typed: 'ask' }));
  if (filled.kind !== 'filled') throw new Error('asked');
  expect(filled.notSet).toEqual([{ ...paper, sheets: filled.built }]);
  // What there is was not built again: nothing of it is told again.
  const again = must(await services.fill({ result, build: null, typed: 'ask' }));
  expect(again).toMatchObject({ kind: 'filled', notSet: [] });
});

test('after an update, which is done all the same', async () => {
  const kind = await startExcel();
  await build(first);
  const excel = await reopened(kind, { modes: { noOrnament: 'chart' } });
  const updated = await update(restyled);
  expect(updated.operation).not.toBeNull();
  expect(updated.notSet).toEqual([
    { look: 'charts', sheets: ['Lifecycle report'], detail: expect.stringContaining('charts.add') as string },
  ]);
  expect(shown(excel, 'Lifecycle report', 'C1')).toBe('=SUM(lf.Monthly[Visits])/3');
});

test('after a month’s end: what a month adds has the looks of the rows above it, and nothing is to be set', async () => {
  await startExcel({ modes: { noOrnament: 'paperSize' } });
  const options = { reportMonth: { year: 2025, month: 1 }, months: 6, currency: 'EUR', fiscalYearStart: 1 };
  must(await services.build({ templates: ['monthlyData'], options }, () => undefined));
  expect(must(await services.startMonth())).toMatchObject({ kind: 'started', notSet: [] });
});

test('one action that was two steps tells each look once', () => {
  const of = (look: NotSet['look'], sheet: string, detail = 'E'): NotSet => ({
    look,
    sheets: [sheet],
    detail,
  });
  expect(
    joined([of('paper', 'A'), of('freeze', 'A')], [of('paper', 'B', 'F'), of('paper', 'A', 'E; F')]),
  ).toEqual([{ look: 'paper', sheets: ['A', 'B'], detail: 'E; F' }, of('freeze', 'A')]);
});
