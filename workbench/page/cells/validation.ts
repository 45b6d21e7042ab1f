// Whether a value may stand in a cell, by the data validation of the sheet, and what to say when it may not.
import { contains } from '../../../host/model/address';
import type { CellValue, Sheet, Validation, ValidationRule } from '../../../host/model/types';
import { isError } from './display';

export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  return sheet.validations.find(({ areas }) => areas.some((area) => contains(area, row, column)));
}

/** What the host calculates for a rule: a reference's values, a limit, a formula's answer. */
export type Ask = (formula: string) => Promise<CellValue>;
export type AskList = (formula: string) => Promise<CellValue[]>;

/** The texts of a list rule, in order, blanks left out. */
export async function listOptions(
  rule: Extract<ValidationRule, { kind: 'list' }>,
  askList: AskList,
): Promise<string[]> {
  if (!rule.source.startsWith('=')) return rule.source.split(',').map((text) => text.trim());
  const values = await askList(rule.source);
  return values.filter((value) => value !== null && value !== '' && !isError(value)).map(String);
}

async function limit(value: string | number | undefined, ask: Ask): Promise<number | null> {
  if (typeof value === 'number' || value === undefined) return value ?? null;
  const number = Number(value);
  if (!value.startsWith('=')) return Number.isFinite(number) && value !== '' ? number : null;
  const answer = await ask(value);
  return typeof answer === 'number' ? answer : null;
}

function compare(value: number, operator: string, low: number | null, high: number | null): boolean {
  if (low === null) return true;
  const upper = high ?? low;
  switch (operator) {
    case 'Between':
      return value >= low && value <= upper;
    case 'NotBetween':
      return value < low || value > upper;
    case 'EqualTo':
      return value === low;
    case 'NotEqualTo':
      return value !== low;
    case 'GreaterThan':
      return value > low;
    case 'LessThan':
      return value < low;
    case 'GreaterThanOrEqualTo':
      return value >= low;
    case 'LessThanOrEqualTo':
      return value <= low;
    default:
      return true;
  }
}

/** A custom rule is judged by its formula once the value stands in the cell; `null` says so. */
export async function isAllowed(
  validation: Validation,
  value: CellValue,
  ask: Ask,
  askList: AskList,
): Promise<boolean | null> {
  const { rule } = validation;
  if (value === null || value === '') return validation.ignoreBlanks || null;
  if (rule.kind === 'custom') return null;
  if (rule.kind === 'list') {
    const wanted = isError(value) ? value.error : String(value);
    const options = await listOptions(rule, askList);
    // A list written in the rule itself compares letters as they are, a list in cells does not.
    const exact = !rule.source.startsWith('=');
    return options.some((option) =>
      exact ? option === wanted : option.toLowerCase() === wanted.toLowerCase(),
    );
  }
  const measured = rule.kind === 'textLength' ? String(value).length : value;
  if (typeof measured !== 'number') return false;
  if (rule.kind === 'wholeNumber' && !Number.isInteger(measured)) return false;
  return compare(measured, rule.operator, await limit(rule.formula1, ask), await limit(rule.formula2, ask));
}
