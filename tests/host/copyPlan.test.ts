// Copy plan to Targets on the real sheets: its months against the sheet's own goal of each month, which Excel's calendar works
// out; what was typed is asked about, and the answer counts for what it answered alone; undo is exact.
// @module-tag engine
import { beforeAll, describe, expect, it, test } from 'vitest';
import { createExcel, type RunningExcel } from '../../host/node';
import { undo } from '../../src/excel/undo';
import { copyPlan } from '../../src/excel/copyPlan';
import { planColumns } from '../../src/sheets/targets/fromPlan';
import { addMonths } from '../../src/sheets/language/months';
import { copyPlanToTargets, type CopyHow } from '../../src/work/copyPlan';
import { copyingPlan } from './copying';
import { putWorkbook, startExcel, write } from './builds';
import { actionsOf, kinds, prepared, tryWith, type Work } from './failing';
import { buildFull, type FullReportBook } from './fullReport';
import { actionNamed } from './people/actions';
import { stages, TARGETS, type Stage } from './people/workbook';
import { blockOf, shownAt, typeNames } from './templateData';
import { whole } from './whole';

const caller = { locale: 'en', prefix: '', now: () => new Date('2025-03-05T09:00:00Z') } as const;
const copy = (how: CopyHow) => copyPlanToTargets(caller, how);

describe('on the sheets as they are built', () => {
  let book: FullReportBook;
  let built: string;
  const [YEAR, MARCH] = [45_566, 45_717]; // 2024-10-01, 2025-03-01
  const FIGURES = {
    revenue: 1e6,
    existing: 0,
    share: 0.8,
    deal: 1e5,
    close: 0.25,
    sqlRate: 0.2,
    mqlRate: 0.3,
    leadRate: 0.02,
  };

  const cellOf = (sheet: string, id: string, row: string, column: string) => {
    const block = blockOf(book.plan, sheet, id);
    return [block, (block.rowKeys ?? []).indexOf(row), (block.columnKeys ?? []).indexOf(column)] as const;
  };
  const shown = (...place: Parameters<typeof cellOf>) => shownAt(book, ...cellOf(...place));
  const put = async (sheet: string, id: string, row: string, column: string, value: number | string) => {
    const [block, down, across] = cellOf(sheet, id, row, column);
    const name = book.plan.sheets.find(({ key }) => key === sheet)?.name ?? '';
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getCell(block.row + down, block.column + across).values = [
        [value],
      ];
      await context.sync();
    });
  };
  const target = (month: string, column: string) => shown('targets', 'targetsTable', month, column);

  beforeAll(async () => {
    book = await buildFull(['funnelPlan'], {}, false);
    await typeNames(book, { reportMonth: MARCH, fiscalYearStart: 10, weekend: 7 });
    for (const [key, value] of Object.entries(FIGURES))
      await put('funnelPlan', 'assumptions', key, 'input', value);
    await put('funnelPlan', 'assumptions', 'whole', 'input', 'No');
    for (const [row, date] of [
      ['holiday1', 45_651],
      ['holiday2', 45_716],
      ['holiday3', 45_719],
    ] as const)
      await put('settings', 'holidaysTable', row, 'date', date);
    await book.excel.host.recalculate();
    built = await book.excel.serialise();
    return book.close;
  });

  it('writes what the sheet itself says of every month, and the year adds up to the plan', async () => {
    expect(await copy({ typed: 'ask' })).toMatchObject({
      ok: true,
      value: { kind: 'copied', sheet: 'Targets', from: YEAR, to: addMonths(YEAR, 11), kept: 0, notSet: [] },
    });
    for (let step = 0; step < 12; step += 1) {
      const month = addMonths(YEAR, step);
      const key = new Date((month - 25_569) * 864e5).toISOString().slice(0, 7);
      await typeNames(book, { reportMonth: month });
      for (const stage of planColumns.slice(0, 5))
        expect(target(key, stage), `${stage} ${key}`).toBeCloseTo(
          Number(shown('funnelPlan', 'goals', stage, 'fromPlan')),
          9,
        );
      expect(target(key, 'customersFromMarketing')).toBeCloseTo(
        Number(target(key, 'customers')) * FIGURES.share,
        9,
      );
    }
    expect(shown('funnelPlan', 'goals', 'mqls', 'yearTargets')).toBeCloseTo(200, 9);
    expect(shown('funnelPlan', 'goals', 'title', 'target')).toBe('');
    await typeNames(book, { reportMonth: MARCH });
    expect(await copy({ typed: 'ask' })).toMatchObject({ ok: true, value: { operation: null, kept: 0 } });
  });

  it('names what the plan does not say, and writes nothing', async () => {
    putWorkbook(book.excel, built);
    await put('funnelPlan', 'assumptions', 'sqlRate', 'input', '');
    await book.excel.host.recalculate();
    const before = await whole(book.excel);
    expect(await copy({ typed: 'ask' })).toEqual({
      ok: false,
      refusal: { code: 'planIncomplete', missing: ['Visits', 'New leads', 'MQLs'] },
    });
    expect(await whole(book.excel)).toBe(before);
  });
});

describe('where a target was typed', () => {
  let excel: RunningExcel;
  let stage: Stage;
  beforeAll(async () => {
    excel = await createExcel();
    const restore = excel.installGlobals();
    stage = (await stages(excel)).imported;
    return restore;
  });
  const how = { now: '2026-03-05T09:00:00.000Z' };
  /** March's visits, 2100 in the plan. */
  const march = () =>
    excel.workbook.sheets.find(({ name }) => name === TARGETS)?.cells.get(5 * 16_384 + 2)?.value;

  it('asks, shows both figures, and has written nothing', async () => {
    putWorkbook(excel, stage.text);
    const before = await whole(excel);
    expect(await copyPlan(copyingPlan('ask'), how)).toMatchObject({
      ok: false,
      typed: [{ sheet: TARGETS, address: 'C6', column: 'visits', before: 4711, after: 2100 }],
    });
    expect(await whole(excel)).toBe(before);
  });

  it('keeps it, or replaces it where that was answered; undone, every byte is back', async () => {
    putWorkbook(excel, stage.text);
    const before = await whole(excel);
    const question = await copyPlan(copyingPlan('ask'), how);
    if (question.ok || !('asked' in question)) throw new Error(JSON.stringify(question));
    for (const [typed, kept, value] of [
      ['keep', 1, 4711],
      ['replace', 0, 2100],
    ] as const) {
      const done = await copyPlan(copyingPlan(typed, question.asked), how);
      expect(done).toMatchObject({ ok: true, kept, notSet: [] });
      expect(march()).toBe(value);
      if (done.ok) expect(await undo(done.operation ?? '', 'ask')).toMatchObject({ ok: true });
      expect(await whole(excel)).toBe(before);
    }
  });

  it('asks anew where something else was typed since', async () => {
    putWorkbook(excel, stage.text);
    const question = await copyPlan(copyingPlan('ask'), how);
    if (question.ok || !('asked' in question)) throw new Error(JSON.stringify(question));
    await write(excel, TARGETS, 'D7', 99);
    expect(await copyPlan(copyingPlan('replace', question.asked), how)).toMatchObject({
      ok: false,
      typed: [{ address: 'C6' }, { address: 'D7', before: 99 }],
    });
    expect(march()).toBe(4711);
  });

  it('has nothing to undo where all that differs was typed', async () => {
    putWorkbook(excel, stage.text);
    await copyPlan(copyingPlan('keep'), how);
    const before = await whole(excel);
    expect(await copyPlan(copyingPlan('keep'), how)).toMatchObject({ ok: true, operation: null, kept: 1 });
    expect(await whole(excel)).toBe(before);
  });
});

test('without Targets it says so', async () => {
  await startExcel();
  expect(await copy({ typed: 'ask' })).toEqual({ ok: false, refusal: { code: 'noTargets' } });
});

describe('a failing copy', () => {
  const filled: Work = async (excel) => {
    putWorkbook(excel, (await stages(excel)).imported.text);
  };
  const work: Work = () =>
    actionNamed('copy plan').act({ text: '', operations: {} }, '2026-03-05T09:00:00.000Z');
  test.each(kinds)('%s at every action', async (kind) => {
    const { excel, before } = await prepared(filled);
    const actions = await actionsOf(excel, before, work);
    const step = kind === 'refuse' ? 3 : 11;
    for (let action = 0; action < actions; action += step) {
      const outcome = await tryWith(excel, before, work, { kind, action });
      const after = await whole(excel);
      if (!outcome.ok) expect(after, `after action ${String(action)}`).toBe(before);
      else {
        expect(await undo(outcome.operation ?? ''), `action ${String(action)}`).toMatchObject({ ok: true });
        expect(await whole(excel), `undone after action ${String(action)}`).toBe(before);
      }
    }
  });
});
