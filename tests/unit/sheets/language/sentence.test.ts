// Sentences with figures in them, as formulas.
import { describe, expect, it } from 'vitest';
import { sentence } from '../../../../src/sheets/language/sentence';

describe('sentence', () => {
  it('puts figures where the words want them', () => {
    expect(sentence('We have {share}% of {what}.', { share: '$this', what: '$goal.this' })).toBe(
      '"We have "&$this&"% of "&$goal.this&"."',
    );
  });

  it('begins with a figure, and doubles quotes', () => {
    expect(sentence('{metric} says "no"', { metric: '$metric' })).toBe('$metric&" says ""no"""');
  });

  it('leaves a sentence without figures alone', () => {
    expect(sentence('Nothing moved.')).toBe('"Nothing moved."');
  });

  it('refuses a figure that nobody gives: a translation must not ask for another one', () => {
    expect(() => sentence('{gone}% gone', { share: '1' })).toThrow('{gone}');
  });
});
