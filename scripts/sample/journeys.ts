// How the invented company's customers came: the paths of their touches, and the e-mail programmes that nurture them.
import type { SamplePath, SampleProgramme } from '../../src/work/sample';
import type { Random } from './random';

/** The touches of the customers of 2025, as many as the export has, and of those who did not buy. */
export const PATHS: readonly SamplePath[] = [
  ['Organic search > E-mail > Direct', 4, 172_000, 31],
  ['Paid search > Direct', 3, 148_500, 44],
  ['Paid search > E-mail > Sales outreach', 3, 171_000, 18],
  ['Referral > Sales outreach', 3, 166_250, 6],
  ['Organic search > Paid search > E-mail', 2, 88_500, 22],
  ['Events > E-mail > Sales outreach', 2, 117_000, 12],
  ['Social media > Organic search > Direct', 2, 71_750, 39],
  ['Direct', 2, 93_000, 52],
  ['Referral > E-mail > Direct', 1, 58_500, 7],
  ['Social media > E-mail', 1, 39_500, 41],
  ['Organic search > Referral > Sales outreach', 1, 56_000, 5],
].map(([path, conversions, value, nulls]) => ({
  path: String(path),
  conversions: Number(conversions),
  value: Number(value),
  nulls: Number(nulls),
}));

/** Who goes on to the next step, opens, clicks and leaves; and how many MQLs a thousand deliveries of the step make. */
const PROGRAMMES = [
  [
    'Welcome',
    150,
    210,
    [
      ['1 Hello', 1, 46, 9, 4, 2],
      ['2 Line check', 0.93, 41, 8, 6, 9],
      ['3 Case study', 0.84, 37, 11, 18, 14],
    ],
  ],
  [
    'Wake-up',
    90,
    120,
    [
      ['1 What is new', 1, 29, 4, 11, 6],
      ['2 Offer', 0.86, 26, 6, 16, 12],
    ],
  ],
  ['Newsletter', 60, 1450, [['Monthly', 1, 31, 3, 3, 1]]],
] as const;

export function programmeRows(random: Random, months: readonly string[]): SampleProgramme[] {
  const near = (value: number) => value * (0.88 + 0.24 * random.next());
  return months.flatMap((month) =>
    PROGRAMMES.flatMap(([programme, cost, receivers, steps]) => {
      const size = near(receivers);
      return steps.map(([step, reached, opened, clicked, left, mqls], index): SampleProgramme => {
        const delivered = Math.round(size * reached);
        const share = (rate: number) => Math.round((delivered * near(rate)) / 100);
        return {
          month,
          programme,
          step,
          delivered,
          opened: share(opened),
          clicked: share(clicked),
          left: Math.round((delivered * near(left)) / 1000),
          mqls: Math.round((delivered * near(mqls)) / 1000),
          cost: index === 0 ? cost : 0,
        };
      });
    }),
  );
}
