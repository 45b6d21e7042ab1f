// The e-mail programmes that nurture the invented company's leads: who goes on to the next step, opens, clicks and leaves.
import type { SampleProgramme } from '../../../src/work/sample';
import type { Random } from '../random';

/** Programme, cost and receivers a month; of each step how many reach it, open and click in a hundred, leave and become MQL in a thousand. */
const PROGRAMMES = [
  [
    'Welcome',
    650,
    430,
    [
      ['1 Hello', 1, 46, 9, 4, 2],
      ['2 Line check', 0.93, 41, 8, 6, 9],
      ['3 Case study', 0.84, 37, 11, 18, 14],
    ],
  ],
  [
    'Wake-up',
    420,
    310,
    [
      ['1 What is new', 1, 27, 3, 11, 5],
      ['2 Offer', 0.86, 24, 5, 16, 11],
    ],
  ],
  ['Newsletter', 380, 5200, [['Monthly', 1, 31, 3, 3, 1]]],
] as const;

export function programmeRows(random: Random, months: readonly string[]): SampleProgramme[] {
  const near = (value: number) => value * (0.88 + 0.24 * random.next());
  return months.flatMap((month, place) =>
    PROGRAMMES.flatMap(([programme, cost, receivers, steps]) => {
      const size = near(receivers * (1 + 0.012 * place));
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
