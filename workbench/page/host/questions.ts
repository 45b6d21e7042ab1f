// Formulas that stand in no cell: conditional formats and data validation. They are asked of a second model that holds
// the workbook's values without its formulas, so that asking never calculates the workbook again.
import { cellKey, columnName, quoteSheet } from '../../../host/model/address';
import { setContent } from '../../../host/model/cells';
import { createSheet } from '../../../host/model/create';
import type { CalculatorPort } from '../../../host/engine/calculator';
import { Engine } from '../../../host/engine/engine';
import { Dictionary } from '../../../host/engine/dictionary';
import { readExpression } from '../../../host/engine/expression';
import type { Cell, CellValue, Sheet, Workbook } from '../../../host/model/types';
import type { Question, Supposition } from '../session';

const QUESTIONS = 'lf questions';
const NO_FUNCTIONS: ReadonlySet<string> = new Set();

function valuesOnly(sheet: Sheet): Sheet {
  const cells = new Map<number, Cell>();
  for (const [key, { value, format }] of sheet.cells) if (value !== null) cells.set(key, { value, format });
  return { ...sheet, cells };
}

/** The sheet as it would be with one more value; formulas that read that cell keep what they give now. */
function supposed(sheet: Sheet, { row, column, value }: Supposition): Sheet {
  const key = cellKey(row, column);
  const cells = new Map(sheet.cells);
  if (value === null) cells.delete(key);
  else cells.set(key, { value, format: cells.get(key)?.format ?? 0 });
  return { ...sheet, cells };
}

/** ROW() and COLUMN() mean the cell the question is about, not the one it is worked out in. */
function fixOwnCell(formula: string, { row, column }: Question): string {
  const own = `${columnName(column)}${row + 1}`;
  return formula.replace(/\b(ROW|COLUMN)\(\s*\)/gi, `$1(${own})`);
}

export class Questions {
  private readonly engine: Engine;
  private readonly sheet = createSheet(QUESTIONS);
  private turn: Promise<unknown> = Promise.resolve();

  constructor(port: CalculatorPort) {
    this.engine = new Engine(port);
  }

  /** Answers in the order asked; one lot after another. */
  ask(
    workbook: Workbook,
    sheet: string,
    questions: readonly Question[],
    supposing?: Supposition,
  ): Promise<CellValue[]> {
    const answers = this.turn.then(() => this.answer(workbook, sheet, questions, supposing));
    this.turn = answers.catch(() => undefined);
    return answers;
  }

  private async answer(
    workbook: Workbook,
    sheetId: string,
    questions: readonly Question[],
    supposing: Supposition | undefined,
  ): Promise<CellValue[]> {
    const about = workbook.sheets.find(({ id }) => id === sheetId);
    if (about === undefined) return questions.map(() => null);
    this.sheet.cells = new Map();
    const words = new Dictionary(workbook);
    questions.forEach((question, index) =>
      setContent(this.sheet, index, 0, null, this.textOf(words, about, question)),
    );
    const sheets = workbook.sheets
      .map(valuesOnly)
      .map((sheet) => (sheet.id === sheetId && supposing !== undefined ? supposed(sheet, supposing) : sheet));
    const shadow = { ...workbook, sheets: [...sheets, this.sheet] };
    await this.engine.calculatePlain(shadow, 0);
    return questions.map((_, index) => this.sheet.cells.get(index * 16_384)?.value ?? null);
  }

  private textOf(words: Dictionary, sheet: Sheet, question: Question): string {
    const { row, column } = question;
    const around = { words, sheet, row, column, functions: NO_FUNCTIONS, qualify: true };
    const parts = readExpression(fixOwnCell(question.formula, question), around);
    return `=${parts.map((part) => (typeof part === 'string' ? part : `${quoteSheet(sheet.name)}!A1`)).join('')}`;
  }
}
