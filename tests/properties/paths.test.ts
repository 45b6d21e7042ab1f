// Reading paths is held against the platform's own split, trim and toLowerCase.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPaths } from '../../src/core/attribution/readPaths';
import { Fault } from '../../src/core/fault';

interface Plain {
  readonly journeys: readonly (readonly string[])[];
  readonly conversions: readonly number[];
}

/** Journeys as names in lower case, one list each. */
function read(paths: readonly string[], conversions: readonly number[], separator: string): Plain {
  const read = readPaths(paths, Float64Array.from(conversions), undefined, undefined, separator);
  if (read instanceof Fault) throw new Error(read.reason);
  const shown = read.names.shown().map((name) => name.toLowerCase());
  const touches = [...read.touches].map((channel) => shown[channel] ?? '?');
  const journeys = [...read.conversions].map((_, i) => touches.slice(read.starts[i], read.starts[i + 1]));
  return { journeys, conversions: [...read.conversions] };
}

function expected(paths: readonly string[], conversions: readonly number[], separator: string): Plain {
  const all = paths.map((path) =>
    path
      .split(separator)
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== ''),
  );
  return {
    journeys: all.filter((names) => names.length > 0),
    conversions: conversions.filter((_, i) => (all[i] ?? []).length > 0),
  };
}

const text = (...pieces: string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''));
const rows = (path: fc.Arbitrary<string>): fc.Arbitrary<[string, number][]> =>
  fc.array(fc.tuple(path, fc.nat(9)), { maxLength: 12 });

describe('paths', () => {
  it('are what lies between the separators, without spaces around it and in any case', () => {
    const path = text('a', 'A', 'bc', 'é', ' ', '\u00a0', '\t', '>', '->', '|', '漢');
    fc.assert(
      fc.property(rows(path), fc.constantFrom('>', '->', '>>', '|', ' | ', 'bc'), (all, separator) => {
        const paths = all.map(([one]) => one);
        const conversions = all.map(([, count]) => count);
        expect(read(paths, conversions, separator)).toEqual(expected(paths, conversions, separator));
      }),
    );
  });
});
