import { describe, expect, it } from 'vitest';
import { difference } from './compare';
import { parseExpected, readTable } from './read';

describe('readTable', () => {
  it('reads arguments as a worksheet passes them', () => {
    const [one] = readTable(
      '// a comment\n\nA.B(1, , 25%, {1; }, "a|""b""", 2014-01-31, #N/A, {}, -2e3) | ~1.5%',
    );
    expect(one).toMatchObject({
      id: 'A.B',
      line: 3,
      arguments: [1, null, 0.25, [[1], [null]], 'a|"b"', 41670, { code: '#N/A' }, [[null]], -2000],
    });
  });

  it('refuses what it cannot read, instead of skipping it', () => {
    expect(() => readTable('A.B(1) 2')).toThrow('"|" expected');
    expect(() => readTable('A.B(1) | 2 3')).toThrow('end of line expected');
    expect(() => readTable('A.B(1) |')).toThrow('missing');
  });
});

describe('difference', () => {
  it('holds numbers without ~ to 1e-12, and others to their digits', () => {
    expect(difference(0.25, parseExpected('25%'))).toBeUndefined();
    expect(difference(0.2500000001, parseExpected('25%'))).toBeDefined();
    expect(difference(0.3736762836, parseExpected('~0.3737'))).toBeUndefined();
    expect(difference(0.3736, parseExpected('~0.3737'))).toBeDefined();
    expect(difference(NaN, parseExpected('~0.3737'))).toBeDefined();
  });

  it('tells shapes, errors, messages, blanks and zeros apart', () => {
    expect(difference([[1, 2]], parseExpected('{1; 2}'))).toContain('1 × 2');
    expect(difference({ error: '#N/A' }, parseExpected('#N/A'))).toBeUndefined();
    expect(difference({ error: '#NUM!' }, parseExpected('#N/A'))).toBeDefined();
    expect(difference({ error: '#N/A', message: 'a' }, parseExpected('#N/A "b"'))).toBeDefined();
    expect(difference('', parseExpected('0'))).toBeDefined();
    expect(difference(0, parseExpected('""'))).toBeDefined();
    expect(difference([['']], parseExpected('{""}'))).toBeUndefined();
  });
});
