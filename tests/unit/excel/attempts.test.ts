// Work that somebody's edit came into is tried three times, from a fresh reading each; then it is told what was changed.
import { expect, test } from 'vitest';
import { attempts, conflictOver, isConflict, overtaken, type Conflict } from '../../../src/excel/attempts';
import { refuse } from '../../../src/workbook/refusal';

const changed = (to: string) => ({ sheet: 'Costs', cell: 'B3', from: '1', to });
const done = { ok: true } as const;

/** Answers one after the other, and how often it was asked, and with what. */
function answers(...list: readonly (object | (() => never))[]) {
  const asked: boolean[] = [];
  const once = (isAgain: boolean): Promise<object> => {
    const answer = list[asked.length];
    asked.push(isAgain);
    if (answer === undefined) throw new Error('asked once too often');
    return typeof answer === 'function'
      ? Promise.resolve().then(answer as () => never)
      : Promise.resolve(answer);
  };
  return { asked, once: once as (isAgain: boolean) => Promise<typeof done | Conflict> };
}

test('what is done, or refused, is not tried again', async () => {
  for (const answer of [done, refuse({ code: 'readOnly' })]) {
    const { asked, once } = answers(answer);
    expect(await attempts(once)).toBe(answer);
    expect(asked).toEqual([false]);
  }
});

test('an edit that came in: again, and it is said that it is again', async () => {
  const { asked, once } = answers(conflictOver(changed('2')), done);
  expect(await attempts(once)).toBe(done);
  expect(asked).toEqual([false, true]);
});

test('three times at most; then the last edit is told', async () => {
  const { asked, once } = answers(...['2', '3', '4'].map((to) => conflictOver(changed(to))));
  expect(await attempts(once)).toEqual({
    ok: false,
    refusal: { code: 'changedMeanwhile', ...changed('4') },
  });
  expect(asked).toEqual([false, true, true]);
});

test('of a turn that came between nothing is told but that it did', () => {
  expect(overtaken().otherwise.refusal).toEqual({
    code: 'changedMeanwhile',
    sheet: '',
    cell: null,
    from: '',
    to: '',
  });
  expect([overtaken(), done, refuse({ code: 'readOnly' })].map(isConflict)).toEqual([true, false, false]);
});

const error = (code: string, statement?: string) =>
  Object.assign(new Error(code), { code, debugInfo: statement === undefined ? {} : { statement } });
const failing = (thrown: Error) => (): never => {
  throw thrown;
};

test('what is missing at a place that Excel names was moved while it was read: that is tried again', async () => {
  const gone = failing(error('ItemNotFound', 'worksheets.getItem("Costs");'));
  const { asked, once } = answers(gone, done);
  expect(await attempts(once)).toBe(done);
  expect(asked).toEqual([false, true]);
  expect(await attempts(answers(gone, gone, gone).once)).toEqual({
    ok: false,
    refusal: { code: 'notReached', detail: 'ItemNotFound at worksheets.getItem("Costs");' },
  });
});

test.each([
  ['GeneralException', 'range.values;'],
  // A lost connection names no place.
  ['ItemNotFound', undefined],
  // Another workbook is in front: trying again at once is vain.
  ['ItemNotFound', 'names.add("lf.op.1", "=1");'],
])('%s at %s is no edit of anybody’s, and is thrown on', async (code, statement) => {
  const thrown = error(code, statement);
  const { asked, once } = answers(failing(thrown));
  await expect(attempts(once)).rejects.toBe(thrown);
  expect(asked).toEqual([false]);
});
