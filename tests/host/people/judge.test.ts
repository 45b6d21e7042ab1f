// The judge is judged: actions that are wrong on purpose are found out, and right ones are not.
// @module-tag engine
import { beforeAll, expect, test } from 'vitest';
import { createExcel, type RunningExcel } from '../../../host/node';
import type { Edit } from '../../../host/people/edits';
import type { Action, Answer } from './actions';
import { Judge } from './judge';
import { MONTHLY, stages, type Stage, type State } from './workbook';

let excel: RunningExcel;
let all: Readonly<Record<State, Stage>>;

beforeAll(async () => {
  excel = await createExcel();
  const restore = excel.installGlobals();
  all = await stages(excel);
  return restore;
});

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Answer>;

/** An action of two requests or more on Monthly data. */
const action = (work: Work): Action => ({
  name: 'on purpose',
  from: 'imported',
  also: [],
  act: () => {
    const context = new Excel.RequestContext();
    return work(context, context.workbook.worksheets.getItem(MONTHLY));
  },
});

const done: Answer = { ok: true };
const refused: Answer = { ok: false, refusal: { code: 'on purpose' } };
const asked: Answer = { ok: false };

/** Reads February's leads, then writes them at the address where they were. */
const blind = action(async (context, sheet) => {
  const cell = sheet.getRange('C6').load('values');
  await context.sync();
  sheet.getRange('C6').values = [[Number(cell.values[0]?.[0]) + 1000]];
  await context.sync();
  return done;
});

/** Looks twice and does nothing about it when they are no longer what they were. */
const looking = (otherwise: (sheet: Excel.Worksheet) => Answer) =>
  action(async (context, sheet) => {
    const cell = sheet.getRange('C6').load('values');
    await context.sync();
    const again = sheet.getRange('C6').load('values');
    await context.sync();
    if (again.values[0]?.[0] === cell.values[0]?.[0]) return done;
    const answer = otherwise(sheet);
    await context.sync();
    return answer;
  });

/** Takes the sheet away, unless it has seen that February's leads are not where they were. */
const removing = action(async (context, sheet) => {
  const cell = sheet.getRange('C6').load('values');
  await context.sync();
  if (cell.values[0]?.[0] !== 131) return asked;
  sheet.delete();
  await context.sync();
  return done;
});

const type = (row: number, text = '777'): Edit => ({ kind: 'type', sheet: MONTHLY, row, column: 2, text });
const insert: Edit = { kind: 'insertRow', sheet: MONTHLY, row: 2 };

test.each<[string, Action, Edit, string]>([
  ['writes over what was typed', blind, type(5), 'LOST'],
  ['writes where the cell was before a row was inserted', blind, insert, 'WRONG'],
  ['writes where nobody typed', blind, type(4), 'before'],
  ['refuses, and leaves all as it was', looking(() => refused), type(5), 'refused'],
  ['asks, and leaves all as it was', looking(() => asked), type(5), 'asked'],
  [
    'refuses, and leaves a trace',
    looking((sheet) => {
      sheet.getRange('J1').values = [['trace']];
      return refused;
    }),
    type(5),
    'WRONG',
  ],
  [
    'says that it refuses, and takes away what was typed',
    looking((sheet) => {
      sheet.getRange('C6').clear('Contents');
      return refused;
    }),
    type(5),
    'LOST',
  ],
  ['takes the sheet away with what was typed', removing, type(7), 'LOST'],
  ['takes the sheet away with the row that was inserted', removing, insert, 'WRONG'],
  ['an edit that Excel refuses', blind, { kind: 'addSheet', name: MONTHLY }, 'not made'],
])('%s', async (_what, wrong, edit, verdict) => {
  expect((await new Judge(excel, all).judge(wrong, edit, 2)).verdict).toBe(verdict);
});

test('only the cell that an action is there to change may be written over, and only by one that has seen it', async () => {
  const adding: Action = { ...blind, replaces: `${MONTHLY}!C6` };
  const judge = new Judge(excel, all);
  expect((await judge.judge(adding, type(5), 1)).verdict).toBe('before');
  expect((await judge.judge(adding, type(5), 2)).verdict).toBe('LOST');
  expect((await new Judge(excel, all).judge(blind, type(5), 1)).verdict).toBe('LOST');
});
