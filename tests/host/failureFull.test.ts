// The same failures as in failure.test.ts, in work as large as the real one: the report and the plan with all they need, and a
// build whose record no longer fits into one part. Every action would take an hour; a sample spread over all requests is tried.
// @module-tag engine
import { describe, expect, test } from 'vitest';
import { buildSheets } from '../../src/excel/buildSheets';
import { readState } from '../../src/excel/state';
import { undo } from '../../src/excel/undo';
import { recoverStopped } from './recovered';
import { compileWorkbook } from '../../src/sheets/compileWorkbook';
import type { WorkbookPlan } from '../../src/sheets/language/plan';
import { cell, monthly, NOW, smallPlan, startExcel } from './builds';
import { often } from '../deep';
import { actionsOf, kinds, tryCutOff, tryWith, undoLast } from './failing';
import { whole } from './whole';

const real = compileWorkbook(['lifecycleReport', 'funnelPlan'], { reportMonth: 45_717 });

/** Letters and digits without a pattern, so that nothing can be packed: the record needs several parts. */
function noise(seed: number): string {
  let state = seed;
  return Array.from({ length: 60 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return ((state >>> 9) % 36).toString(36);
  }).join('');
}
const ROWS = 1600;
const COLUMNS = 8;
const large: WorkbookPlan = {
  ...smallPlan,
  sheets: [
    {
      ...monthly,
      names: [],
      validations: [],
      blocks: [
        {
          id: 'notes',
          row: 0,
          column: 1,
          rows: ROWS,
          columns: COLUMNS,
          cells: Array.from({ length: ROWS }, (_row, row) =>
            Array.from({ length: COLUMNS }, (_cell, column) => cell(noise(1 + row * COLUMNS + column))),
          ),
        },
      ],
    },
  ],
};

const build = (plan: WorkbookPlan) => () => buildSheets(plan, { label: 'Build', now: NOW });

/** The actions at which to fail: the first and last few, where the records are written, and some between. */
function sampled(actions: number, between: number): number[] {
  // Each part has a few actions of its own; a short run looks at the two that lie furthest apart.
  const edges = [0, 11, 5, 2, 8].slice(0, often(2, 5)).flatMap((step) => [step, actions - 1 - step]);
  const rest = Array.from({ length: between }, (_, step) => Math.round(((step + 0.5) * actions) / between));
  return [...new Set([...edges, ...rest])]
    .filter((action) => action >= 0 && action < actions)
    .sort((a, b) => a - b);
}

const plans: [string, WorkbookPlan, number][] = [
  ['the report and the plan', real, often(2, 40)],
  ['a record in several parts', large, often(2, 40)],
];

describe.each(plans)('%s', (_what, plan, between) => {
  test.each(kinds)('a build that fails (%s) is taken back at once, or done', async (kind) => {
    const excel = await startExcel();
    const before = await whole(excel);
    const actions = await actionsOf(excel, before, build(plan));
    for (const action of sampled(actions, between)) {
      const outcome = await tryWith(excel, before, build(plan), { kind, action });
      if (outcome.ok) expect(await undo(outcome.operation ?? '')).toMatchObject({ ok: true });
      expect(await whole(excel), `after action ${String(action)}`).toBe(before);
    }
  });

  test.each(kinds)('an undo cut off for good (%s) is seen by the next pane, which ends it', async (kind) => {
    const excel = await startExcel();
    const before = await whole(excel);
    await build(plan)();
    const built = await whole(excel);
    const actions = await actionsOf(excel, built, undoLast);
    expect(await whole(excel)).toBe(before);
    let ended = 0;
    for (const action of sampled(actions, between)) {
      const after = await tryCutOff(excel, built, undoLast, { kind, action });
      if (after !== built && after !== before) {
        // While anything of it is left, the pane knows.
        const left = { unfinished: { label: 'Build' } };
        expect(await readState(), `after action ${String(action)}`).toMatchObject(left);
        ended += 1;
      }
      expect(await recoverStopped()).toMatchObject({ ok: true });
      // Cut off before anything of it went, it is as if it had not been begun.
      if ((await whole(excel)) === built) expect(await undoLast()).toMatchObject({ ok: true });
      expect(await whole(excel), `ended after action ${String(action)}`).toBe(before);
    }
    if (kind === 'refuse') expect(ended).toBeGreaterThan(often(1, 2));
  });
});

test('the large record does need several parts, none too large for Excel on the web', async () => {
  const excel = await startExcel();
  expect(await build(large)()).toMatchObject({ ok: true });
  const sizes = excel.workbook.customXmlParts.map(({ xml }) => xml.length);
  expect(sizes.length).toBeGreaterThan(1);
  for (const size of sizes) expect(size).toBeLessThan(512 * 1024);
});
