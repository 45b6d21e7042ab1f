// What may not be entered is neither written nor calculated while the person is asked, and not afterwards. The rules are
// answered by the real engine; what reaches the host is counted.
import { beforeEach, expect, it } from 'vitest';
import { cellKey } from '../../../../../host/model/address';
import { internFormat, formatAt, setContent, setFormat } from '../../../../../host/model/cells';
import { createWorkbook } from '../../../../../host/model/create';
import type { Sheet, Validation, ValidationRule, Workbook } from '../../../../../host/model/types';
import { nodeCalculator } from '../../../../../host/engine/nodeCalculator';
import { Desk } from '../../../../../workbench/page/desk';
import { Committer } from '../../../../../workbench/page/editing/commit';
import { enterCell } from '../../../../../host/model/enterCell';
import { Questions } from '../../../../../workbench/page/host/questions';
import type { Session } from '../../../../../workbench/page/session';

const unused = (): Promise<never> => Promise.reject(new Error('not asked for here'));
let workbook: Workbook;
let sheet: Sheet;
let committer: Committer;
/** How often the host was told to write. */
let writes: number;
/** What was said, and what stood in A1 and how much was written while it was said. */
let said: { title: string; message: string; a1: unknown; writes: number }[];
let keepsIt: boolean;

const a1 = (row = 0): unknown => sheet.cells.get(cellKey(row, 0))?.value ?? null;
const at = { row: 0, column: 0 };

function session(): Session {
  const questions = new Questions(nodeCalculator());
  return {
    workbook,
    type: (_sheet, cells) => {
      writes += 1;
      for (const cell of cells) enterCell(workbook, sheet, cell);
      return Promise.resolve();
    },
    evaluate: (id, asked, supposing) => questions.ask(workbook, id, asked, supposing),
    change: unused,
    renameSheet: unused,
    deleteSheet: unused,
    save: unused,
    select: () => undefined,
    editing: () => undefined,
    onChange: () => undefined,
    onBusy: () => undefined,
  };
}

function limit(rule: ValidationRule, style: 'Stop' | 'Warning' = 'Stop', rows = 1): void {
  const alert = { show: true, title: 'No', message: 'Not this one', style };
  const validation: Validation = {
    areas: [{ row: 0, column: 0, rows, columns: 1 }],
    rule,
    ignoreBlanks: true,
    alert,
  };
  sheet.validations.push(validation);
}

beforeEach(() => {
  workbook = createWorkbook(['Plan']);
  const [first] = workbook.sheets;
  if (first === undefined) throw new Error('one sheet was asked for');
  sheet = first;
  writes = 0;
  said = [];
  keepsIt = false;
  const note = (title: string, message: string): void => {
    said.push({ title, message, a1: a1(), writes });
  };
  committer = new Committer(new Desk(session()), {
    tell: (title, message) => Promise.resolve(note(title, message)),
    ask: (title, message) => {
      note(title, message);
      return Promise.resolve(keepsIt);
    },
  });
});

const MONTH = { kind: 'custom', formula: '=AND(ISNUMBER($A$1),DAY($A$1)=1)' } as const;

it('asks a rule given as a formula before anything is written', async () => {
  setContent(sheet, 0, 0, 45_717);
  limit(MONTH);
  expect(await committer.commit(at, '2025-03-15')).toBe(false);
  expect(said).toEqual([{ title: 'No', message: 'Not this one', a1: 45_717, writes: 0 }]);
  expect([a1(), writes]).toEqual([45_717, 0]);
  expect(await committer.commit(at, 'April 2025')).toBe(true);
  expect([a1(), writes, said.length]).toEqual([45_748, 1, 1]);
});

it('writes a warned of value only once the person keeps it', async () => {
  limit(MONTH, 'Warning');
  expect(await committer.commit(at, 'soon')).toBe(false);
  expect([a1(), writes]).toEqual([null, 0]);
  keepsIt = true;
  expect(await committer.commit(at, 'soon')).toBe(true);
  expect(said[1]?.writes).toBe(0);
  expect([a1(), writes]).toEqual(['soon', 1]);
});

it('moves a rule with the cell it is asked for', async () => {
  limit({ kind: 'custom', formula: '=A1>10' }, 'Stop', 3);
  expect(await committer.commit({ row: 2, column: 0 }, '11')).toBe(true);
  expect(await committer.commit({ row: 1, column: 0 }, '9')).toBe(false);
  expect([a1(1), a1(2)]).toEqual([null, 11]);
});

it('judges a percentage as it will stand, and a formula by what it gives', async () => {
  setFormat(sheet, 0, 0, internFormat(workbook, { ...formatAt(workbook, 0), numberFormat: '0%' }));
  limit({ kind: 'decimal', operator: 'Between', formula1: 0, formula2: 1 });
  expect(await committer.commit(at, '40')).toBe(true);
  expect(a1()).toBe(0.4);
  expect(await committer.commit(at, '140')).toBe(false);
  expect(await committer.commit(at, '=2+3')).toBe(false);
  expect([a1(), writes]).toEqual([0.4, 1]);
  expect(await committer.commit(at, '=1/4')).toBe(true);
});

it('does not take in a call with too many arguments, and says how many there may be', async () => {
  expect(await committer.commit(at, '=FUNNEL.MQLS(10,000,000,50000,25%,20%)')).toBe(false);
  expect(said[0]?.title).toBe('Too many arguments for FUNNEL.MQLS');
  expect(said[0]?.message).toContain('at most 5 arguments, and the formula gives it 6');
  expect([writes, sheet.cells.size]).toEqual([0, 0]);
});

it('fills an area with a text only when every cell may have it', async () => {
  limit({ kind: 'wholeNumber', operator: 'GreaterThan', formula1: 5 });
  const area = { row: 0, column: 0, rows: 2, columns: 1 };
  expect(await committer.commitAll(area, '3')).toBe(false);
  expect([writes, said.length]).toEqual([0, 1]);
  expect(await committer.commitAll(area, '6')).toBe(true);
  expect([a1(), a1(1), writes]).toEqual([6, 6, 1]);
});

it('takes a change of format back with the number that stood there', async () => {
  setContent(sheet, 0, 0, 40);
  await committer.commit(at, '25%');
  expect(a1()).toBe(0.25);
  await committer.undo('undo');
  expect(a1()).toBe(40);
});
