import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faults } from '../../../src/i18n';
import { evaluate } from '../../../src/functions/evaluate';

describe('evaluate', () => {
  it('says that a function is unknown, or not shipped', () => {
    const message = (id: string): unknown => ({
      ok: false,
      error: { error: '#VALUE!', message: `${id} is not a function of this add-in.` },
    });
    expect(evaluate('FUNNEL.NOSUCH', [])).toEqual(message('FUNNEL.NOSUCH'));
    expect(evaluate('toString', [])).toEqual(message('toString'));
  });

  it('takes the id in any case', () => {
    expect(evaluate('funnel.sqls', [1e6, 1e5, 0.25])).toEqual({ ok: true, value: 40 });
  });

  it('never gives minus zero', () => {
    expect(evaluate('FUNNEL.SQLS', [-0, 1e5, 0.25])).toEqual({ ok: true, value: 0 });
    expect(evaluate('SQL.VALUE', [[[-0]], [[1]]])).toEqual({ ok: true, value: [[0]] });
  });

  it('finds overflow in a single cell of a table', () => {
    expect(evaluate('SQL.VALUE', [[[1], [1]], [[1e308], [1]], null])).toMatchObject({ ok: true });
    expect(evaluate('FUNNEL.FORECAST', [1e308, 1, 1, 1, 1, 1e10])).toMatchObject({
      value: {
        6: ['Revenue', { error: '#NUM!', message: 'The result is too large for a number in Excel.' }],
      },
    });
  });

  it('takes a value for a range of one cell', () => {
    expect(evaluate('LEAD.TIME', [45000, 45010])).toEqual({ ok: true, value: 10 });
    expect(evaluate('SQL.DECAY', [30])).toEqual(evaluate('SQL.DECAY', [[[30]]]));
  });

  it('ignores the blank rows of an over-long range', () => {
    const blank = Array.from({ length: 50 }, () => [null]);
    const entered = [[45000], [45001], ...blank];
    const converted = [[45010], [''], ...blank];
    expect(evaluate('LEAD.TIME', [entered, converted])).toEqual({ ok: true, value: 10 });
    expect(evaluate('LEAD.COHORT', [entered, converted])).toEqual(
      evaluate('LEAD.COHORT', [entered.slice(0, 2), converted.slice(0, 2)]),
    );
  });

  it('takes blank cells of a holiday list that an older host hands over as 0', () => {
    const month = [23, 41640, 41670, null];
    expect(evaluate('LEAD.PERDAY', [...month, [[0], [null], ['']]])).toEqual({ ok: true, value: 1 });
    expect(evaluate('LEAD.PERDAY', [...month, 0])).toMatchObject({ ok: false });
  });
});

describe('the sentences of faults', () => {
  it('exist for every reason that the calculations give', () => {
    const root = join(import.meta.dirname, '../../../src');
    const files = ['core', 'functions'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(join(root, folder, file), 'utf8')),
    );
    const reasons = files.flatMap((text) =>
      [...text.matchAll(/ault\('#[A-Z0-9/!]+', '(\w+)'/g)].map(([, reason]) => reason),
    );
    expect(reasons.length).toBeGreaterThan(25);
    expect(reasons.filter((reason) => reason === undefined || !(reason in faults))).toEqual([]);
  });
});
