// The head says whose turn it is: what is written can be read again whatever a label holds, the highest number counts, and
// work that has gone on is never taken for work that stands still.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  busyFormula,
  freeFormula,
  headName,
  headOf,
  isHeadName,
  isStill,
  oldHeads,
  type Busy,
  type Head,
} from '../../../src/workbook/head';

const AT = '2026-03-02T09:00:00.000Z';
const busy = (other: Partial<Busy> = {}): Busy => ({
  token: 'a1',
  beat: 1,
  label: 'Import',
  at: AT,
  ...other,
});
const named = (n: number, formula: string) => ({ name: headName(n), formula });
const read = (formula: string): Head => headOf({ names: [named(7, formula)] });

/** Text as a formula holds it, without its quotes. */
const textIn = (formula: string): string => formula.slice(2, -1).replaceAll('""', '"');

test('what is written is a formula that is one text', () => {
  expect(busyFormula(busy({ label: 'Import “a"b”' }))).toBe(`="1|busy|a1|1|${AT}|Import “a""b”"`);
  expect(freeFormula).toBe('="1|free"');
});

test('free, and busy, are read as they were written', () => {
  expect(read(freeFormula)).toEqual({ n: 7, isNamed: true, busy: null, newer: false });
  expect(read(busyFormula(busy()))).toEqual({ n: 7, isNamed: true, busy: busy(), newer: false });
});

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('"', '""', '|', '\n', '\r\n', '=', "'", '💥'),
);
const label = fc.array(piece, { maxLength: 300 }).map((pieces) => pieces.join('').slice(0, 300));
const token = fc.uuid();

/** What a label becomes: bars and line ends are blanks, and its end may be missing. */
const shown = (text: string): string => text.replace(/[|\r\n]/g, ' ');

test('whatever a label holds, the rest is read again, and of the label as much as there is room for', () => {
  fc.assert(
    fc.property(label, token, fc.nat(), (text, whose, beat) => {
      const written = busy({ label: text, token: whose, beat });
      const found = read(busyFormula(written)).busy;
      expect(found).toEqual({ ...written, label: found?.label });
      const kept = found?.label ?? '';
      expect(shown(text).startsWith(kept)).toBe(true);
      if (text.length <= 119) expect(kept).toBe(shown(text));
      else expect(kept.length).toBeGreaterThanOrEqual(119);
    }),
  );
});

test('Excel takes the formula: texts in formulas have 255 characters at most, and no half ones', () => {
  fc.assert(
    fc.property(label, token, fc.nat(), (text, whose, beat) => {
      const inside = textIn(busyFormula(busy({ label: text, token: whose, beat })));
      expect(inside.length).toBeLessThanOrEqual(255);
      expect(inside).not.toMatch(/[\uD800-\uDFFF]/u);
    }),
  );
});

test('a character of two halves at the very end of the room is left out', () => {
  const found = read(busyFormula(busy({ label: `${'x'.repeat(119)}💥` }))).busy;
  expect(found?.label).toBe('x'.repeat(119));
});

test.each([
  ['="2|free"', { busy: null, newer: true }],
  ['="2|busy|b|3|x|y"', { busy: { token: 'b', beat: 3, at: 'x', label: 'y' }, newer: true }],
  ['="1|busy"', { busy: { token: '', beat: 0, at: '', label: '' }, newer: false }],
  // Not ours to take without asking.
  ['=#REF!', { busy: { token: '', beat: 0, at: '', label: '' }, newer: false }],
  ['=Sheet1!$A$1', { busy: { token: '', beat: 0, at: '', label: '' }, newer: false }],
])('%s', (formula, expected) => {
  expect(read(formula)).toMatchObject(expected);
});

test('names of the head, and others', () => {
  expect([headName(12), 'LF.OP.12', 'lf.op.', 'lf.w.1', 'lf.options'].map(isHeadName)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('the highest number counts, in whatever order names come', () => {
  const names = [named(9, freeFormula), named(10, busyFormula(busy())), named(8, freeFormula)];
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: 3 }), (shuffled) => {
      expect(headOf({ names: shuffled })).toMatchObject({ n: 10, busy: { token: 'a1' } });
      expect(oldHeads({ names: shuffled }).sort()).toEqual(['lf.op.8', 'lf.op.9']);
    }),
  );
});

test.each(['lf.op.', 'lf.op.x', 'lf.op.0', 'lf.op.-3', 'lf.op.1.5', 'lf.opposite', 'mine'])(
  '%s is no head, and not an old one',
  (name) => {
    const names = [{ name, formula: freeFormula }];
    expect(headOf({ names })).toEqual({ n: 0, isNamed: false, busy: null, newer: false });
    expect(oldHeads({ names: [...names, named(2, freeFormula)] })).toEqual([]);
  },
);

test('without a name the records tell how much was begun; where there is one it alone counts', () => {
  expect(headOf({ names: [], lastSeq: 5 })).toEqual({ n: 5, isNamed: false, busy: null, newer: false });
  expect(headOf({ names: [named(3, freeFormula)], lastSeq: 5 })).toMatchObject({ n: 3, isNamed: true });
});

test('still: the same turn, by the same pane, at the same beat', () => {
  const seen = (n: number, other: Partial<Busy> | null): Head => ({
    n,
    isNamed: true,
    newer: false,
    busy: other && busy(other),
  });
  const before = seen(3, {});
  expect(isStill(before, seen(3, {}))).toBe(true);
  // A label may be cut.
  expect(isStill(before, seen(3, { label: 'Imp', at: '' }))).toBe(true);
  expect(isStill(before, seen(3, { beat: 2 }))).toBe(false);
  expect(isStill(before, seen(3, { token: 'b2' }))).toBe(false);
  expect(isStill(before, seen(4, {}))).toBe(false);
  expect(isStill(before, seen(3, null))).toBe(false);
  expect(isStill(seen(3, null), seen(3, null))).toBe(false);
});
