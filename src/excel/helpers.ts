// Small things the pane asks of Excel.
import { refuse, type Refused } from '../workbook/refusal';
import { codeOf, converse, isCellEditMode, refusedBy } from './conversation';

export interface Done {
  readonly ok: true;
}

const DONE: Done = { ok: true };

async function attempt(work: (context: Excel.RequestContext) => Promise<void>): Promise<Done | Refused> {
  try {
    await converse(work);
    return DONE;
  } catch (error) {
    return refusedBy(error);
  }
}

export interface Inserted {
  readonly ok: true;
  /** With the sheet, such as Plan!B4. */
  readonly address: string;
}

/** Puts a formula (en-US, with its '=') into the active cell; what stands there already is not written over. */
export async function insertFormula(formula: string): Promise<Inserted | Refused> {
  try {
    return await converse(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('address,formulas,worksheet/name');
      await context.sync();
      const { address } = cell;
      if (String(cell.formulas[0]?.[0] ?? '') !== '') return refuse({ code: 'cellNotEmpty', cell: address });
      // By its address, because another cell may be active by now.
      const sheet = context.workbook.worksheets.getItem(cell.worksheet.name);
      sheet.getRange(address.slice(address.lastIndexOf('!') + 1)).formulas = [[formula]];
      await context.sync();
      return { ok: true, address };
    });
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
