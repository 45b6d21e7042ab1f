// Against a plain reading of the same paths: split, trim, lower case.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Growing } from '../../../../src/core/attribution/journeys';
import { Spellings } from '../../../../src/core/attribution/spellings';

function read(paths: readonly string[], separator: string): { keys: string[]; shown: string[] } {
  const spellings = new Spellings();
  const touches = new Growing(1);
  for (const path of paths) spellings.read(path, separator, touches);
  const shown = spellings.finish().shown();
  return { keys: [...touches.done()].map((channel) => (shown[channel] ?? '').toLowerCase()), shown };
}

function plainly(paths: readonly string[], separator: string): string[] {
  return paths
    .flatMap((path) => path.split(separator))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}

describe('Spellings', () => {
  it('reads what a plain split reads', () => {
    const letters = fc.constantFrom('a', 'A', 'b', ' ', '>', '=', 'é', '電', '\u00a0', '\ud83d\ude00');
    const path = fc.string({ unit: letters, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(path), fc.constantFrom('>', '=>', ' > ', 'a', '電'), (paths, separator) => {
        expect(read(paths, separator).keys).toEqual(plainly(paths, separator));
      }),
    );
  });

  it('shows the spelling met most often, with or without spaces around it', () => {
    expect(read(['ads>Ads> Ads', 'ADS>ADS>ADS', 'email'], '>').shown).toEqual(['ADS', 'email']);
    expect(read(['ADS>ADS', 'Ads> Ads>Ads >email'], '>').shown).toEqual(['Ads', 'email']);
  });

  it('reads names that no longer fit in its tree as it reads the others', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `Campaign ${i} > campaign ${i % 100} > Email`);
    expect(read(many, '>').keys).toEqual(plainly(many, '>'));
    // Were the tree to grow on, its 16-bit places would begin anew, and the first two of these end at the same one.
    const long = [
      'x'.repeat(70_000),
      'x'.repeat(70_000 - 2 ** 16),
      'y',
      `${'x'.repeat(70_000)}>Y`,
      ' '.repeat(20_000),
    ];
    expect(read(long, '>').keys).toEqual(plainly(long, '>'));
  });

  it('reads more different characters than its tree tells apart', () => {
    const signs = Array.from({ length: 500 }, (_, i) => `電${String.fromCharCode(0x4e00 + i)} > Email`);
    const paths = [...signs, ...signs];
    expect(read(paths, '>').keys).toEqual(plainly(paths, '>'));
    expect(read(paths, '>').shown).toHaveLength(501);
  });
});
