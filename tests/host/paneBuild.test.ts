// A build as the pane asks for it: three conversations with Excel a template, and the tabs it is called by.
// @module-tag engine
import { expect, test } from 'vitest';
import { build } from '../../src/work/build';
import { listOperations } from '../../src/excel/state';
import { templates } from '../../src/sheets';
import { startExcel } from './builds';

const caller = { locale: 'en', prefix: '', now: () => new Date('2026-03-02T09:00:00.000Z') } as const;
const options = { reportMonth: { year: 2026, month: 2 }, months: 13, currency: 'EUR', fiscalYearStart: 1 };

test.each(templates.filter(({ shared }) => !shared).map(({ key }) => key))(
  '%s: read, write, close',
  async (key) => {
    const excel = await startExcel();
    const built = await build(caller, { templates: [key], options }, null, {});
    expect(excel.host.counters.syncs).toBe(3);
    if (!built.ok) throw new Error(built.refusal.code);
    expect(built.keys).toContain(key);
    expect(built.firstSheet).toBe(templates.find((each) => each.key === key)?.title);
    const [operation] = await listOperations();
    for (const sheet of built.sheets) expect(operation?.label).toContain(sheet);
  },
);
