// The Agreement is a document to sign: what is agreed stands beside what the data say, and its tables are read by our
// functions as they stand.
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../src/functions/evaluate';
import { compileWorkbook, type BlockPlan } from '../../../../src/sheets/compileWorkbook';

const sheet = compileWorkbook(['agreement'], { reportMonth: 45689 }).sheets.find(
  ({ key }) => key === 'agreement',
);
function block(id: string): BlockPlan {
  const found = sheet?.blocks.find((each) => each.id === id);
  if (!found) throw new Error(`There is no block ${id}`);
  return found;
}
const body = (id: string) =>
  block(id)
    .cells.slice(1)
    .map((line) => line.map(({ content }) => content));

/** The spilled column under its header, or the answer that is none. */
function column(answer: ReturnType<typeof evaluate>): unknown {
  return answer.ok && Array.isArray(answer.value) ? answer.value.slice(1).flat() : answer;
}

describe('the Agreement', () => {
  it.each([
    ['goal', 'share', 1, '=lf.plan.share'],
    ['goal', 'customers', 1, '=lf.plan.marketing.customers'],
    ['goal', 'mqls', 1, '=lf.goal.mqls'],
    ['goal', 'mqlsMarketing', 1, '=lf.goal.marketing.mqls'],
    ['handoff', 'shelfLife', 1, '=lf.shelfLife'],
    ['prospecting', 'limit', 1, '=lf.limitUsed'],
    ['prospecting', 'inTime', 1, 0.9],
    ['prospecting', 'callAgain', 1, '=IF(COUNT(lf.callAgain)=1,lf.callAgain,MAX(1,lf.shelfLife/4))'],
    ['prospecting', 'attempts', 2, null],
    ['handover', 'recycled', 1, '=IF(COUNT($E$45,$C$60)<2,"",$E$45+$C$60)'],
  ] as const)('%s, %s', (id, key, column, content) => {
    const { cells, rowKeys = [] } = block(id);
    expect(cells[rowKeys.indexOf(key)]?.[column]?.content).toBe(content);
  });

  it('leaves every agreed text and number that is not calculated to the two teams', () => {
    const words = ['counts', 'passes', 'worked'].map((key) => {
      const { cells, rowKeys = [] } = block('handoff');
      return cells[rowKeys.indexOf(key)]?.[1];
    });
    expect(words.map((cell) => cell?.owner)).toEqual(['input', 'input', 'input']);
    // One line of the wide cell, about 455 points at 8 a letter of the widest kind.
    for (const cell of words) expect(String(cell?.content).length).toBeLessThanOrEqual(85);
  });

  it('has criteria that LEAD.QUALIFY reads, blank rows included', () => {
    const leads = [
      [6_000_000, 80, 'Logistics'],
      [6_000_000, 20, 'Logistics'],
      [9_000_000, 500, 'Retail'],
    ];
    const fields = [['Revenue', 'Employees', 'Industry']];
    expect(column(evaluate('LEAD.QUALIFY', [leads, fields, body('criteriaCompaniesTable')]))).toEqual([
      true,
      false,
      false,
    ]);
    const people = [[45_000, 40, 'f', 'Heating pumps', 'cost']];
    const facts = [['Income', 'Age', 'Gender', 'Interest', 'Challenge']];
    expect(column(evaluate('LEAD.QUALIFY', [people, facts, body('criteriaConsumersTable')]))).toEqual([true]);
  });

  it('has scoring rules that LEAD.SCORE reads', () => {
    const leads = [['Plant Manager', 8, 'yes', 3, 'ann@example.com']];
    const fields = [['Job title', 'Pages seen', 'Demo request', 'Days since last visit', 'E-mail']];
    expect(column(evaluate('LEAD.SCORE', [leads, fields, body('scoringTable')]))).toEqual([65]);
    const other = [['Student', 2, null, 30, 'ann@gmail.com']];
    expect(column(evaluate('LEAD.SCORE', [other, fields, body('scoringTable')]))).toEqual([-10]);
  });
});
