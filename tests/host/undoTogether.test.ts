// Undo of what one press built and filled: everything is asked first, in whatever order the parts are named, and nothing
// happens before the answer; then all of it, the rest of it, or nothing goes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RunningExcel } from '../../host/node';
import { listOperations } from '../../src/excel/state';
import { undoOperations, type UndoHow } from '../../src/work/undo';
import { often, seedOf } from '../deep';
import { putWorkbook, startExcel, write } from './builds';
import { asked, buildAndFill, build, contentOf, fill } from './undoTogether';
import { whole } from './whole';

const UNDONE = { ok: true, value: { kind: 'undone' } };
const months = { sheet: 'Monthly data', address: 'C5', typed: 987 } as const;
const added = { sheet: 'Monthly data', address: 'D7', typed: 412 } as const;
const note = { sheet: 'Import details', address: 'D20', typed: 'a note' } as const;
const onReport = { sheet: 'Lifecycle report', address: 'H20', typed: 'a word' } as const;

type Edit = { readonly sheet: string; readonly address: string; readonly typed: string | number };
const told = ({ sheet, address, typed }: Edit) => ({ kind: 'cell', sheet, address, now: String(typed) });

async function typeAll(excel: RunningExcel, edits: readonly Edit[]): Promise<void> {
  for (const { sheet, address, typed } of edits) await write(excel, sheet, address, typed);
}

const tabs = (excel: RunningExcel) => excel.workbook.sheets.map(({ name }) => name);

function valueAt(excel: RunningExcel, { sheet, address }: Edit): unknown {
  return contentOf(excel, sheet, Number(address.slice(1)) - 1, address.charCodeAt(0) - 65);
}

/** All that stands in the column of a cell: a row that stays moves up where those above it go. */
function columnOf(excel: RunningExcel, { sheet, address }: Omit<Edit, 'typed'>): unknown[] {
  return Array.from({ length: 30 }, (_, row) => contentOf(excel, sheet, row, address.charCodeAt(0) - 65));
}

interface Case {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** What stays if what was changed is kept; null where nothing is asked. */
  readonly stays: { readonly kept: readonly string[]; readonly goes: readonly string[] } | null;
}

const CASES: readonly Case[] = [
  { name: 'nothing', edits: [], stays: null },
  {
    name: 'the months',
    edits: [months],
    stays: { kept: ['Monthly data'], goes: ['Import details', 'Lifecycle report'] },
  },
  {
    name: 'a month that was added',
    edits: [added],
    stays: { kept: ['Monthly data'], goes: ['Import details', 'Lifecycle report'] },
  },
  {
    name: 'another sheet',
    edits: [note],
    stays: { kept: ['Import details'], goes: ['Monthly data', 'Lifecycle report'] },
  },
  {
    name: 'the months and another sheet',
    edits: [months, note],
    stays: { kept: ['Monthly data', 'Import details'], goes: ['Lifecycle report'] },
  },
  {
    name: 'the report, which needs the months',
    edits: [onReport],
    stays: { kept: ['Monthly data', 'Lifecycle report'], goes: ['Import details'] },
  },
  {
    name: 'all three',
    edits: [months, note, onReport],
    stays: { kept: ['Monthly data', 'Import details', 'Lifecycle report'], goes: [] },
  },
];

describe.each(CASES)('typed since on $name', ({ edits, stays }) => {
  test.each([false, true])('the build named first: %s', async (buildFirst) => {
    const excel = await startExcel();
    const before = await whole(excel);
    const { built, filled } = await buildAndFill();
    await typeAll(excel, edits);
    const typed = await whole(excel);
    const parts = buildFirst ? [built, filled] : [filled, built];
    if (!stays) {
      expect(await undoOperations(parts, 'ask')).toEqual(UNDONE);
      expect(await whole(excel)).toBe(before);
      return;
    }
    const question = asked(await undoOperations(parts, 'ask'));
    expect(question.changes).toHaveLength(edits.length);
    expect(question.changes).toEqual(expect.arrayContaining(edits.map(told)));
    expect(question.keeping).toEqual({
      kept: expect.arrayContaining([...stays.kept]) as string[],
      goes: expect.arrayContaining([...stays.goes]) as string[],
    });
    expect(question.keeping?.kept).toHaveLength(stays.kept.length);
    // Nothing has happened yet: to keep everything is to leave it so.
    expect(await whole(excel)).toBe(typed);
    expect(asked(await undoOperations([...parts].reverse(), 'ask'))).toEqual(question);

    expect(await undoOperations(parts, 'force', question.asked)).toEqual(UNDONE);
    expect(await whole(excel)).toBe(before);

    putWorkbook(excel, typed);
    expect(await undoOperations(parts, 'keep', question.asked)).toEqual(UNDONE);
    expect(tabs(excel)).toEqual(['Sheet1', ...tabs(excel).filter((tab) => stays.kept.includes(tab))]);
    expect(tabs(excel)).toHaveLength(1 + stays.kept.length);
    for (const edit of edits) expect(valueAt(excel, edit)).toBe(edit.typed);
    expect(await whole(excel)).not.toContain('#REF!');
    // The figures are gone, the sheets that stay can still be taken back.
    if (stays.kept.includes('Monthly data') && !edits.includes(months))
      expect(contentOf(excel, 'Monthly data', 4, 2)).toBeNull();
    const left = await listOperations();
    expect(left).toMatchObject([{ id: built, partly: stays.goes.length > 0 }]);
    const again = asked(await undoOperations([built], 'ask'));
    expect(await undoOperations([built], 'force', again.asked)).toEqual(UNDONE);
    expect(await whole(excel)).toBe(before);
  });
});

test('a month that was added stays with what was typed beside it, without its figures', async () => {
  const excel = await startExcel();
  const { built, filled } = await buildAndFill();
  await write(excel, 'Monthly data', 'D7', 412);
  const question = asked(await undoOperations([filled, built], 'ask'));
  await undoOperations([filled, built], 'keep', question.asked);
  const april = [1, 2, 3].map((column) => contentOf(excel, 'Monthly data', 6, column));
  expect(april).toEqual([45_748, null, 412]);
});

test.each<UndoHow>(['keep', 'force'])('changed between question and answer, %s asks again', async (how) => {
  const excel = await startExcel();
  const before = await whole(excel);
  const { built, filled } = await buildAndFill();
  const parts = [filled, built];
  await typeAll(excel, [months]);
  const first = asked(await undoOperations(parts, 'ask'));
  await typeAll(excel, [note]);
  const typed = await whole(excel);
  const second = asked(await undoOperations(parts, how, first.asked));
  expect(second.changes).toEqual([told(months), told(note)]);
  expect(second.asked).not.toBe(first.asked);
  expect(await whole(excel)).toBe(typed);
  // The same cell with another number is another question.
  await typeAll(excel, [{ ...note, typed: 'another note' }]);
  const third = asked(await undoOperations(parts, how, second.asked));
  // Typed back, and nothing is left to ask about: it goes.
  await write(excel, 'Monthly data', 'C5', 13);
  await write(excel, 'Import details', 'D20', '');
  expect(await undoOperations(parts, how, third.asked)).toEqual(UNDONE);
  expect(await whole(excel)).toBe(before);
});

test('an answer without its question asks', async () => {
  const excel = await startExcel();
  const { built, filled } = await buildAndFill();
  await typeAll(excel, [months]);
  const typed = await whole(excel);
  asked(await undoOperations([filled, built], 'force'));
  asked(await undoOperations([built], 'force'));
  expect(await whole(excel)).toBe(typed);
});

test('of three, what an import replaced is asked about: it would come back and then go', async () => {
  const excel = await startExcel();
  const before = await whole(excel);
  const built = await build();
  await typeAll(excel, [
    { ...months, typed: 5 },
    { sheet: 'Import details', address: 'B4', typed: 45_658 },
  ]);
  await write(excel, 'Import details', 'C4', 'Post');
  const first = await fill(13, 'Filled first', '2026-03-03T09:00:00.000Z');
  const second = await fill(14, 'Filled second', '2026-03-04T09:00:00.000Z');
  const typed = await whole(excel);
  for (const parts of [
    [second, first, built],
    [built, second, first],
    [first, built, second],
  ]) {
    const question = asked(await undoOperations(parts, 'ask'));
    expect(question.changes).toEqual(
      expect.arrayContaining([{ ...told({ ...months, typed: 5 }), beneath: true }]),
    );
    expect(question.changes).toEqual(
      expect.arrayContaining([
        { kind: 'cell', sheet: 'Import details', address: 'C4', now: 'Post', beneath: true },
      ]),
    );
    expect(await whole(excel)).toBe(typed);
    expect(await undoOperations(parts, 'force', question.asked)).toEqual(UNDONE);
    expect(await whole(excel)).toBe(before);
    putWorkbook(excel, typed);
    expect(await undoOperations(parts, 'keep', question.asked)).toEqual(UNDONE);
    expect(contentOf(excel, 'Monthly data', 4, 2)).toBe(5);
    expect(contentOf(excel, 'Import details', 3, 2)).toBe('Post');
    putWorkbook(excel, typed);
  }
});

test('imports on each other, without the build: none asks about what the other wrote', async () => {
  const excel = await startExcel();
  await build();
  const before = await whole(excel);
  const first = await fill(13, 'Filled first', '2026-03-03T09:00:00.000Z');
  const second = await fill(14, 'Filled second', '2026-03-04T09:00:00.000Z');
  const typed = await whole(excel);
  expect(await undoOperations([first, second], 'ask')).toEqual(UNDONE);
  expect(await whole(excel)).toBe(before);
  putWorkbook(excel, typed);
  await typeAll(excel, [months]);
  const question = asked(await undoOperations([first, second], 'ask'));
  expect(question.changes).toEqual([told(months)]);
  expect(await undoOperations([first, second], 'force', question.asked)).toEqual(UNDONE);
  expect(await whole(excel)).toBe(before);
});

const places = ['B5', 'C5', 'D5', 'E5', 'C6', 'C7', 'D7', 'H7', 'B4', 'D4', 'F4', 'G5', 'H4', 'D20'];
const edit = fc.record<Edit>({
  sheet: fc.constantFrom('Monthly data', 'Import details', 'Lifecycle report'),
  address: fc.constantFrom(...places),
  typed: fc.oneof(fc.integer({ min: 1, max: 40_000 }), fc.constantFrom('a note', '=1+1', '')),
});

test('whatever is typed: to keep everything changes no byte, the rest no cell that was asked about, all goes', async () => {
  const excel = await startExcel();
  const before = await whole(excel);
  const { built, filled } = await buildAndFill();
  const done = await whole(excel);
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 5 }), fc.boolean(), async (edits, buildFirst) => {
      putWorkbook(excel, done);
      await typeAll(excel, edits);
      const typed = await whole(excel);
      const parts = buildFirst ? [built, filled] : [filled, built];
      const answer = await undoOperations(parts, 'ask');
      if (answer.ok && answer.value.kind === 'undone') {
        expect(await whole(excel)).toBe(before);
        return;
      }
      const { changes, keeping, asked: print } = asked(answer);
      expect(await whole(excel)).toBe(typed);
      if (keeping) {
        const cells = changes.flatMap((change) => (change.kind === 'cell' ? [change] : []));
        const now = cells.map((cell) => [cell, valueAt(excel, { ...cell, typed: 0 })] as const);
        expect(await undoOperations(parts, 'keep', print)).toEqual(UNDONE);
        expect(tabs(excel)).toEqual(['Sheet1', ...tabs(excel).filter((tab) => keeping.kept.includes(tab))]);
        for (const [cell, value] of now) expect(columnOf(excel, cell)).toContain(value);
        putWorkbook(excel, typed);
      }
      expect(await undoOperations(parts, 'force', print)).toEqual(UNDONE);
      expect(await whole(excel)).toBe(before);
    }),
    { numRuns: often(25, 600), seed: seedOf(11) },
  );
});
