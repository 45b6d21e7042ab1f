// Taking back and sweeping up: the record says first that it is going, goes last and head first; what a write that was cut
// off has left goes with any work that ends.
import { expect, test } from 'vitest';
import type { Edit } from '../../../src/workbook/edit';
import { decodePiece, piecesOf, pieceXml } from '../../../src/workbook/record/codec';
import type { OperationRecord, RecordState } from '../../../src/workbook/record/record';
import { readStore, type Store } from '../../../src/workbook/record/store';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { absent, findRecord, sweeping, takeBack } from '../../../src/workbook/undo';

const record = (state: RecordState, id = 'one'): OperationRecord => ({
  id,
  seq: 1,
  label: 'Build',
  at: '2026-01-01T00:00:00.000Z',
  state,
  body: { kind: 'build', sheets: [], inverse: [] },
});

/** A record: its head, its body, and the body of an earlier version that was left over. */
function stored(state: RecordState, id = 'one') {
  const [head, ...body] = piecesOf(record(state, id), 2);
  const [, ...old] = piecesOf(record(state, id), 1);
  const parts = [...old, ...body, head].map((piece) => ({
    id: `${id}-${String(piece.version)}-${String(piece.piece)}`,
    xml: pieceXml(piece),
  }));
  const [found] = readStore(parts).records;
  if (!found?.record) throw new Error('the record cannot be read');
  return { found, whole: found.record, parts };
}

const inverse: Edit[] = [{ kind: 'deleteSheet', sheet: 'Costs' }];
const goes = (id: string): Edit => ({ kind: 'deletePart', id });
const own = ['one-2-1', 'one-1-2', 'one-2-2'].map(goes);
const stateOf = (edit: Edit | undefined) =>
  edit?.kind === 'setPart' ? [edit.handle, decodePiece(edit.xml)?.state] : null;

test.each([
  ['pending', 'takingBack'],
  ['written', 'undoing'],
  ['closed', 'undoing'],
] as const)(
  'a %s record is marked first as %s, then its work goes, then itself, its head first',
  (state, mark) => {
    const { found, whole } = stored(state);
    const [first, ...rest] = takeBack(found, whole, inverse);
    expect(stateOf(first)).toEqual(['one-2-1', mark]);
    expect(rest).toEqual([...inverse, ...own]);
  },
);

test.each(['takingBack', 'undoing'] as const)('one that is %s already is not marked again', (state) => {
  const { found, whole } = stored(state);
  expect(takeBack(found, whole, inverse)).toEqual([...inverse, ...own]);
});

test('later records that go with it go before it', () => {
  const { found, whole } = stored('undoing');
  const later = stored('closed', 'two').found;
  expect(takeBack(found, whole, [], [later])).toEqual([
    ...['two-2-1', 'two-1-2', 'two-2-2'].map(goes),
    ...own,
  ]);
});

const sheet = (name: string, names: readonly string[], formula = '="costs|1"'): SheetSnapshot => ({
  name,
  visible: true,
  protected: false,
  names: names.map((each) => ({ name: each, formula })),
  charts: [],
});
const workbook = (other: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot => ({
  readOnly: false,
  structureProtected: false,
  date1904: false,
  sheets: [],
  names: [],
  tables: [],
  filters: [],
  parts: [],
  ...other,
});
const none: Store = { records: [], leftOver: [], newer: false, assumed: [] };
const nameGoes = (scope: string | null, name: string): Edit => ({ kind: 'deleteName', scope, name });

const left = workbook({
  sheets: [
    sheet('Costs', ['lf.sheet', 'LF.new.1', 'lf.costs']),
    // Not ours: its names are its own affair.
    sheet('Mine', ['lf.new.1'], '=1'),
    sheet('Checks', ['lf.sheet', 'lf.lock']),
  ],
  names: ['lf.w.1', 'lf.op.3', 'lf.op.4', 'lf.goal', 'mine'].map((name) => ({ name, formula: '="1|free"' })),
  parts: ['p1'],
});

test('what was left is swept up: locks before all else, everything of a moment after', () => {
  const edits: Edit[] = [{ kind: 'setName', scope: null, name: 'lf.goal', formula: '=2' }];
  expect(sweeping(left, { ...none, leftOver: ['p1'] }, edits)).toEqual([
    { kind: 'unlock', sheet: 'Checks' },
    ...edits,
    nameGoes('Costs', 'LF.new.1'),
    nameGoes(null, 'lf.w.1'),
    nameGoes(null, 'lf.op.3'),
    goes('p1'),
  ]);
});

test('nothing is swept twice, nor what is gone, nor what goes with its sheet', () => {
  const edits: Edit[] = [nameGoes(null, 'lf.w.1'), { kind: 'deleteSheet', sheet: 'COSTS' }];
  // A part that is listed and no longer there.
  expect(sweeping(left, { ...none, leftOver: ['p2'] }, edits)).toEqual([
    { kind: 'unlock', sheet: 'Checks' },
    ...edits,
    nameGoes(null, 'lf.op.3'),
  ]);
});

test('where nothing is left, the edits are all there is', () => {
  expect(sweeping(workbook({ names: [{ name: 'lf.op.4', formula: '="1|free"' }] }), none, inverse)).toEqual(
    inverse,
  );
});

test('gone: parts and names that are not there, whatever their capitals; other edits are never gone', () => {
  expect([goes('p1'), goes('p2')].map((edit) => absent(left, edit))).toEqual([false, true]);
  expect(
    [
      nameGoes(null, 'LF.Goal'),
      nameGoes(null, 'lf.costs'),
      nameGoes('costs', 'LF.Costs'),
      nameGoes('Costs', 'lf.goal'),
      nameGoes('Gone', 'lf.costs'),
    ].map((edit) => absent(left, edit)),
  ).toEqual([false, true, false, true, true]);
  expect(absent(left, { kind: 'deleteSheet', sheet: 'Gone' })).toBe(false);
});

test('a record that is not there, or damaged, is refused', () => {
  const { parts } = stored('closed');
  const store = readStore(parts);
  expect(findRecord(store, 'two')).toEqual({ ok: false, refusal: { code: 'noOperation' } });
  expect(findRecord(store, 'one')).toMatchObject({ record: { id: 'one', state: 'closed' } });
  const damaged = readStore(parts.map(({ id, xml }) => ({ id, xml: xml.replace(/>[^<]/, '>!') })));
  expect(findRecord(damaged, 'one')).toEqual({
    ok: false,
    refusal: { code: 'recordDamaged', label: 'Build' },
  });
});
