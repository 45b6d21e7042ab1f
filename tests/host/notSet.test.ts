// What Excel would not set of how sheets look is told after a build and after an import that built its sheets, each look once.
// @module-tag engine
import { expect, test } from 'vitest';
import { joined, type NotSet } from '../../src/excel/looks';
import { counted, must, optionsFor, services } from '../unit/work/opened';
import { startExcel } from './builds';

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
