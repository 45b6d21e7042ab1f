// Data validation as Excel judges it: every kind, its edges, blanks, and limits that come from cells.
import { describe, expect, it } from 'vitest';
import type { CellValue, Validation, ValidationRule } from '../../../../../host/model/types';
import { isAllowed, listOptions } from '../../../../../workbench/page/cells/validation';

const rule = (given: ValidationRule, ignoreBlanks = true): Validation => ({
  areas: [],
  rule: given,
  ignoreBlanks,
});
const limits: Record<string, CellValue> = { '=B1': 10, '=B2': 20, '=Bad': { error: '#REF!' } };
const ask = (formula: string): Promise<CellValue> => Promise.resolve(limits[formula] ?? null);
const askList = (): Promise<CellValue[]> => Promise.resolve(['Search', '', 'E-mail', { error: '#N/A' }]);
const verdict = (given: ValidationRule, value: CellValue): Promise<boolean | null> =>
  isAllowed(rule(given), value, ask, askList);

describe('a list', () => {
  it('in the rule compares letters as they are', async () => {
    const given = { kind: 'list', source: 'Up, Down', inCellDropDown: true } as const;
    expect(await verdict(given, 'Down')).toBe(true);
    expect(await verdict(given, 'down')).toBe(false);
    expect(await verdict(given, 'Sideways')).toBe(false);
  });
  it('in cells does not, and leaves blanks and errors out', async () => {
    const given = { kind: 'list', source: '=lf.channels', inCellDropDown: true } as const;
    expect(await listOptions(given, askList)).toEqual(['Search', 'E-mail']);
    expect(await verdict(given, 'e-MAIL')).toBe(true);
    expect(await verdict(given, '#N/A')).toBe(false);
  });
});

describe('a number', () => {
  it.each<[string, number, boolean]>([
    ['Between', 10, true],
    ['Between', 20, true],
    ['Between', 20.5, false],
    ['NotBetween', 20.5, true],
    ['GreaterThan', 10, false],
    ['GreaterThanOrEqualTo', 10, true],
    ['LessThan', 10, false],
    ['LessThanOrEqualTo', 10, true],
    ['EqualTo', 10, true],
    ['NotEqualTo', 10, false],
  ])('%s 10 and 20: %d is %s', async (operator, value, allowed) => {
    expect(await verdict({ kind: 'decimal', operator, formula1: '=B1', formula2: '=B2' }, value)).toBe(
      allowed,
    );
  });
  it('is not a text, and a whole one has no fraction', async () => {
    expect(await verdict({ kind: 'decimal', operator: 'GreaterThan', formula1: 0 }, 'ten')).toBe(false);
    expect(await verdict({ kind: 'wholeNumber', operator: 'GreaterThan', formula1: 0 }, 1.5)).toBe(false);
    expect(await verdict({ kind: 'wholeNumber', operator: 'GreaterThan', formula1: '0' }, 2)).toBe(true);
  });
  it('of letters is the length of the text', async () => {
    expect(await verdict({ kind: 'textLength', operator: 'LessThanOrEqualTo', formula1: 3 }, 'EUR')).toBe(
      true,
    );
    expect(await verdict({ kind: 'textLength', operator: 'LessThanOrEqualTo', formula1: 3 }, 'EURO')).toBe(
      false,
    );
  });
  it('is let through when its limit cannot be read', async () => {
    expect(await verdict({ kind: 'decimal', operator: 'LessThan', formula1: '=Bad' }, 99)).toBe(true);
  });
});

it('a formula is judged later, and a blank is allowed where blanks are ignored', async () => {
  expect(await verdict({ kind: 'custom', formula: '=A1>0' }, 5)).toBeNull();
  expect(await verdict({ kind: 'decimal', operator: 'GreaterThan', formula1: 0 }, null)).toBe(true);
});
