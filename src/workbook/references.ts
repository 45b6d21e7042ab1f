// Formulas that would turn into #REF! if a sheet of ours went: those that name the sheet, a table on it, or a name that
// points to it.
import { piecesOf, sheetOfPiece } from './rename';

export interface Targets {
  readonly sheets: readonly string[];
  /** Tables and names of the workbook. */
  readonly names: readonly string[];
}

/** Which of the targets a formula names, or null. */
export function refersTo(formula: string, targets: Targets): string | null {
  const pieces = piecesOf(formula);
  for (const [index, piece] of pieces.entries()) {
    if (piece.startsWith('"') || piece.startsWith('[')) continue;
    if (piece.endsWith('!')) {
      if (pieces[index - 1]?.startsWith('[')) continue; // another workbook's sheet
      const found = sheetIn(sheetOfPiece(piece), targets.sheets);
      if (found !== undefined) return found;
      continue;
    }
    if (pieces[index - 1]?.endsWith('!')) continue; // a name scoped to the sheet just named
    const found = targets.names.find((name) => name.toLowerCase() === piece.toLowerCase());
    if (found !== undefined) return found;
  }
  return null;
}

/** `First:Last` names two sheets; `[Book.xlsx]Sheet` is another workbook's. */
function sheetIn(text: string, sheets: readonly string[]): string | undefined {
  if (text.includes('[')) return undefined;
  const names = text.toLowerCase().split(':');
  return sheets.find((sheet) => names.includes(sheet.toLowerCase()));
}
