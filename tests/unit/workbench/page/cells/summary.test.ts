// Count, sum and average of a selection.
import { expect, it } from 'vitest';
import { summarise } from '../../../../../workbench/page/cells/summary';

it('counts what is filled and adds what is a number', () => {
  expect(summarise([1, 2, 6, 'text', true, null, ''])).toEqual({
    filled: 5,
    numbers: 3,
    sum: 9,
    average: 3,
    hasError: false,
  });
});
it('says when an error is among them, and has no average without numbers', () => {
  expect(summarise(['a', { error: '#N/A' }])).toEqual({
    filled: 2,
    numbers: 0,
    sum: 0,
    average: null,
    hasError: true,
  });
});
