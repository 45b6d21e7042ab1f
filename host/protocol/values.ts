// What the client sends, made sure of before it is used: the wrong shape is InvalidArgument, as in Excel.
import { invalidArgument } from './errors';

export function text(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function optionalText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : text(value);
}

export function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function integer(value: unknown): number {
  const found = number(value);
  if (!Number.isInteger(found)) throw invalidArgument();
  return found;
}

export function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

/** One of the words of an enumeration, compared as Excel does: exactly. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

export function plainObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, unknown>;
}

/** '#rrggbb' or a colour Excel knows by name, as '#RRGGBB'. */
export function colour(value: unknown): string {
  const found = text(value);
  const named: Record<string, string> = {
    black: '#000000',
    white: '#FFFFFF',
    red: '#FF0000',
    green: '#008000',
    blue: '#0000FF',
    yellow: '#FFFF00',
    orange: '#FFA500',
    gray: '#808080',
    grey: '#808080',
  };
  const known = named[found.toLowerCase()];
  if (known) return known;
  const hex = found.startsWith('#') ? found : `#${found}`;
  if (!/^#[0-9a-fA-F]{6}$/.test(hex)) throw invalidArgument();
  return hex.toUpperCase();
}

/**
 * A matrix for an area of that shape: a two-dimensional array that fits, or one value for all of it.
 * Calls `use` for every cell; `null` inside the array leaves a cell alone.
 */
export function eachValue(
  value: unknown,
  rows: number,
  columns: number,
  use: (value: unknown, row: number, column: number) => void,
): void {
  if (!Array.isArray(value)) {
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) use(value, row, column);
    return;
  }
  if (value.length !== rows) throw wrongShape();
  const lines = value.map((line: unknown) => {
    if (!Array.isArray(line) || line.length !== columns) throw wrongShape();
    return line as unknown[];
  });
  lines.forEach((line, row) => line.forEach((item, column) => item !== null && use(item, row, column)));
}

export function wrongShape(): Error {
  return invalidArgument(
    'The number of rows or columns in the input array doesn’t match the size or dimensions of the range.'.replace(
      '’',
      "'",
    ),
  );
}
