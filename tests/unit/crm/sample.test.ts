// The sample that "Try with sample data" imports: what its generator makes, read without a question, and a company that
// somebody would believe. What is believable is counted here from the rows (read by papaparse), by what the figures mean,
// and not by the import.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleCsv, sampleJson } from '../../../scripts/sample/sample';
import type { SampleFigures } from '../../../src/work/sample';
import { imported, inspected, iso, repositoryFile } from './helpers';

type Row = Readonly<Record<string, string>>;
const read = (name: string) => readFileSync(repositoryFile(`assets/sample/${name}`), 'utf8');
const csv = read('hubspot-contacts-sample.csv');
const json = read('invented-figures.json');
const figures = JSON.parse(json) as SampleFigures;

const STAGES = ['Lead', 'Marketing Qualified Lead', 'Sales Qualified Lead', 'Opportunity', 'Customer'].map(
  (stage) => `Became a${stage === 'Opportunity' ? 'n' : ''} ${stage} Date`,
);
const [LEAD = '', MQL = '', SQL = '', OPPORTUNITY = '', CUSTOMER = ''] = STAGES;
const NO_FIRM = ['', '-', 'n/a', 'unknown'];
/** What Settings lists at first, in the words of this CRM. */
const LISTED =
  /^(Organic Search|Paid Search|Direct Traffic|Email Marketing|Referrals|Organic Social|Paid Social|Webinar|Offline Sources|Trade Show)$/;

const of = (row: Row | undefined, column: string): string => row?.[column] ?? '';
const day = (text: string): number => (text === '' ? 0 : Date.parse(text.slice(0, 10)) / 86_400_000);
const LAST_DAY = day('2025-12-31');
const COLD = 30;

let rows: Row[];
/** Each record once, and of those without business with customers. */
let leads: Row[];
/** The day on which each firm was won first, and what for. */
let wins: Map<string, { readonly won: string; readonly row: Row }>;
const firm = (row: Row) =>
  NO_FIRM.includes(of(row, 'Company name')) ? of(row, 'Record ID') : of(row, 'Company name');
/** The month of a stage: its own, else that of the next one known. */
const reached = (row: Row, stage: string): string =>
  STAGES.slice(STAGES.indexOf(stage))
    .map((each) => of(row, each).slice(0, 7))
    .find((month) => month !== '') ?? '';
const count = (stage: string, when = '') =>
  leads.filter((row) => reached(row, stage) !== '' && reached(row, stage).startsWith(when)).length;
const customers = (when = '') => [...wins.values()].filter(({ won }) => won.startsWith(when)).length;
const MONTHS = Array.from({ length: 36 }, (_, index) =>
  new Date(Date.UTC(2023, index, 1)).toISOString().slice(0, 7),
);

beforeAll(() => {
  rows = Papa.parse<Row>(csv.replace('\uFEFF', ''), { header: true, skipEmptyLines: true }).data;
  const once = new Map(rows.map((row) => [of(row, 'Email').toLowerCase(), row]));
  leads = [...once.values()].filter((row) => of(row, 'Deal Type') !== 'Existing Business');
  wins = new Map();
  for (const row of leads) {
    const won = of(row, CUSTOMER);
    const before = wins.get(firm(row))?.won;
    if (won !== '' && (before === undefined || won < before)) wins.set(firm(row), { won, row });
  }
});

/** What became of an SQL with a day of its own. */
function fate(row: Row) {
  const sql = day(of(row, SQL));
  const won = day(wins.get(firm(row))?.won ?? '');
  const last = Math.max(...STAGES.map((stage) => day(of(row, stage))));
  const dated = day(of(row, 'Lost Date'));
  const isWon = won !== 0 && won >= sql;
  const isDated = !isWon && dated >= last;
  const isLost = isDated || (!isWon && of(row, 'Lead Status') === 'Unqualified');
  const end = isWon ? won : isDated ? dated : isLost ? Math.max(last, day(of(row, 'Last Activity Date'))) : 0;
  const signs = Math.max(sql, day(of(row, OPPORTUNITY)), day(of(row, 'Last Engagement Date')));
  const cold = Math.min(signs, end === 0 ? LAST_DAY : end) + COLD;
  return { isWon, isDated, isLost, isCold: cold <= LAST_DAY && (end === 0 || cold < end) };
}

test('is what its generator makes, the same bytes on every machine', () => {
  expect(csv).toBe(sampleCsv());
  expect(json).toBe(sampleJson());
});

test('is recognised, asks nothing, and fills thirty-six whole months', async () => {
  const file = new Uint8Array(readFileSync(repositoryFile('assets/sample/hubspot-contacts-sample.csv')));
  const seen = inspected(file);
  expect(seen).toMatchObject({ canImport: true, ambiguities: [], format: { id: 'hubspot-contacts' } });
  const result = await imported(file);
  expect(result.months.map(({ month }) => iso(month).slice(0, 7))).toEqual(MONTHS);
  expect(iso(result.asOf)).toBe('2025-12-31');
  expect(result.read).toBe(rows.length);
  expect(result.used).toBeGreaterThan(0.96 * rows.length);
  expect(result.outOfOrder.count).toBeGreaterThan(0);
  for (const stage of ['leads', 'mqls', 'opportunities'] as const)
    expect(result.skippedStages[stage], stage).toBeGreaterThan(0);
});

describe('a believable company', () => {
  test('of some six thousand leads and two hundred customers', () => {
    expect(count(LEAD)).toBeGreaterThan(5700);
    expect(count(LEAD)).toBeLessThan(6300);
    expect(customers()).toBeGreaterThan(185);
    expect(customers()).toBeLessThan(225);
  });

  test.each(['', '2024', '2025'])('rates are as people know them: %s', (when) => {
    const within = (rate: number, low: number, high: number) => {
      expect(rate).toBeGreaterThan(low);
      expect(rate).toBeLessThan(high);
    };
    within(customers(when) / count(LEAD, when), 0.02, 0.05);
    within(count(MQL, when) / count(LEAD, when), 0.25, 0.4);
    within(count(SQL, when) / count(MQL, when), 0.35, 0.6);
    const sqls = leads.filter((row) => of(row, SQL) !== '' && of(row, SQL).startsWith(when)).map(fate);
    within(sqls.filter(({ isCold }) => isCold).length / sqls.length, 0.15, 0.35);
    const won = sqls.filter(({ isWon, isCold }) => isWon && !isCold).length;
    const lost = sqls.filter(({ isDated, isCold }) => isDated && !isCold).length;
    within(won / (won + lost), 0.35, 0.65);
  });

  test('grows from year to year, with its seasons, and no month is like another', () => {
    const years = ['2023', '2024', '2025'];
    for (const stage of [LEAD, MQL, SQL]) {
      const [first = 0, second = 0, third = 0] = years.map((year) => count(stage, year));
      expect(first).toBeLessThan(second);
      expect(second).toBeLessThan(third);
    }
    expect(years.map((year) => customers(year))).toEqual(
      [...years.map((year) => customers(year))].sort((a, b) => a - b),
    );
    const months = MONTHS.map((month) => count(LEAD, month));
    const grown = months.slice(12).filter((leadsThen, index) => leadsThen > (months[index] ?? 0));
    expect(grown.length).toBeGreaterThanOrEqual(20);
    expect(new Set(months).size).toBeGreaterThan(28);
    for (const year of years) {
      expect(count(LEAD, `${year}-08`)).toBeLessThan(count(LEAD, `${year}-06`));
      expect(count(LEAD, `${year}-08`)).toBeLessThan(count(LEAD, `${year}-10`));
    }
  });

  test('asks on working days, most on Tuesdays and Wednesdays, and wins on working days', () => {
    const weekdays = (texts: readonly string[]) => {
      const days = Array<number>(7).fill(0);
      for (const text of texts)
        if (text !== '') days[new Date(text.slice(0, 10)).getUTCDay()]! += 1 / texts.length;
      return days;
    };
    const [sunday = 0, monday = 0, tuesday = 0, wednesday = 0, , friday = 0, saturday = 0] = weekdays(
      leads.map((row) => of(row, 'Create Date')),
    );
    expect(sunday + saturday).toBeLessThan(0.1);
    expect(sunday).toBeGreaterThan(0);
    expect(Math.min(tuesday, wednesday)).toBeGreaterThan(Math.max(friday, monday));
    const won = weekdays([...wins.values()].map((each) => each.won));
    expect((won[0] ?? 0) + (won[6] ?? 0)).toBeLessThan(0.04);
  });

  test('knows most of its customers’ sources, and has some that Settings does not list', () => {
    const sources = [...wins.values()].map(({ row }) => of(row, 'Original Source'));
    const listed = sources.filter((source) => LISTED.test(source)).length;
    expect(listed / sources.length).toBeGreaterThan(0.75);
    expect(listed / sources.length).toBeLessThan(0.97);
    expect(sources).toContain('Partner portal');
  });

  test('has losses with and without a day, silence, and people who came back', () => {
    const fates = leads.filter((row) => of(row, SQL) !== '').map(fate);
    const found = (test: (each: (typeof fates)[number]) => boolean) => fates.filter(test).length;
    expect(found(({ isLost, isDated }) => isLost && !isDated)).toBeGreaterThan(50);
    expect(found(({ isCold, isWon }) => isCold && isWon)).toBeGreaterThan(8);
    expect(found(({ isCold, isWon, isLost }) => isCold && !isWon && !isLost)).toBeGreaterThan(60);
    expect(found(({ isCold, isWon, isLost }) => !isCold && !isWon && !isLost)).toBeGreaterThan(30);
    const reasons = new Set(leads.map((row) => of(row, 'Lost Reason')));
    expect(reasons.size).toBeGreaterThan(8);
    expect(
      leads.filter((row) => of(row, 'Lost Date') !== '' && of(row, 'Lost Reason') === '').length,
    ).toBeGreaterThan(20);
    const reopened = leads.filter((row) => of(row, 'Reopened Date') !== '');
    expect(reopened.length).toBeGreaterThan(20);
    for (const row of reopened)
      expect(of(row, 'Lost Date') === '' || of(row, 'Lost Date') <= of(row, 'Reopened Date')).toBe(true);
  });

  test('is answered, or not; has firms with several contacts, business with customers, and amounts on some open deals', () => {
    const answered = leads.filter((row) => of(row, 'Date of first engagement') !== '').length / leads.length;
    expect(answered).toBeGreaterThan(0.6);
    expect(answered).toBeLessThan(0.95);
    const bought = leads.filter((row) => of(row, CUSTOMER) !== '');
    expect(bought.length).toBeGreaterThan(wins.size);
    const shared = leads.filter((row) => of(row, SQL) !== '').map(firm);
    expect(shared.length - new Set(shared).size).toBeGreaterThan(60);
    expect(rows.filter((row) => of(row, 'Deal Type') === 'Existing Business').length).toBeGreaterThan(40);
    const open = leads.filter(
      (row) => of(row, OPPORTUNITY) !== '' && of(row, CUSTOMER) === '' && !fate(row).isLost,
    );
    const priced = open.filter((row) => Number(of(row, 'Recent Deal Amount').replace(/,/g, '')) > 0).length;
    expect(priced).toBeGreaterThan(20);
    expect(priced).toBeLessThan(open.length);
    for (const column of ['Contact owner', 'Lead Type', 'Last Activity Date', 'Last Engagement Date'])
      expect(new Set(leads.map((row) => of(row, column) === '')), column).toEqual(new Set([true, false]));
  });

  test('says nothing after the day of its export, and no sign of the lead’s own after the last activity', () => {
    const late = rows
      .flatMap((row) => Object.values(row))
      .filter((text) => /^20\d\d-/.test(text) && text > '2025-12-31 18:00');
    expect(late).toEqual([]);
    const both = rows.filter(
      (row) => of(row, 'Last Activity Date') !== '' && of(row, 'Last Engagement Date') !== '',
    );
    const ahead = both.filter((row) => of(row, 'Last Activity Date') < of(row, 'Last Engagement Date'));
    expect(ahead).toEqual([]);
  });
});

describe('what goes in beside it', () => {
  test('types over no figure that the workbook works out', () => {
    expect(Object.keys(figures.settings)).toEqual(['cold.wake']);
  });

  test('agrees with the contacts: customers, what finance booked, and the ways that led to a win', () => {
    const amounts = (sold: readonly (Row | undefined)[]) =>
      sold.reduce((sum, row) => sum + Number(of(row, 'Recent Deal Amount').replace(/,/g, '')), 0);
    const booked = (month: string) =>
      amounts([...wins.values()].filter(({ won }) => won.startsWith(month)).map(({ row }) => row));
    const again = new Map(
      rows
        .filter((row) => of(row, 'Deal Type') === 'Existing Business')
        .map((row) => [of(row, 'Email').toLowerCase(), row]),
    );
    const repeated = (month: string) =>
      amounts([...again.values()].filter((row) => of(row, CUSTOMER).startsWith(month)));
    const off = figures.months.filter(
      ({ month, values }) => values['bookingsFinance'] !== booked(month) + repeated(month),
    );
    expect(off.map(({ month }) => month)).toEqual(['2024-11', '2025-06']);
    figures.months.slice(1).forEach(({ month, values }, index) => {
      const before = figures.months[index];
      const kept = (before?.values['customersAtStart'] ?? 0) - (before?.values['customersLost'] ?? 0);
      expect(values['customersAtStart'], month).toBe(kept + customers(before?.month));
    });
    const sum = (key: 'conversions' | 'value') => figures.paths.reduce((all, path) => all + path[key], 0);
    expect(sum('conversions')).toBe(customers('2025'));
    expect(sum('value')).toBe(MONTHS.slice(24).reduce((all, month) => all + booked(month), 0));
  });

  test('has gaps: months in which somebody counted nothing', () => {
    const keys = new Set(figures.months.flatMap(({ values }) => Object.keys(values)));
    const blank = (key: string) => figures.months.filter(({ values }) => values[key] === undefined).length;
    expect(blank('visits')).toBe(2);
    expect(blank('npsAnswers')).toBe(24);
    expect(blank('variableCost')).toBeGreaterThan(0);
    expect([...keys].filter((key) => blank(key) === 0).length).toBeGreaterThan(8);
  });
});
