// What the analyst looks at: kept while sheets come and go, and shown again where Excel moved away from it.
import { converse } from './conversation';

export interface View {
  readonly sheet: string;
  /** Null where several ranges, or a chart, are selected: they cannot be asked for. */
  readonly selected: string | null;
}

export async function readView(): Promise<View> {
  const sheet = await converse(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load('id');
    await context.sync();
    return active.id;
  });
  try {
    return await converse(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return { sheet, selected: range.address.slice(range.address.lastIndexOf('!') + 1) };
    });
  } catch {
    return { sheet, selected: null };
  }
}

/** Does nothing where the sheet is still shown: then the selection is still its own. */
export async function showView({ sheet, selected }: View): Promise<void> {
  await converse(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load('id');
    await context.sync();
    if (active.id === sheet) return;
    const wanted = context.workbook.worksheets.getItem(sheet);
    wanted.activate();
    if (selected !== null) wanted.getRange(selected).select();
    await context.sync();
  });
}
