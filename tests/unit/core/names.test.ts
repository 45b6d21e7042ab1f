import { describe, expect, it } from 'vitest';
import { biggestFirst, Names } from '../../../src/core/names';

function namesOf(...texts: string[]): Names {
  const names = new Names();
  for (const text of texts) names.add(text);
  return names;
}

describe('names', () => {
  it('are one in any case and with any spaces around, shown without those', () => {
    const names = namesOf(' Google', 'GOOGLE ', ' Google', 'Bing');
    expect(names.size).toBe(2);
    expect(names.shown()).toEqual(['Google', 'Bing']);
    expect([' google ', 'BING', 'Yahoo'].map((text) => names.find(text))).toEqual([0, 1, undefined]);
  });

  it('show the spelling met most often, with or without spaces, and the first of equals', () => {
    expect(namesOf('ads', 'Ads', 'Ads ', 'ADS', 'ads').shown()).toEqual(['ads']);
    expect(namesOf('ads', 'Ads', 'Ads ').shown()).toEqual(['Ads']);
  });

  it('call every blank by one name', () => {
    const names = namesOf('', '   ', 'x');
    expect(names.shown()).toEqual(['(none)', 'x']);
  });

  it('give a spelling the same number again, and show one that was never counted', () => {
    const names = new Names();
    expect(['Fax', 'fax', 'Fax'].map((text) => names.spelling(text))).toEqual([0, 1, 0]);
    expect(names.shown()).toEqual(['Fax']);
    names.count(1, 3);
    expect(names.shown()).toEqual(['fax']);
  });
});

it('biggest first, equals as they came', () => {
  expect(biggestFirst([2, 5, 2, 5, 0])).toEqual([1, 3, 0, 2, 4]);
});
