// How a build talks with Excel: three conversations a template, also as the pane asks for it, each below a megabyte and sized
// up well before it is sent.
// @module-tag engine
import { expect, test } from 'vitest';
import { buildSheets } from '../../src/excel/buildSheets';
import { converse } from '../../src/excel/conversation';
import { headOf } from '../../src/workbook/head';
import { operationOf } from '../../src/excel/perform';
import { readSnapshot } from '../../src/excel/read';
import { requestSize } from '../../src/excel/sizes';
import { listOperations } from '../../src/excel/state';
import { compileWorkbook, templates } from '../../src/sheets/compileWorkbook';
import type { WorkbookPlan } from '../../src/sheets/language/plan';
import { build } from '../../src/work/build';
import { planBuild, type PlannedBuild } from '../../src/workbook/build';
import type { Edit } from '../../src/workbook/edit';
import { apart } from '../../src/workbook/looks';
import { closing, recorded } from '../../src/workbook/operation';
import type { OperationRecord } from '../../src/workbook/record/record';
import { NOW, startExcel } from './builds';

const keys = templates.filter(({ shared }) => !shared).map(({ key }) => key);
const HOW = { label: 'Build', now: NOW };

test.each(keys)(
  '%s with what it needs in three conversations, each below a megabyte, and sized up well before it is sent',
  async (key) => {
    const excel = await startExcel();
    const plan = compileWorkbook([key], { reportMonth: 45_717 });
    const planned = await planIn(plan);
    expect(await buildSheets(plan, HOW)).toMatchObject({ ok: true });
    const { syncs, largestRequest } = excel.host.counters;
    expect(syncs).toBe(1 + 3);
    expect(largestRequest).toBeLessThan(1_000_000);
    // Never too small, or a request might be refused; not much too large, or it would be split without need.
    const { contents, looks } = apart(planned.steps.map(({ edit }) => edit));
    const estimates = [recorded(planned.record, contents), closed(looks, planned.record)].map(requestSize);
    expect(Math.max(...estimates)).toBeGreaterThan(largestRequest);
    expect(Math.max(...estimates)).toBeLessThan(1.25 * largestRequest);
  },
);

/** Looks and the end of the record, as they go together. */
function closed(looks: readonly Edit[], record: OperationRecord): Edit[] {
  return [...looks, ...closing({ headPart: 'head', parts: ['head', 'piece'], latest: 1 }, record)];
}

/** What a build of the plan will write; one conversation. */
async function planIn(plan: WorkbookPlan): Promise<PlannedBuild> {
  const snapshot = await converse(readSnapshot);
  const planned = planBuild(snapshot, plan, { ...operationOf(headOf(snapshot), NOW), ...HOW });
  if (!planned.ok) throw new Error(planned.refusal.code);
  return planned;
}

const caller = { locale: 'en', prefix: '', now: () => new Date('2026-03-02T09:00:00.000Z') } as const;
const options = { reportMonth: { year: 2026, month: 2 }, months: 13, currency: 'EUR', fiscalYearStart: 1 };

test.each(keys)('%s: read, write, close', async (key) => {
  const excel = await startExcel();
  const built = await build(caller, { templates: [key], options }, null, {});
  expect(excel.host.counters.syncs).toBe(3);
  if (!built.ok) throw new Error(built.refusal.code);
  expect(built.keys).toContain(key);
  expect(built.firstSheet).toBe(templates.find((each) => each.key === key)?.title);
  const [operation] = await listOperations();
  for (const sheet of built.sheets) expect(operation?.label).toContain(sheet);
});
