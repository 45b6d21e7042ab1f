// Values of a column as numbers, found by their bytes.
import { describe, expect, test } from 'vitest';
import { ConditionTest } from '../../../../src/crm/count/condition';
import { Labels, NO_LABEL, OTHER_LABEL } from '../../../../src/crm/count/labels';
import { bytes } from '../helpers';

function of(labels: Labels, text: string, doubled = false): number {
  const cells = bytes(`<${text}>`);
  return labels.of(cells, 1, cells.length - 1, doubled);
}

describe('labels', () => {
  test('are one for spellings that differ in spaces and capitals, and show the commonest', () => {
    const labels = new Labels();
    const first = of(labels, 'Web Site');
    expect(['web site', ' WEB  SITE ', 'web site'].map((text) => of(labels, text))).toEqual([
      first,
      first,
      first,
    ]);
    expect(of(labels, 'Website')).not.toBe(first);
    expect(labels.names()[first]).toBe('web site');
    expect(of(labels, '""Q""', true)).toBe(of(labels, '"q"'));
  });

  test('are none for what stands for nothing', () => {
    const labels = new Labels();
    for (const nothing of ['', ' ', '(No value)', 'n/a', 'Select'])
      expect(of(labels, nothing)).toBe(NO_LABEL);
    expect(of(labels, '0')).not.toBe(NO_LABEL);
  });

  test('put what comes after a thousand values under one, and say so', () => {
    const labels = new Labels();
    const numbers = Array.from({ length: 1500 }, (_, i) => of(labels, `value ${i}`));
    expect(new Set(numbers.slice(0, 1000)).size).toBe(1000);
    expect(new Set(numbers.slice(1000))).toEqual(new Set([OTHER_LABEL]));
    expect(labels.overflowed).toBe(true);
    expect(of(labels, 'VALUE 7')).toBe(numbers[7]);
  });
});

describe('conditions', () => {
  const holds = (test: ConditionTest, text: string) => {
    const cells = bytes(text);
    return test.holds(cells, 0, cells.length, false);
  };

  test('hold whatever the capitals and spaces, also beyond the first thousand values', () => {
    const test = new ConditionTest(['Closed Won', 'Ja']);
    for (let i = 0; i < 1500; i++) expect(holds(test, `id ${i}`)).toBe(false);
    expect(['closed  won', ' JA', 'Closed Won'].map((text) => holds(test, text))).toEqual([true, true, true]);
    expect(['Closed Lost', '', '(No value)'].map((text) => holds(test, text))).toEqual([false, false, false]);
    expect(holds(new ConditionTest(['(No value)']), '')).toBe(true);
  });
});
