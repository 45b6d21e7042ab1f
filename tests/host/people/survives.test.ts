// An edit before any request of any action survives in its cell, wherever that has moved; the rest is as if edit and action
// had been done one after the other, or the action was refused (or asked) and left no trace.
// @module-tag engine
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createExcel } from '../../../host/node';
import { timedWords } from '../../../host/people/colleague';
import { often, seedOf } from '../../deep';
import { actionNamed, actions } from './actions';
import { anyEdit } from './edits';
import { Judge } from './judge';
import { stages } from './workbook';

let judge: Judge;

beforeAll(async () => {
  const excel = await createExcel();
  const restore = excel.installGlobals();
  judge = new Judge(excel, await stages(excel));
  return restore;
});

const anyCase = fc
  .constantFrom(...actions)
  .chain(({ name, from }) =>
    fc.record({ name: fc.constant(name), edit: anyEdit(from), gap: fc.nat({ max: 1000 }) }),
  );

test('a colleague’s edit between any two requests', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ name, edit, gap }) => {
      const action = actionNamed(name);
      const request = 1 + (gap % (await judge.requestsOf(action)));
      const { verdict, differs } = await judge.judge(action, edit, request);
      const what = `${action.name}: ${timedWords({ before: request, edit })}: ${differs.join('; ')}`;
      expect(['before', 'after', 'refused', 'asked', 'not made'], what).toContain(verdict);
    }),
    { numRuns: often(30, 1000), seed: seedOf(7_2025) },
  );
});
