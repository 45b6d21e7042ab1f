// What the invented company spends: by channel where there is one, people, tools and sales for all of them together.
import type { SampleCost } from '../../src/work/sample';
import type { Random } from './random';

/** Channel and kind are keys of the sheets' words; amounts a month, give or take a tenth. */
const MONTHLY = [
  ['paid', 'Search ads', 'kindProgramme', 3400],
  ['organic', null, 'kindProgramme', 1200],
  ['social', 'Line talk', 'kindProgramme', 1100],
  ['email', null, 'kindProgramme', 600],
  ['organic', null, 'kindAgency', 1500],
  [null, null, 'kindPeople', 7200],
  [null, null, 'kindTechnology', 900],
  ['sales', null, 'kindSales', 7800],
] as const;
/** A stand at two fairs a year. */
const FAIRS = new Map([
  ['03', 8500],
  ['10', 9500],
]);

export function costsOf(random: Random, months: readonly string[]): SampleCost[] {
  const near = (amount: number) => Math.round((amount * random.between(90, 110)) / 1000) * 10;
  return months.flatMap((month) => {
    const lines: SampleCost[] = MONTHLY.map(([channel, campaign, kind, amount]) => ({
      month,
      channel,
      campaign,
      kind,
      // People and tools cost the same every month.
      amount: channel === null ? amount : near(amount),
    }));
    const fair = FAIRS.get(month.slice(5));
    return fair === undefined
      ? lines
      : [
          ...lines,
          { month, channel: 'events', campaign: 'Packaging fair', kind: 'kindProgramme', amount: near(fair) },
        ];
  });
}
