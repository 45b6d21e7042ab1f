// Compares a workbook's own results with those of another calculator. Cells that call an add-in's function are set
// apart: no other program has the functions. Written as values (customFunctionsAsValues) they are the ground that the
// formulas depending on them are recalculated from, so their values are still checked for having arrived.
import { cellAddress } from '../../host/xlsx/address';
import { cellKey, keyColumn, keyRow } from '../../host/model/address';
import type { Cell, CellValue, Sheet, Workbook } from '../../host/model/types';
import { customFunctionsIn, formulaContext } from '../../host/xlsx/formula/storedFormula';
import type { StoredValue, StoredWorkbook } from './readValues';

/** Results of two engines differ in the last digits; 1e-12 relative leaves room for those and nothing else. */
export const TOLERANCE = 1e-12;
/** Binomial chances: engines take them by logarithms of the gamma function, and lose digits the more cases there are. */
const OF_CHANCE = 1e-9;
/** Where one engine leaves 0, the other may leave the dust of a subtraction. */
const DUST = 1e-12;

export interface Difference {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly ours: CellValue;
  readonly theirs: StoredValue | null;
}

export interface Comparison {
  /** How many plain formulas, and cells that plain formulas spill into, were compared. */
  readonly compared: number;
  /** The same, sheet by sheet, and how many of them show something. */
  readonly sheets: ReadonlyMap<string, { readonly compared: number; readonly filled: number }>;
  readonly different: readonly Difference[];
  /** Cells that call our functions, as `Sheet!A1`; not compared. */
  readonly custom: readonly string[];
}

function sameNumber(a: number, b: number, tolerance: number): boolean {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger < DUST || Math.abs(a - b) <= tolerance * larger;
}

/** Empty text and no value at all look the same in a cell and in a file that was saved again. */
export function sameValue(
  ours: CellValue,
  theirs: StoredValue | undefined,
  tolerance: number = TOLERANCE,
): boolean {
  if (ours === null || ours === '') return theirs === undefined || theirs === '';
  if (theirs === undefined) return false;
  if (typeof ours === 'number') return typeof theirs === 'number' && sameNumber(ours, theirs, tolerance);
  if (typeof ours === 'object') return typeof theirs === 'object' && theirs.error === ours.error;
  return ours === theirs;
}

/** The formula a cell's value comes from: its own, or that of the cell that spills into it. */
function formulaBehind(sheet: Sheet, cell: Cell): string | undefined {
  if (cell.formula !== undefined) return cell.formula;
  const from = cell.spilledFrom;
  return from && sheet.cells.get(cellKey(from.row, from.column))?.formula;
}

export function compareWorkbooks(
  workbook: Workbook,
  theirs: StoredWorkbook,
  isCustomFunction?: (name: string) => boolean,
): Comparison {
  const names = [workbook.names, ...workbook.sheets.map((sheet) => sheet.names)].flat();
  const context = formulaContext(
    names.map((item) => item.name),
    isCustomFunction,
  );
  const different: Difference[] = [];
  const custom: string[] = [];
  let compared = 0;
  const sheets = new Map<string, { compared: number; filled: number }>();
  for (const sheet of workbook.sheets) {
    const told = { compared: 0, filled: 0 };
    sheets.set(sheet.name, told);
    const values = theirs.get(sheet.name);
    for (const [key, cell] of sheet.cells) {
      const formula = formulaBehind(sheet, cell);
      if (formula === undefined) continue;
      const address = cellAddress(keyRow(key), keyColumn(key));
      if (customFunctionsIn(formula, context).length > 0) {
        custom.push(`${sheet.name}!${address}`);
        continue;
      }
      compared++;
      told.compared++;
      if (cell.value !== null && cell.value !== '') told.filled++;
      const value = values?.get(address);
      if (!sameValue(cell.value, value, formula.includes('BINOM.DIST(') ? OF_CHANCE : TOLERANCE)) {
        different.push({ sheet: sheet.name, address, formula, ours: cell.value, theirs: value ?? null });
      }
    }
  }
  return { compared, sheets, different, custom };
}
