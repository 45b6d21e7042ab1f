// Messages: places filled, plural forms chosen, numbers, dates and lists written as the reader does; and the types
// refuse a forgotten value. Czech plural forms (one, few, many, other) are CLDR's.
import { describe, expect, test } from 'vitest';
import { translator } from '../../../src/i18n/translate';
import { pane } from '../../../src/i18n/en/pane';

const messages = {
  plain: 'Undo',
  named: 'Go to {sheet}',
  listed: 'Built {sheets}.',
  counted: { one: '{count} formula', other: '{count} formulas' },
  mixed: { one: '{count} row read, {used} used', other: '{count} rows read, {used} used' },
} as const;

describe('translator', () => {
  const t = translator(messages, 'en-US');

  test('fills places, and writes numbers, dates and lists in the locale', () => {
    expect(t('plain')).toBe('Undo');
    expect(t('named', { sheet: 'Settings' })).toBe('Go to Settings');
    expect(t('listed', { sheets: ['Settings', 'Targets', 'Costs'] })).toBe(
      'Built Settings, Targets, and Costs.',
    );
    expect(t('named', { sheet: 1234.5 })).toBe('Go to 1,234.5');
    expect(t('named', { sheet: new Date(2025, 3, 3) })).toBe('Go to Apr 3, 2025');
    expect(translator(messages, 'de')('named', { sheet: 1234.5 })).toBe('Go to 1.234,5');
  });

  test('chooses the plural form by count', () => {
    expect(t('counted', { count: 1 })).toBe('1 formula');
    expect(t('counted', { count: 0 })).toBe('0 formulas');
    expect(t('mixed', { count: 1200, used: 1 })).toBe('1,200 rows read, 1 used');
    const czech = translator(
      { counted: { one: '{count} vzorec', few: '{count} vzorce', other: '{count} vzorců' } },
      'cs',
    );
    expect([1, 3, 5].map((count) => czech('counted', { count }))).toEqual([
      '1 vzorec',
      '3 vzorce',
      '5 vzorců',
    ]);
  });

  test('does not fill places inside values', () => {
    expect(t('named', { sheet: '{sheet}' })).toBe('Go to {sheet}');
    expect(t('named', { sheet: '$&' })).toBe('Go to $&');
  });

  test('a missing value or an unknown key is a compile error', () => {
    // @ts-expect-error a value is missing
    expect(t('named')).toBe('Go to {sheet}');
    // @ts-expect-error no such message
    expect(() => t('unknown')).toThrow('No message "unknown"');
  });
});

describe('the pane in English', () => {
  test('has no empty message, and every plural names its count', () => {
    for (const [key, message] of Object.entries(pane)) {
      if (typeof message === 'string') expect(message.trim(), key).not.toBe('');
      else expect(Object.keys(message), key).toEqual(['one', 'other']);
    }
  });
});
