// Definitions is what colleagues without the add-in read: every number of Monthly data stands there once, and what it
// says of cost and of dates follows from how the number is calculated.
import { describe, expect, it } from 'vitest';
import { compileWorkbook } from '../../../../src/sheets/compileWorkbook';
import { costBased } from '../../../../src/sheets/definitions/declared';
import { metrics } from '../../../../src/sheets/monthlyData/metrics';
import { columns } from '../../../../src/sheets/monthlyData/columns';

const sheet = compileWorkbook(['definitions'], { reportMonth: 45689 }).sheets.find(
  ({ key }) => key === 'definitions',
);
const block = sheet?.blocks.find(({ id }) => id === 'definitions');
const line = (key: string) =>
  block?.cells[block.rowKeys?.indexOf(key) ?? -1]?.map(({ content }) => content) ?? [];

/** Columns that a formula reads, and those that they read in turn. */
function behind(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  const formula = columns.find((column) => column.key === key)?.formula ?? '';
  for (const [, own, read = ''] of formula.matchAll(/(\w*)\[@?(\w+)\]/g)) {
    if ((own === '' || own === 'monthly') && read !== 'month') behind(read, seen);
  }
  return seen;
}

describe('Definitions', () => {
  it('defines every column and every metric once', () => {
    const wanted = new Set([
      ...metrics.map(({ key }) => key),
      ...columns.map(({ key }) => key).filter((key) => key !== 'month'),
      ...['handed', 'accepted', 'rejected', 'recycled'].map((key) => `handover.${key}`),
    ]);
    const bands = ['header', 'attract', 'capture', 'nurture', 'convert', 'expand', 'dashboard', 'agreement'];
    const there = (block?.rowKeys ?? []).filter((key) => ![...bands, 'parts'].includes(key));
    expect([...there].sort()).toEqual([...wanted].sort());
  });

  it('names the cost basis where, and only where, a formula depends on it', () => {
    const readsIt = (key: string) =>
      columns.find((column) => column.key === key)?.formula?.includes('{costBasis}');
    const dependent = columns.map(({ key }) => key).filter((key) => [...behind(key)].some(readsIt));
    expect([...costBased].sort()).toEqual(dependent.sort());
    const shown = (block?.rowKeys ?? []).filter((key) => line(key)[6] === '=lf.costBasis');
    expect(shown.sort()).toEqual(dependent.sort());
  });

  it.each([
    ['leads', ['New leads', 'number', 'People or companies that became a lead', '–', 'Day it became a lead', 'CRM export', null]],
    ['leadToMql', ['Lead-to-MQL, same month', '%', 'MQLs', 'New leads', 'Each by its own day in the month, so not the same people', 'CRM export', null]],
    ['leadToMqlCohortRate', ['Lead-to-MQL, cohort', '%', 'Leads that became MQL in the window', 'New leads with a day of their own', '="Month of entry; converted within "&lf.windowUsed&" days of it"', 'CRM export', null]],
    ['costPerMql', ['Cost per MQL', '=lf.currency', 'Marketing cost', 'MQLs', 'The same month for both', 'Costs, Settings, CRM export', '=lf.costBasis']],
    ['acquisitionCostTrailing', ['Acquisition cost, trailing 12 months', '=lf.currency', 'Marketing and sales cost', 'New customers', 'Twelve months ending with the month', 'Costs, Settings, CRM export', '=lf.costBasis']],
    ['handover.accepted', ['SQLs accepted', 'number', 'Of these, SQLs that became an opportunity or were won', '–', 'Day it became an SQL', 'CRM export', null]],
    ['nps', ['Net promoter score', 'points', 'Promoters less detractors × 100', 'Survey answers', 'Calendar month', 'typed', null]],
  ])('%s', (key, told) => {
    expect(line(key)).toEqual(told);
  }); // prettier-ignore
});
