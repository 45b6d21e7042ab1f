// What an analyst does with a workbook, one step after the other in one file, and what each step left: the add-in's answer
// and the contents of the workbook. The same story is told in a kind Excel and in one that is not; the two must agree.
import type { Look } from '../../../src/workbook/looks';
import type { NotSet } from '../../../src/excel/looks';
import { buildSheets } from '../../../src/excel/buildSheets';
import { importMonths } from '../../../src/excel/importMonths';
import { closeMonth, startMonth } from '../../../src/excel/monthEnd';
import { listOperations } from '../../../src/excel/state';
import { undo } from '../../../src/excel/undo';
import { updateSheets } from '../../../src/excel/update';
import { reportedFigures } from '../../../src/sheets/asReported/figures';
import { keptSettings } from '../../../src/sheets/asReported/settings';
import type { WorkbookPlan } from '../../../src/sheets/language/plan';
import { isHeadName } from '../../../src/workbook/head';
import type { ImportRequest } from '../../../src/workbook/importTypes';
import type { Modes } from '../../../host/modes';
import { createExcel, type ExcelOptions, type RunningExcel } from '../../../host/node';

export const STORIES = [
  'build',
  'import',
  'importAgain',
  'updateAfterEdits',
  'reopen',
  'importReopened',
  'updateReopened',
  'closeMonth',
  'startMonth',
  'undoEach',
] as const;
export type Story = (typeof STORIES)[number];

export interface Told {
  readonly story: Story;
  /** What the add-in said, without what no two runs have in common. */
  readonly said: unknown;
  /** Looks that Excel would not set. */
  readonly notSet: readonly Look[];
  /** By sheet: cells with formula or value, then names and tables; looks are left out. */
  readonly contents: string;
  /** Formulas without a result, before anything was calculated by hand. */
  readonly notCalculated: number;
}

interface Cell {
  readonly formula?: string;
  readonly value: unknown;
}

/** Of the workbook, but for the one that counts how often work was begun. */
export const namesOf = ({ workbook }: RunningExcel): readonly (readonly string[])[] =>
  workbook.names
    .filter(({ name }) => !isHeadName(name))
    .map(({ name, formula }) => [name, formula])
    .sort();

/** Contents alone, so that a missing ornament makes no difference and a missing figure does. */
export function contentsOf(excel: RunningExcel): string {
  const { workbook } = excel;
  const cell = ({ formula, value }: Cell) => formula ?? value;
  return JSON.stringify({
    sheets: workbook.sheets.map(({ name, cells, tables, names }) => ({
      name,
      cells: [...cells]
        .filter(([, { formula, value }]) => formula !== undefined || value !== null)
        .sort(([a], [b]) => a - b)
        .map(([key, each]) => [key, cell(each)]),
      tables: tables.map(({ name: table, area, columns }) => [table, area, columns]),
      names: names.map(({ name: own, formula }) => [own, formula]).sort(),
    })),
    names: namesOf(excel),
  });
}

function notCalculated({ workbook }: RunningExcel): number {
  return workbook.sheets
    .flatMap(({ cells }) => [...cells.values()])
    .filter(({ formula, value }) => formula !== undefined && value === null).length;
}

/** Ids and times differ from run to run and from mode to mode. */
export function comparable(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      // What stands in a cell is quoted as Excel writes it, and looks that were refused are told apart.
      ['operation', 'upgrade', 'id', 'at', 'notSet', 'now'].includes(key) ? undefined : value,
    ),
  ) as unknown;
}

/** The workbook that a story is told of. */
export interface Book {
  readonly plan: WorkbookPlan;
  /** What an update brings it up to. */
  readonly next: WorkbookPlan;
  readonly request: (more: number) => ImportRequest;
  /** What the analyst does to it. */
  readonly edits: (context: Excel.RequestContext) => void;
  /** Whether it has what a month's end needs. */
  readonly monthEnd: boolean;
}

export interface Telling {
  readonly book: Book;
  readonly modes: Modes;
  readonly apiVersion?: NonNullable<ExcelOptions['apiVersion']>;
}

class Teller {
  readonly told: Told[] = [];
  private hour = 0;
  private constructor(
    private excel: RunningExcel,
    private readonly telling: Telling,
    private restore: () => void,
  ) {}

  static async begin(telling: Telling): Promise<Teller> {
    const { modes, apiVersion = '1.14' } = telling;
    const excel = await createExcel({ modes, apiVersion });
    return new Teller(excel, telling, excel.installGlobals());
  }

  end(): void {
    this.restore();
  }

  private now(): string {
    this.hour += 1;
    return `2026-03-02T${String(this.hour).padStart(2, '0')}:00:00.000Z`;
  }

  private async tell(story: Story, act: () => Promise<unknown>): Promise<void> {
    const answer = await act();
    this.told.push({
      story,
      said: comparable(answer),
      notSet: ((answer ?? {}) as { notSet?: readonly NotSet[] }).notSet?.map(({ look }) => look) ?? [],
      contents: contentsOf(this.excel),
      notCalculated: notCalculated(this.excel),
    });
  }

  private get how() {
    return { now: this.now(), planned: () => this.telling.book.plan.sheets };
  }

  private import(more: number) {
    return importMonths(this.telling.book.request(more), { label: 'Import', ...this.how });
  }

  private update(plan: WorkbookPlan) {
    return updateSheets(plan, { label: 'Update', ...this.how });
  }

  private async undoEach(): Promise<unknown> {
    const answers: unknown[] = [];
    const operations = await listOperations();
    for (const { id, label } of operations) {
      const asked = await undo(id, 'ask');
      answers.push([label, comparable(asked)]);
      if (!asked.ok && !('refusal' in asked)) answers.push([label, comparable(await undo(id, 'keep'))]);
    }
    return answers;
  }

  private async reopen(): Promise<unknown> {
    const next = await this.excel.reopen();
    this.restore();
    this.excel = next;
    this.restore = next.installGlobals();
    return (await listOperations()).map(({ label, kind, state }) => ({ label, kind, state }));
  }

  async tellAll(): Promise<readonly Told[]> {
    const { plan, next, edits, monthEnd } = this.telling.book;
    await this.tell('build', () => buildSheets(plan, { label: 'Build', now: this.now() }));
    await this.tell('import', () => this.import(0));
    await this.tell('importAgain', () => this.import(1));
    await this.tell('updateAfterEdits', async () => {
      await Excel.run(async (context) => {
        edits(context);
        await context.sync();
      });
      return this.update(plan);
    });
    await this.tell('reopen', () => this.reopen());
    await this.tell('importReopened', () => this.import(2));
    await this.tell('updateReopened', () => this.update(next));
    if (monthEnd) {
      const closing = { figures: reportedFigures, settings: keptSettings, today: 45_760, sure: true };
      await this.tell('closeMonth', () => closeMonth(closing, { label: () => 'Close', ...this.how }));
      await this.tell('startMonth', () => startMonth({ label: () => 'Start', ...this.how }));
    }
    await this.tell('undoEach', () => this.undoEach());
    return this.told;
  }
}

/** Tells the whole story in one Excel. */
export async function tellStories(telling: Telling): Promise<readonly Told[]> {
  const teller = await Teller.begin(telling);
  try {
    return await teller.tellAll();
  } finally {
    teller.end();
  }
}
