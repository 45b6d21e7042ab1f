// The leads of an import as the sheet Leads wants them; the expected rows are read off the file by eye.
import { expect, test } from 'vitest';
import { fixture, imported, iso, rows, serial } from '../helpers';

test('are the rows that were used, as the file has them', async () => {
  const { leads } = await imported(fixture('hubspot_contacts_synthetic.csv'), null, { leads: { most: 10 } });
  if (!leads?.ok) throw new Error('No leads');
  expect(leads.total).toBe(5);
  expect(leads.columns).toEqual(
    'id lead mql sql opportunity customer source persona amount score'.split(' '),
  );
  const [ann, , chen, , last] = leads.rows;
  expect(ann).toMatchObject({
    id: '101',
    source: 'Organic Search',
    persona: 'Plant Manager',
    amount: 48000,
    score: 72,
  });
  expect([ann?.lead, ann?.customer].map((day) => day && iso(day))).toEqual(['2025-01-06', '2025-03-31']);
  expect(chen).toMatchObject({
    id: '103',
    lead: null,
    mql: null,
    sql: serial('2025-02-12'),
    persona: null,
    amount: null,
  });
  expect(last).toMatchObject({
    lastActivity: null,
    lost: null,
    campaign: null,
    leadType: null,
    lostReason: null,
    score: null,
  });
});

test('are left out when nobody asked, and when there are more than were asked for, with the reason', async () => {
  const text = rows('1,,2025-01-05,,,,', '2,,2025-01-06,,,,', '2,,2025-01-07,,,,', '3,,2025-01-08,,,,');
  expect((await imported(text)).leads).toBeUndefined();
  const { leads, used } = await imported(text, null, { leads: { most: 2 } });
  expect(leads).toEqual({ ok: false, reason: 'tooManyRows', total: 3, most: 2 });
  expect(used).toBe(3);
  const whole = await imported(text, null, { leads: { most: 9_999_999 } });
  expect(whole.leads).toMatchObject({ ok: true, total: 3, rows: [{ id: '1' }, { id: '2' }, { id: '3' }] });
});

test('have the e-mail address where the file has no id, and every value, however many there are', async () => {
  const many = Array.from({ length: 1500 }, (_, i) => `p${i}@example.com,2025-01-05,Campaign ${i}`);
  const { leads } = await imported(['Email,Lead date,Campaign', ...many].join('\n'), null, {
    leads: { most: 5000 },
  });
  if (!leads?.ok) throw new Error('No leads');
  expect(leads.columns).toEqual(['id', 'lead', 'campaign']);
  expect(leads.rows[1400]).toMatchObject({ id: 'p1400@example.com', campaign: 'Campaign 1400' });
});

test('have no amounts where these are in several currencies without rates', async () => {
  const text =
    'ID,SQL date,Customer date,Amount,Currency\n1,2025-01-01,2025-01-03,100,EUR\n2,2025-01-02,,300,USD\n';
  const amounts = async (rates: Record<string, number> | null) => {
    const { leads, details } = await imported(text, null, { rates, leads: { most: 9 } });
    if (!leads?.ok) throw new Error('No leads');
    return [...leads.rows.map(({ amount }) => amount), details.openSqls.rows[0]?.amount];
  };
  expect(await amounts(null)).toEqual([null, null, null]);
  expect(await amounts({ EUR: 2, USD: 1 })).toEqual([200, 300, 300]);
});
