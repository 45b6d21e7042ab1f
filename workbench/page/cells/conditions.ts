// Which conditional formats are in force in which cells. Their formulas are asked of the engine, all of a sheet's at
// once, whenever values change; until the answer comes the last one stands.
import { cellKey } from '../../../host/model/address';
import { fromR1C1, toR1C1 } from '../../../host/model/formula/notation';
import type { CellValue, ConditionalFormat, Sheet } from '../../../host/model/types';
import type { Question, Session } from '../session';
import { isError } from './display';

type Format = ConditionalFormat['format'];

/** Asking more cells than this would cost more than it shows. */
const MOST_CELLS = 20_000;

interface Asked extends Question {
  readonly rule: ConditionalFormat;
}

function holds(value: CellValue): boolean {
  return value === true || (typeof value === 'number' && value !== 0) || false;
}

function questionsOf(sheet: Sheet, used: { row: number; column: number }): Asked[] {
  const asked: Asked[] = [];
  for (const rule of [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority)) {
    const first = rule.areas[0];
    if (first === undefined) continue;
    for (const area of rule.areas) {
      for (let row = area.row; row <= Math.min(area.row + area.rows - 1, used.row); row++) {
        for (
          let column = area.column;
          column <= Math.min(area.column + area.columns - 1, used.column);
          column++
        ) {
          if (asked.length >= MOST_CELLS) return asked;
          const formula =
            rule.rule.kind === 'custom'
              ? fromR1C1(toR1C1(rule.rule.formula, first.row, first.column), row, column)
              : '';
          asked.push({ formula, row, column, rule });
        }
      }
    }
  }
  return asked;
}

export class Conditions {
  private inForce = new Map<number, Format[]>();
  private turn = 0;

  constructor(private readonly session: Session) {}

  readonly at = (row: number, column: number): readonly Format[] =>
    this.inForce.get(cellKey(row, column)) ?? [];

  forget(): void {
    this.inForce = new Map();
  }

  /** Asks again; true when something looks different now. */
  async refresh(sheet: Sheet, used: { row: number; column: number }): Promise<boolean> {
    const turn = ++this.turn;
    const asked = questionsOf(sheet, used);
    const before = this.inForce;
    if (asked.length === 0) {
      this.forget();
      return before.size > 0;
    }
    const custom = asked.filter(({ rule }) => rule.rule.kind === 'custom');
    const answers = custom.length === 0 ? [] : await this.session.evaluate(sheet.id, custom);
    if (turn !== this.turn) return false;
    const byQuestion = new Map(custom.map((question, index) => [question, answers[index] ?? null]));
    this.inForce = collect(sheet, asked, byQuestion);
    return JSON.stringify([...before]) !== JSON.stringify([...this.inForce]);
  }
}

function collect(
  sheet: Sheet,
  asked: readonly Asked[],
  answers: ReadonlyMap<Asked, CellValue>,
): Map<number, Format[]> {
  const inForce = new Map<number, Format[]>();
  const stopped = new Set<number>();
  for (const question of asked) {
    const key = cellKey(question.row, question.column);
    if (stopped.has(key)) continue;
    const { rule } = question.rule;
    const value = sheet.cells.get(key)?.value ?? null;
    const met =
      rule.kind === 'custom'
        ? holds(answers.get(question) ?? null)
        : !isError(value) && value !== null && String(value).toLowerCase().includes(rule.text.toLowerCase());
    if (!met) continue;
    inForce.set(key, [...(inForce.get(key) ?? []), question.rule.format]);
    if (question.rule.stopIfTrue) stopped.add(key);
  }
  return inForce;
}
