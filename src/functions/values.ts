// What arrives in an argument and what leaves for a cell. Hosts differ: an omitted argument is null or undefined, a blank
// cell null or "", a range of one cell a 1×1 matrix or its bare value, an error an object that carries its code.

/** An error in a cell, with the sentence that explains it. */
export interface CellError {
  readonly error: string;
  readonly message: string;
}

export type CellValue = number | string | boolean | CellError;

export type Answer =
  | { readonly ok: true; readonly value: CellValue | CellValue[][] }
  | { readonly ok: false; readonly error: CellError };

export type Matrix = readonly (readonly unknown[])[];

/** Stands in the place of a 0 that may have been a blank cell, where both make sense. */
export const UNCLEAR: unknown = Object.freeze({});

export function isBlank(raw: unknown): raw is null | undefined | '' {
  return raw === null || raw === undefined || raw === '';
}

export function isMatrix(raw: unknown): raw is Matrix {
  return Array.isArray(raw) && (raw.length === 0 || Array.isArray(raw[0]));
}

/** The code of an error value ("#N/A"), or undefined for anything else. */
export function errorCode(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  for (const key of ['code', 'error', 'basicValue']) {
    const code: unknown = Reflect.get(raw, key);
    if (typeof code === 'string' && code.startsWith('#')) return code;
  }
  return undefined;
}

/** A range as rows and columns; a bare value is a range of one cell. */
export function toMatrix(raw: unknown): Matrix {
  return isMatrix(raw) ? raw : [[raw]];
}
