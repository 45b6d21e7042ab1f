// Medians by group against sorting; simple-statistics' median is the mean of the middle two as well.
import fc from 'fast-check';
import { median } from 'simple-statistics';
import { expect, test } from 'vitest';
import { Medians } from '../../../../src/crm/count/medians';

test('are the medians of each group, small or large, of days or of seconds', () => {
  const most = fc.constantFrom(3, 900, 60_000);
  const groups = fc.array(fc.tuple(fc.integer({ min: 1, max: 600 }), most), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(groups, fc.nat(1000), fc.constantFrom(Uint16Array, Uint32Array), (sizes, seed, Kind) => {
      const spans = new Medians(Kind);
      const all = sizes.map(([size, limit], group) =>
        Array.from({ length: size }, (_, i) => ((i + group) * 7919 * (seed + 1)) % limit),
      );
      // In turns, so that the pages of the groups lie between each other.
      for (let i = 0; i < 600; i++) {
        all.forEach((values, group) => {
          if (i < values.length) spans.add(group * 100, values[i]!);
        });
      }
      all.forEach((values, group) => {
        expect(spans.median(group * 100)).toBe(median(values));
      });
      expect([spans.median(1), spans.median(9999)]).toEqual([null, null]);
    }),
    { numRuns: 60 },
  );
});
