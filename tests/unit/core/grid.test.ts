import { expect, it } from 'vitest';
import { isEmpty } from '../../../src/core/grid';

it('a cell is empty when nothing can be read in it; 0 and FALSE can be read', () => {
  expect([null, undefined, '', '  ', '\u00a0'].map(isEmpty)).toEqual([true, true, true, true, true]);
  expect([0, false, ' x ', '0'].map(isEmpty)).toEqual([false, false, false, false]);
});
