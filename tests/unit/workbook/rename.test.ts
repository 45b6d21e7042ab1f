import { expect, test } from 'vitest';
import { refersTo } from '../../../src/workbook/references';
import { renameFormula } from '../../../src/workbook/rename';

const renames = {
  sheets: new Map([['Monthly data', "Bob's data"]]),
  tables: new Map([['lf.Monthly', 'Months']]),
};

test.each([
  ["='Monthly data'!B3", "='Bob''s data'!B3"],
  ["=SUM(lf.Monthly[lf.Monthly],lf.monthly[@[It's]])", "=SUM(Months[lf.Monthly],Months[@[It's]])"],
  ['="\'Monthly data\'!"&lf.MonthlyGoal', '="\'Monthly data\'!"&lf.MonthlyGoal'],
])('%s', (formula, expected) => {
  expect(renameFormula(formula, renames)).toBe(expected);
});

const targets = { sheets: ['Lifecycle report', 'Costs'], names: ['lf.Costs', 'lf.goal'] };

test.each([
  ["=SUM('lifecycle REPORT'!B3:B9)", 'Lifecycle report'],
  ['=Costs!B3', 'Costs'],
  ['=SUM(lf.costs[Amount])', 'lf.Costs'],
  ['=1+lf.goal', 'lf.goal'],
  ["=SUM('Costs:Other'!B3)", 'Costs'],
  ['="Costs!"&Mine!lf.goal', null],
  ['=Table1[Costs]+costsOf', null],
  ["='[Book2.xlsx]Costs'!A1+[1]Costs!A1", null],
])('%s needs %s', (formula, expected) => {
  expect(refersTo(formula, targets)).toBe(expected);
});
