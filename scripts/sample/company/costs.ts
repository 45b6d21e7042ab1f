// What the invented company spends: by channel where there is one, people, tools and sales for all of them together. It
// grows as the company does.
import type { SampleCost } from '../../../src/work/sample';
import type { Random } from '../random';

/** Channel and kind are keys of the sheets' words; amounts a month of 2025, give or take a tenth. */
const MONTHLY = [
  ['paid', 'Search ads: case packers', 'kindProgramme', 6_100],
  ['paid', 'Search ads: brand', 'kindProgramme', 2_300],
  ['organic', null, 'kindProgramme', 2_800],
  ['social', 'Line talk', 'kindProgramme', 3_600],
  ['email', 'Newsletter', 'kindProgramme', 900],
  ['email', 'Line check offer', 'kindProgramme', 700],
  ['events', 'Sustainable packs webinar', 'kindProgramme', 1_150],
  ['organic', null, 'kindAgency', 5_500],
  [null, null, 'kindPeople', 24_000],
  [null, null, 'kindTechnology', 4_200],
  ['sales', null, 'kindSales', 46_000],
] as const;
/** A stand at two fairs a year. */
const FAIRS = new Map([
  ['03', 26_500],
  ['10', 33_800],
]);
const LEVEL = new Map([
  ['2023', 0.78],
  ['2024', 0.9],
]);
/** Agencies rest when their customers do: no invoice came. */
const NO_INVOICE = ['2023-08', '2024-08'];

export function costsOf(random: Random, months: readonly string[]): SampleCost[] {
  return months.flatMap((month) => {
    const level = LEVEL.get(month.slice(0, 4)) ?? 1;
    const near = (amount: number) => Math.round((amount * level * random.between(88, 112)) / 1000) * 10;
    const lines = MONTHLY.filter(([, , kind]) => kind !== 'kindAgency' || !NO_INVOICE.includes(month)).map(
      ([channel, campaign, kind, amount]): SampleCost => ({
        month,
        channel,
        campaign,
        kind,
        // People and tools cost the same every month of a year.
        amount: channel === null ? Math.round((amount * level) / 100) * 100 : near(amount),
      }),
    );
    const fair = FAIRS.get(month.slice(5));
    if (fair === undefined) return lines;
    const stand = { month, channel: 'events', campaign: 'Packaging fair', kind: 'kindProgramme' };
    return [...lines, { ...stand, amount: near(fair) }];
  });
}
