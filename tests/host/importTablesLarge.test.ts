// The largest lists an import writes in one go: what they cost in requests, in replies and in the workbook's record, with
// the real sheet of details. The numbers are measured at the bridge, not in our own code.
// @module-tag engine
import { expect, test } from 'vitest';
import { buildSheets } from '../../src/excel/buildSheets';
import { importMonths } from '../../src/excel/importMonths';
import { undo } from '../../src/excel/undo';
import { compileWorkbook } from '../../src/sheets/compileWorkbook';
import type { ImportRequest } from '../../src/excel';
import type { RunningExcel } from '../../host/node';
import { NOW, startExcel } from './builds';
import { channels, detailPlan } from './detailBuilds';
import { whole } from './whole';
import { OPEN_COLUMNS, SPAN_COLUMNS } from '../../src/work/detailTables';

const MEGABYTE = 1024 * 1024;
const random = (() => {
  let seed = 7;
  return (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
})();
const pick = (words: readonly string[]) => words[random(words.length)] ?? '';
const SOURCES = ['Organic search', 'Paid search', 'Social media', 'E-mail', 'Events', 'Referral', 'Direct'];
const DAY = 45_600;

const spans = (rows: number): (number | boolean | string)[][] =>
  Array.from({ length: rows }, () => [random(400), random(3) === 0, random(400), pick(['won', 'lost', ''])]);
const open = (rows: number): (number | string | boolean)[][] =>
  Array.from({ length: rows }, (_row, index) => [
    String(10_000_000_000 + index * 37 + random(37)),
    `Name ${String(random(9_000))}`,
    `Company ${String(random(3_000))}`,
    pick(['Ann', 'Bob', 'Eve']),
    pick(SOURCES),
    pick(['inbound', 'outbound', 'partner']),
    DAY - random(300),
    DAY - random(40),
    random(2) === 0,
    500 + random(90_000),
    random(50_000),
  ]);
const channelRows = (): (number | string)[][] =>
  Array.from({ length: 36 * 61 }, (_row, index) => [
    44_500 + Math.floor(index / 61) * 31,
    `Campaign of ${pick(SOURCES)} ${String(index % 61)}`,
    ...Array.from({ length: 6 }, () => random(90)),
    random(900_000),
    random(120) + 0.5,
  ]);

function tables(): NonNullable<ImportRequest['tables']> {
  const all = { sheetKey: 'details', replace: 'all' } as const;
  const by = { sheetKey: 'details', replace: { by: ['month'] } } as const;
  const counts = ['leads', 'mqls', 'sqls', 'customers', 'lost', 'open', 'bookings', 'medianDays'];
  return [
    {
      ...by,
      block: 'channelMonthsTable',
      columns: ['month', 'channel', ...counts],
      rows: channelRows(),
      key: ['month', 'channel'],
    },
    {
      ...all,
      block: 'openSqlsTable',
      columns: OPEN_COLUMNS,
      rows: open(5_000),
      key: ['id'],
    },
    {
      ...all,
      block: 'sqlSpansTable',
      columns: SPAN_COLUMNS,
      rows: spans(20_000),
    },
  ];
}

/** What was done since, at the bridge. */
function counting({ host }: RunningExcel): () => { syncs: number; largest: number } {
  const { syncs } = host.counters;
  host.counters.largestRequest = 0;
  return () => ({ syncs: host.counters.syncs - syncs, largest: host.counters.largestRequest });
}

const partSizes = (excel: RunningExcel): number[] =>
  excel.workbook.customXmlParts.map(({ xml }) => xml.length);

test('20 000 spans, 5 000 open SQLs and three years of channels: requests below a megabyte, parts below 512 KB', async () => {
  const excel = await startExcel();
  const month = 45_597;
  await buildSheets(compileWorkbook(['details'], { reportMonth: month }), { label: 'Build', now: NOW });
  const build = partSizes(excel).reduce((sum, size) => sum + size, 0);
  const importing = (now: string) =>
    importMonths(
      { months: [], settings: {}, overwriteTyped: 'ask', tables: tables() },
      { label: 'Import', now },
    );
  const first = counting(excel);
  expect(await importing('2026-03-03T09:00:00.000Z')).toMatchObject({ ok: true, missingTables: [] });
  const one = { ...first(), record: partSizes(excel).reduce((sum, size) => sum + size, 0) - build };
  const before = await whole(excel);
  const again = counting(excel);
  const outcome = await importing('2026-04-03T09:00:00.000Z');
  expect(outcome).toMatchObject({ ok: true });
  const two = {
    ...again(),
    record: partSizes(excel).reduce((sum, size) => sum + size, 0) - build - one.record,
  };
  const back = counting(excel);
  expect(await undo(outcome.ok ? outcome.operation : '')).toMatchObject({ ok: true });
  const three = back();
  expect(await whole(excel)).toBe(before);
  // Read, look, write in four requests, close; the second time also all rows, with what each open SQL works out for itself,
  // which take a request more; back in fewer, one of them to look once more before anything goes.
  expect([one.syncs, two.syncs, three.syncs]).toEqual([7, 12, 11]);
  for (const { largest } of [one, two, three]) expect(largest).toBeLessThan(MEGABYTE);
  // Either record says what the file said, and that the rows before are those of the import before.
  // About 50 bytes of it for each open SQL.
  for (const { record } of [one, two]) expect(record).toBeLessThan(280 * 1024);
  for (const size of partSizes(excel)) expect(size).toBeLessThanOrEqual(512 * 1024);
});

const ROWS = 27_000;

/** As long as a list of leads: 81 000 cells, more than a record remembers. */
const longList = (): NonNullable<ImportRequest['tables']>[number] => ({
  ...channels(
    Array.from({ length: ROWS }, (_row, index) => [DAY, `a list of leads, row ${String(index)}`, 1]),
  ),
  replace: 'all',
});

test('a list as long as one of leads goes in blocks, can be cancelled, and is asked about where undo cannot bring it back', async () => {
  const excel = await startExcel();
  await buildSheets(detailPlan, { label: 'Build', now: NOW });
  const blank = await whole(excel);
  const request = { months: [], settings: {}, overwriteTyped: 'ask' } as const;
  const importing = (now: string, rest: object = {}, how: object = {}) =>
    importMonths({ ...request, tables: [longList()], ...rest }, { label: 'Import', now, ...how });

  const signal = { aborted: false };
  const steps: string[] = [];
  const count = counting(excel);
  const cancelled = await importing(
    '2026-03-03T09:00:00.000Z',
    {},
    {
      signal,
      onProgress: ({ stage, done, of }: { stage: string; done: number; of: number }) => {
        steps.push(`${stage} ${String(done)}`);
        if (stage === 'writing' && done === 1) signal.aborted = of > 1;
      },
    },
  );
  expect(cancelled).toEqual({ ok: false, refusal: { code: 'cancelled' } });
  expect(steps.at(-1)).toBe('writing 1');
  expect(await whole(excel)).toBe(blank);

  const first = await importing('2026-03-03T09:00:00.000Z');
  expect(first).toMatchObject({ ok: true, tables: [{ rows: ROWS }] });
  expect(count().largest).toBeLessThan(MEGABYTE);
  const table = excel.workbook.sheets
    .flatMap(({ tables: all }) => all)
    .find(({ name }) => name === 'lf.ChannelMonths');
  expect(table?.area.rows).toBe(ROWS + 1);

  const asked = await importing('2026-03-04T09:00:00.000Z');
  expect(asked).toMatchObject({ ok: false, notRestorable: [{ table: 'lf.ChannelMonths', rows: ROWS }] });
  const second = await importing('2026-03-04T09:00:00.000Z', { evenIfNotRestorable: true });
  expect(second).toMatchObject({ ok: true });
  const operation = second.ok ? second.operation : '';
  expect(await undo(operation)).toMatchObject({
    ok: false,
    askedAbout: [{ kind: 'rows', table: 'lf.ChannelMonths', rows: ROWS }],
  });
  expect(await undo(operation, 'force')).toMatchObject({ ok: true });
  expect(table?.area.rows).toBe(2);
  expect(await undo(first.ok ? first.operation : '', 'force')).toMatchObject({ ok: true });
  expect(await whole(excel)).toBe(blank);
});
