// Worked examples become formulas that Excel takes: array constants hold neither DATE() nor percentages nor blanks.
import { expect, test } from 'vitest';
import { shippedFunctions } from '../../../src/catalogue';
import { formulaOf } from '../../../src/taskpane/wiring/example';

test.each([
  ['FUNNEL.SQLS(1000000, 100000, 25%)', '=FUNNEL.SQLS(1000000, 100000, 25%)'],
  ['LEAD.PERDAY(1000, 2014-01-01, 2014-01-31)', '=LEAD.PERDAY(1000,DATE(2014,1,1),DATE(2014,1,31))'],
  ['LEAD.TIME({2024-01-01; 2024-03-01}, {2024-01-11; })', '=LEAD.TIME({45292;45352},{45302;""})'],
  ['X.Y({0.5, 25%; "a;b", TRUE})', '=X.Y({0.5,0.25;"a;b",TRUE})'],
  ['X.Y({; 1})', '=X.Y({"";1})'],
])('%s', (call, formula) => {
  expect(formulaOf(call).replaceAll(', ', ',')).toBe(formula.replaceAll(', ', ','));
});

test('no shipped example leaves in an array what Excel refuses there', () => {
  const formulas = shippedFunctions.flatMap(({ examples }) => examples.map(({ call }) => formulaOf(call)));
  expect(formulas.length).toBeGreaterThan(20);
  for (const formula of formulas) {
    for (const [constant] of formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/\{[^}]*\}/g)) {
      expect(constant, formula).not.toMatch(/%|\d-\d|\(|[{;,]\s*[};,]/);
    }
  }
});
