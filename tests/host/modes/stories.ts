// What an analyst does with a workbook, one step after the other in one file, and what each step left: the add-in's answer
// and the contents of the workbook. The same story is told in a kind Excel and in one that is not; the two must agree.
import { buildSheets } from '../../../src/excel/buildSheets';
import { importMonths } from '../../../src/excel/importMonths';
import { closeMonth, startMonth } from '../../../src/excel/monthEnd';
import { listOperations } from '../../../src/excel/state';
import { undo } from '../../../src/excel/undo';
import { updateSheets } from '../../../src/excel/update';
import { reportedFigures } from '../../../src/sheets/asReported/figures';
import { compileWorkbook, type TemplateKey } from '../../../src/sheets/compileWorkbook';
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
  /** By sheet: cells with formula or value, then names and tables; looks are left out. */
  readonly contents: string;
  /** Formulas without a result, before anything was calculated by hand. */
  readonly notCalculated: number;
}

const [FEBRUARY, MARCH, APRIL] = [45_689, 45_717, 45_748] as const;

const monthsOf = (more: number) =>
  [FEBRUARY, MARCH, APRIL].map((month, index) => ({
    month,
    values: { leads: 100 + index + more, mqls: 40, sqls: 20, customers: 5, bookings: 100_000.1 + index },
  }));

interface Cell {
  readonly formula?: string;
  readonly value: unknown;
}

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
    names: workbook.names.map(({ name, formula }) => [name, formula]).sort(),
  });
}

function notCalculated({ workbook }: RunningExcel): number {
  return workbook.sheets
    .flatMap(({ cells }) => [...cells.values()])
    .filter(({ formula, value }) => formula !== undefined && value === null).length;
}

/** A question quotes a formula as Excel writes it. */
const isSpelledAnyhow = (key: string, value: unknown): boolean =>
  key === 'now' && typeof value === 'string' && value.startsWith('=');

/** Ids and times differ from run to run and from mode to mode. */
function comparable(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      ['operation', 'upgrade', 'id', 'at', 'notSet'].includes(key) || isSpelledAnyhow(key, value)
        ? undefined
        : value,
    ),
  ) as unknown;
}

export interface Telling {
  readonly templates: readonly TemplateKey[];
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

  private plan(reportMonth: number) {
    return compileWorkbook([...this.telling.templates], { reportMonth, currency: 'EUR', fiscalYearStart: 1 });
  }

  private async edit(work: (context: Excel.RequestContext) => void): Promise<void> {
    await Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
  }

  private async tell(story: Story, act: () => Promise<unknown>): Promise<void> {
    let said: unknown;
    try {
      said = comparable(await act());
    } catch (error) {
      said = { threw: String(error) };
    }
    this.told.push({
      story,
      said,
      contents: contentsOf(this.excel),
      notCalculated: notCalculated(this.excel),
    });
  }

  private import(more: number) {
    return importMonths(
      { months: monthsOf(more), settings: { reportMonth: MARCH }, overwriteTyped: 'keep' },
      { label: 'Import', now: this.now() },
    );
  }

  private update() {
    return updateSheets(this.plan(MARCH), { label: 'Update', now: this.now() });
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

  /** An analyst writes over a title and an input, inserts a row and a note, and renames a column. */
  private async edits(): Promise<void> {
    await this.edit((context) => {
      const sheet = context.workbook.worksheets.getItem('Monthly data');
      const table = context.workbook.tables.getItem('lf.Monthly');
      table.columns.getItem('Visits').getHeaderRowRange().values = [['Visitors']];
      table.getDataBodyRange().getCell(1, 1).values = [[777]];
      sheet.getRange('2:2').insert('Down');
      sheet.getRange('B2').values = [['Ask Ann about March']];
    });
  }

  private async reopen(): Promise<unknown> {
    const next = await this.excel.reopen();
    this.restore();
    this.excel = next;
    this.restore = next.installGlobals();
    return (await listOperations()).map(({ label, kind, state }) => ({ label, kind, state }));
  }

  async tellAll(): Promise<readonly Told[]> {
    await this.tell('build', () => buildSheets(this.plan(FEBRUARY), { label: 'Build', now: this.now() }));
    await this.tell('import', () => this.import(0));
    await this.tell('importAgain', () => this.import(1));
    await this.tell('updateAfterEdits', async () => {
      await this.edits();
      return this.update();
    });
    await this.tell('reopen', () => this.reopen());
    await this.tell('importReopened', () => this.import(2));
    await this.tell('updateReopened', () => this.update());
    const closing = { figures: reportedFigures, today: 45_760, sure: true };
    await this.tell('closeMonth', () => closeMonth(closing, { label: () => 'Close', now: this.now() }));
    await this.tell('startMonth', () => startMonth({ label: () => 'Start', now: this.now() }));
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
