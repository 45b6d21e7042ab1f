// What one press built and filled, for the tests of its undo: three sheets, of which the report needs the months.
import type { RunningExcel } from '../../host/node';
import { buildSheets } from '../../src/excel/buildSheets';
import { importMonths } from '../../src/excel/importMonths';
import type { UndoAnswer } from '../../src/work/undo';
import type { Answer } from '../../src/work/caller';
import { barePlan, MONTHS, NOW } from './builds';
import { detailPlan, firstTables } from './detailBuilds';

export const APRIL = 45_748;

export async function build(
  now = NOW,
  sheets = ['monthlyData', 'details', 'lifecycleReport'],
): Promise<string> {
  const all = [...detailPlan.sheets, ...barePlan.sheets.slice(1)];
  const plan = { ...barePlan, sheets: all.filter(({ key }) => sheets.includes(key)) };
  const built = await buildSheets(plan, { label: 'Built 3 sheets', now });
  if (!built.ok) throw new Error(built.refusal.code);
  return built.operation;
}

export async function fill(leads: number, label: string, now = NOW, tables = firstTables): Promise<string> {
  const months = [MONTHS[0], APRIL].map((month) => ({ month, values: { leads } }));
  const done = await importMonths(
    { months, settings: {}, overwriteTyped: 'replace', tables },
    { label, now },
  );
  if (!done.ok) throw new Error(JSON.stringify(done));
  return done.operation;
}

/** Both records of one press carry the same moment. */
export async function buildAndFill(): Promise<{ readonly built: string; readonly filled: string }> {
  return { built: await build(), filled: await fill(13, 'Filled 2 months') };
}

export function asked(answer: Answer<UndoAnswer>): Extract<UndoAnswer, { kind: 'question' }> {
  if (!answer.ok || answer.value.kind !== 'question') throw new Error(JSON.stringify(answer));
  return answer.value;
}

/** What stands in a cell: its formula, or its value. */
export function contentOf(excel: RunningExcel, sheet: string, row: number, column: number): unknown {
  const found = excel.workbook.sheets.find(({ name }) => name === sheet)?.cells.get(row * 16_384 + column);
  return found?.formula ?? found?.value ?? null;
}
