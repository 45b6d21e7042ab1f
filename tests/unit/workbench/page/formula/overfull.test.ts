// Calls of our functions with too many arguments. How many each has is the product's own list of functions; MQLs of the
// first funnel take four and, if wanted, a fifth.
import { expect, it } from 'vitest';
import { overfullCall } from '../../../../../workbench/page/formula/overfull';

it.each([
  ['=FUNNEL.MQLS(10,000,000,50000,25%,20%)', 6],
  ['=funnel.mqls(1,2,3,4,5,6)', 6],
  ['=FUNNEL.MQLS(1,2,3,4,5,)', 6],
  ['=1+SUM(1,FUNNEL.MQLS(A1,MAX(1,2),{1,2},"a,b",5,6))', 6],
])('%s has too many', (formula, given) => {
  expect(overfullCall(formula)).toEqual({ name: 'FUNNEL.MQLS', most: 5, given });
});

it.each([
  '=FUNNEL.MQLS(10000000,50000,25%,20%)',
  '=FUNNEL.MQLS(MAX(1,2,3),50000,SUM({1,2,3}),"1,2")',
  '=SUM(1,2,3,4,5,6,7)',
  '=SQL.DECAY()',
  '=1,2',
])('%s has not', (formula) => {
  expect(overfullCall(formula)).toBeUndefined();
});
