// One cell: its value, its formula with the result last calculated, its format.
import { contains } from '../../model/address';
import type { Cell, CellValue, ErrorCode, Sheet } from '../../model/types';
import { areaAddress, cellAddress } from '../address';
import { customFunctionsIn, storeFormula } from '../formula/storedFormula';
import { element, escapeText, typedTextElement } from '../xml';
import type { SheetContext } from './context';

// A cell's error in a file is one of the first seven (ECMA-376 part 1, 18.18.11). For later ones Excel stores the
// error that older versions show in their place.
const STORED_ERRORS: Readonly<Record<ErrorCode, string>> = {
  '#N/A': '#N/A',
  '#DIV/0!': '#DIV/0!',
  '#NUM!': '#NUM!',
  '#VALUE!': '#VALUE!',
  '#NULL!': '#NULL!',
  '#NAME?': '#NAME?',
  '#REF!': '#REF!',
  '#SPILL!': '#VALUE!',
  '#CALC!': '#VALUE!',
  '#BUSY!': '#N/A',
};

interface Content {
  type?: string;
  inner: string;
}

function plainContent(value: CellValue, context: SheetContext): Content {
  if (typeof value === 'string') {
    return { type: 's', inner: `<v>${String(context.strings.index(value))}</v>` };
  }
  return resultContent(value);
}

function resultContent(value: CellValue): Content {
  if (value === null) return { inner: '' };
  if (typeof value === 'boolean') return { type: 'b', inner: `<v>${value ? '1' : '0'}</v>` };
  if (typeof value === 'string') return { type: 'str', inner: typedTextElement('v', value) };
  if (typeof value === 'object') return { type: 'e', inner: `<v>${STORED_ERRORS[value.error]}</v>` };
  if (!Number.isFinite(value)) throw new Error(`${String(value)} cannot be stored in a cell.`);
  return { inner: `<v>${String(value)}</v>` };
}

function formulaContent(
  cell: Cell,
  formula: string,
  row: number,
  column: number,
  context: SheetContext,
): Content {
  const table = context.sheet.tables.find(({ area }) => contains(area, row, column));
  const stored = storeFormula(formula, {
    ...context.formulas,
    spills: cell.spill !== undefined,
    ...(table ? { table: table.name } : {}),
  });
  const result: Content = context.options.withoutValues ? { inner: '' } : resultContent(cell.value);
  if (!stored.array) return { ...result, inner: `<f>${escapeText(stored.text)}</f>${result.inner}` };
  context.usesDynamicArrays();
  const size = cell.spill ?? { rows: 1, columns: 1 };
  const ref = areaAddress({ row, column, ...size });
  return { ...result, inner: element('f', { t: 'array', ref }, escapeText(stored.text)) + result.inner };
}

/** Whether the cell's formula calls an add-in function and the caller wants its result in its place. */
export function writtenAsValue(cell: Cell | undefined, context: SheetContext): boolean {
  return (
    context.options.customFunctionsAsValues === true &&
    cell?.formula !== undefined &&
    customFunctionsIn(cell.formula, context.formulas).length > 0
  );
}

/** Text that Excel would read as a formula if somebody edited the cell. */
function looksLikeFormula(value: CellValue): boolean {
  return typeof value === 'string' && /^[=+\-@]/.test(value);
}

/** A cell filled by a spill: its value is a stored result of the anchor's formula. */
function isWithheld(cell: Cell, anchor: Cell | undefined, context: SheetContext): boolean {
  if (!context.options.withoutValues || !cell.spilledFrom) return false;
  return !writtenAsValue(anchor, context);
}

/** An unformatted cell in a formatted row or column must be there, or it would take on their looks. */
function inherits(sheet: Sheet, row: number, column: number): boolean {
  return sheet.rowFormats?.has(row) === true || sheet.columnFormats?.has(column) === true;
}

function contentOf(
  cell: Cell,
  anchor: Cell | undefined,
  row: number,
  column: number,
  context: SheetContext,
): Content {
  if (cell.formula !== undefined && !writtenAsValue(cell, context)) {
    return formulaContent(cell, cell.formula, row, column, context);
  }
  if (isWithheld(cell, anchor, context)) return { inner: '' };
  // Empty text is not a blank cell, which others would read as 0: no value can say so, a formula can.
  if (cell.formula !== undefined && cell.value === '') return { inner: element('f', {}, '""') };
  return cell.spilledFrom || cell.formula !== undefined
    ? resultContent(cell.value)
    : plainContent(cell.value, context);
}

/** `anchor`: the cell whose formula spills into this one. */
export function cellXml(
  cell: Cell,
  anchor: Cell | undefined,
  row: number,
  column: number,
  context: SheetContext,
): string {
  const typed = cell.formula === undefined && !cell.spilledFrom;
  const style = context.styles.cell(cell.format, typed && looksLikeFormula(cell.value));
  const content = contentOf(cell, anchor, row, column, context);
  if (content.inner === '' && style === 0 && !inherits(context.sheet, row, column)) return '';
  // By hand, because a sheet may have a million of these and none of the values needs escaping.
  let tag = `<c r="${cellAddress(row, column)}"`;
  if (style !== 0) tag += ` s="${String(style)}"`;
  if (content.type !== undefined) tag += ` t="${content.type}"`;
  if (content.inner.startsWith('<f t="array"')) tag += ' cm="1"';
  return content.inner === '' ? `${tag}/>` : `${tag}>${content.inner}</c>`;
}
