// Calls a function as its cell would, for laws about numbers and tables: an error fails the law.
import { evaluate } from '../../src/functions/evaluate';
import type { CellValue } from '../../src/functions/values';

export function table(id: string, ...raw: unknown[]): CellValue[][] {
  const answer = evaluate(id, raw);
  if (!answer.ok) throw new Error(answer.error.message);
  return Array.isArray(answer.value) ? answer.value : [[answer.value]];
}

export function number(id: string, ...raw: unknown[]): number {
  const value = table(id, ...raw)[0]?.[0];
  if (typeof value !== 'number') throw new Error(`${id} gave ${JSON.stringify(value)}`);
  return value;
}

/** A column of a spilled table, without its header. */
export function column(rows: readonly (readonly CellValue[])[], header: string): CellValue[] {
  const index = rows[0]?.indexOf(header) ?? -1;
  if (index < 0) throw new Error(`no column ${header}`);
  return rows.slice(1).map((row) => row[index] ?? '');
}

export function numbers(cells: readonly CellValue[]): number[] {
  return cells.filter((cell) => typeof cell === 'number');
}

export function close(a: number, b: number, relative = 1e-11): boolean {
  return Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b), Number.MIN_VALUE);
}
