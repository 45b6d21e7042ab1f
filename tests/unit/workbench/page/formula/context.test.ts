// What the caret stands in while a formula is typed. `|` marks the caret.
import { describe, expect, it } from 'vitest';
import { contextAt, cycleAnchors } from '../../../../../workbench/page/formula/context';
import { complete, functionHelp } from '../../../../../workbench/page/formula/functions';
import { referencesIn } from '../../../../../workbench/page/formula/references';

const at = (marked: string): ReturnType<typeof contextAt> =>
  contextAt(marked.replace('|', ''), marked.indexOf('|'));

describe('a name being typed', () => {
  it.each([
    ['=SU|', 'SU'],
    ['=A1+FUNNEL.M|', 'FUNNEL.M'],
    ['=IF(sql.|', 'sql.'],
  ])('in %s is %s', (marked, word) => expect(at(marked).word?.text).toBe(word));
  it.each(['=SUM(|', '="SU|', '=$A|', 'SU|', '=1|', "='Monthly data'!SU|"])('is none in %s', (marked) =>
    expect(at(marked).word).toBeUndefined(),
  );
});

describe('the argument', () => {
  it.each<[string, string, number]>([
    ['=SUM(|', 'SUM', 0],
    ['=IF(A1>0,|', 'IF', 1],
    ['=IF(SUM(1,2),|', 'IF', 1],
    ['=IF(SUM(1,2|', 'SUM', 1],
    ['=SQL.DECAY(15,"a,b(",|', 'SQL.DECAY', 2],
    ['=SUM({1,2},|', 'SUM', 1],
    ['=IF((1+2|', 'IF', 0],
  ])('in %s is of %s, number %i', (marked, name, argument) =>
    expect(at(marked).call).toEqual({ name, argument }),
  );
  it('is none outside a call', () => expect(at('=SUM(1)+|').call).toBeUndefined());
});

describe('a reference may be pointed at', () => {
  it.each(['=|', '=A1+|', '=SUM(|', '=SUM(A1,|', '=A1:|'])('in %s', (marked) =>
    expect(at(marked).point).toBeDefined(),
  );
  it('in place of the one just before the caret', () => {
    expect(at('=SUM(A1:B2|').point).toEqual({ start: 5, end: 10 });
    expect(at("='Monthly data'!B2|").point).toEqual({ start: 1, end: 18 });
  });
  it.each(['=12|', '=SUM(1)|', '="a|', 'text|', '=A1|0'])('but not in %s', (marked) =>
    expect(at(marked).point).toBeUndefined(),
  );
});

it('F4 goes through all four kinds of reference and back', () => {
  const seen = ['=B7+1'];
  for (let turn = 0; turn < 4; turn++) seen.push(cycleAnchors(seen[turn] ?? '', 3)?.text ?? '');
  expect(seen).toEqual(['=B7+1', '=$B$7+1', '=B$7+1', '=$B7+1', '=B7+1']);
  expect(cycleAnchors('=SUM(1)', 3)).toBeNull();
});

describe('completion', () => {
  it('offers ours before the built-in ones, by their beginning or by what follows the dot', () => {
    expect(complete('FUNNEL.MQ').map(({ name }) => name)).toEqual(['FUNNEL.MQLS']);
    expect(complete('DECAY').map(({ name }) => name)).toContain('SQL.DECAY');
    expect(complete('SUMI').map(({ name }) => name)).toEqual(['SUMIF', 'SUMIFS']);
    expect(complete('ZZZ')).toEqual([]);
  });
  it('knows the arguments of both', () => {
    expect(functionHelp('funnel.mqls')?.parameters).toEqual([
      'revenue',
      'deal',
      'close',
      'sqlRate',
      '[whole]',
    ]);
    expect(functionHelp('NETWORKDAYS.INTL')?.parameters).toEqual([
      'start_date',
      'end_date',
      '[weekend]',
      '[holidays]',
    ]);
    expect(functionHelp('TODAY')?.parameters).toEqual([]);
  });
});

it('the ranges of a formula get one colour each', () => {
  const found = referencesIn('=A1+SUM($B$2:C4)+a1+Costs!A1');
  expect(found.map(({ sheet, area }) => [sheet, area.row, area.column, area.rows, area.columns])).toEqual([
    [undefined, 0, 0, 1, 1],
    [undefined, 1, 1, 3, 2],
    ['Costs', 0, 0, 1, 1],
  ]);
  expect(new Set(found.map(({ color }) => color)).size).toBe(3);
  expect(referencesIn('A1')).toEqual([]);
});
