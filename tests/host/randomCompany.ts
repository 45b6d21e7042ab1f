// A company's export as nobody would make it up: stages skipped or out of order, losses with a date, without one and after
// silence, wins of one company, amounts of nothing, sources on no list, columns that are missing altogether. From a seed.
import { seeded } from '../../scripts/sample/random';

const START = Date.UTC(2022, 11, 1) / 86_400_000;
/** Nineteen months up to the end of June 2024. */
const DAYS = 577;
const RECORDS = 700;

const iso = (day: number): string =>
  new Date((START + Math.round(day)) * 86_400_000).toISOString().slice(0, 10);

const SOURCES = [
  'Organic search',
  'Paid search',
  'Events',
  'Referral',
  'Sales outreach',
  'Bing ads',
  'TV',
  '',
];
const COMPANIES = ['', '-', 'n/a', 'Alder Ltd', 'Birch & Co', '<50 employees', 'Cedar*', 'Dune plc'];

/** What no such file may lack. */
const ALWAYS = ['id', 'lead', 'mql', 'sql', 'customer'];
const SOMETIMES = [
  'company',
  'opportunity',
  'lost',
  'lastActivity',
  'status',
  'amount',
  'source',
  'lostReason',
  'owner',
];

export interface RandomCompany {
  readonly csv: string;
  /** Field → header, as `npm run report --map` reads it. */
  readonly map: Readonly<Record<string, string>>;
}

export function randomCompany(seed: number): RandomCompany {
  const random = seeded(seed);
  const fields = [...ALWAYS, ...SOMETIMES.filter(() => random.chance(0.8))];
  const rows = Array.from({ length: RECORDS }, (_, index) => {
    let day = random.between(0, DAYS);
    const later = (probability: number, most: number): string => {
      if (!random.chance(probability)) return '';
      day += random.between(-3, most);
      return day <= DAYS + 20 ? iso(day) : '';
    };
    const lead = iso(day);
    const [mql, sql] = [later(0.75, 20), later(0.7, 15)];
    const opportunity = sql !== '' ? later(0.6, 20) : '';
    const [won, isLost] =
      sql !== '' && random.chance(0.35) ? [later(1, 70), false] : ['', random.chance(0.4)];
    const lost = isLost && random.chance(0.7) ? later(1, 60) : '';
    const values: Record<string, string> = {
      id: String(1000 + index),
      lead,
      mql,
      sql,
      customer: won,
      company: random.chance(0.5) ? `Firm ${String(index)}` : random.pick(COMPANIES),
      opportunity,
      lost,
      lastActivity: random.chance(0.85) ? iso(Math.min(DAYS, day + random.between(-40, 40))) : '',
      status: isLost && random.chance(0.8) ? 'Lost' : 'Open',
      amount: random.chance(0.8) ? String(random.between(0, 60) * 1000) : '',
      source: random.pick(SOURCES),
      lostReason: isLost ? random.pick(['Price', 'Competitor', '']) : '',
      owner: random.pick(['Ada', 'Grace', '']),
    };
    return fields.map((field) => values[field] ?? '').join(',');
  });
  return {
    csv: [fields.join(','), ...rows].join('\n'),
    map: Object.fromEntries(fields.map((field) => [field, field])),
  };
}
