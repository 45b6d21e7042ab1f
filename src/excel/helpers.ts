// Small things the pane asks of Excel.
import { refuse, type Refused } from '../edits/refusal';
import { codeOf, isCellEditMode, refusedBy } from './run';

export interface Done {
  readonly ok: true;
}

const DONE: Done = { ok: true };

async function attempt(work: (context: Excel.RequestContext) => Promise<void>): Promise<Done | Refused> {
  try {
    await Excel.run(work);
    return DONE;
  } catch (error) {
    return refusedBy(error);
  }
}

/** Puts a formula (en-US, with its '=') into the active cell. */
export async function insertFormula(formula: string): Promise<Done | Refused> {
  try {
    await Excel.run(async (context) => {
      context.workbook.getActiveCell().formulas = [[formula]];
      await context.sync();
    });
    return DONE;
  } catch (error) {
    if (isCellEditMode(error)) return refusedBy(error);
    return codeOf(error) === 'InvalidArgument'
      ? refuse({ code: 'formulaRefused', formula })
      : refusedBy(error);
  }
}

/** Shows a sheet, at its first cell. */
export async function selectSheet(name: string): Promise<Done | Refused> {
  return attempt(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.activate();
    sheet.getRange('A1').select();
    await context.sync();
  });
}

export interface Selected {
  readonly sheet: string;
  /** Without the sheet, such as B3:D9. */
  readonly address: string;
}

/** The selected cells; null when something else than cells is selected. */
export async function selection(): Promise<Selected | null> {
  try {
    return await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address,worksheet/name');
      await context.sync();
      const mark = range.address.lastIndexOf('!');
      return { sheet: range.worksheet.name, address: range.address.slice(mark + 1) };
    });
  } catch {
    return null;
  }
}
