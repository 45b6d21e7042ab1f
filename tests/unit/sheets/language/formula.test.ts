import { describe, expect, it } from 'vitest';
import { columnLetters, quote, translate, type Scope } from '../../../../src/sheets/language/formula';

const scope: Scope = {
  hasName: (name) => ['reportMonth', 'plan.deal'].includes(name),
  table: (key) =>
    key === 'monthly'
      ? { name: 'lf.Monthly', header: (column) => ({ month: 'Month', odd: "A'#[x]" })[column] }
      : undefined,
  ownTable: 'monthly',
  row: (key) => (key === 'header' ? 4 : key === 'last' ? 9 : undefined),
  column: (key) => ({ this: 3, target: 27 })[key],
  word: (key) => (key === 'yes' ? 'Say "yes"' : undefined),
  here: { row: 11, column: 13 },
  prefix: 'DEV.',
};

describe('translate', () => {
  it.each([
    ['={reportMonth}+{plan.deal}', '=lf.reportMonth+lf.plan.deal'],
    ['=SUM(monthly[month])', '=SUM(lf.Monthly[Month])'],
    ['=monthly[@month]*[@month]', '=lf.Monthly[[#This Row],[Month]]*lf.Monthly[[#This Row],[Month]]'],
    ['=ROWS(monthly[#month])', '=ROWS(lf.Monthly[[#All],[Month]])'],
    ['=monthly[odd]', "=lf.Monthly[A'''#'[x']]"],
    ['=$this/$target', '=$D12/$AB12'],
    ['=$>this', '=D12'],
    ['=$header.this:$last.target', '=$D$5:$AB$10'],
    ['=$header.here+$here', '=N$5+N12'],
    ['=FUNNEL.CHANCE(1,2)', '=DEV.FUNNEL.CHANCE(1,2)'],
    [
      '=IF(x=«yes»,1,"$this {reportMonth} «yes» ""q"" ")',
      '=IF(x="Say ""yes""",1,"$this {reportMonth} «yes» ""q"" ")',
    ],
  ])('%s', (written, expected) => {
    expect(translate(written, scope)).toBe(expected);
  });

  it.each(['={nobody}', '=nothing[month]', '=monthly[nothing]', '=$nowhere', '=$nothing.this', '=«nothing»'])(
    'refuses %s, which refers to nothing',
    (written) => {
      expect(() => translate(written, scope)).toThrow('not there');
    },
  );
});

describe('columnLetters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});

it('quotes quotation marks', () => {
  expect(quote('a "b"')).toBe('"a ""b"""');
});
