// The scratch sheets of a check, and all that its probes may leave: each sheet bears a hidden name by which a later check
// finds what an earlier one could not remove. A sheet without that name is never taken for ours unless this run added it.
import { same } from '../workbook/snapshot';
import { converse, isOtherWindow } from './conversation';
import { CHECK, CHECK_NAMESPACE } from './probes/probe';

type Conversation = (context: Excel.RequestContext) => Promise<void>;

/** A name that no sheet has, hidden ones included. */
export function freeSheetName(taken: readonly string[]): string {
  const free = (number: number): string => {
    const name = `lf check ${String(number)}`;
    return taken.some((other) => same(other, name)) ? free(number + 1) : name;
  };
  return free(1);
}

function addSheet(name: string, isMarked: boolean): Promise<void> {
  return converse(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    const sheet = context.workbook.worksheets.add(name);
    if (isMarked) sheet.names.add(CHECK, '="scratch"').visible = false;
    await context.sync();
  });
}

/** Adds the scratch sheet; without its mark where Excel adds no names just now, so that the probes can still tell so. */
export async function addScratch(name: string): Promise<void> {
  try {
    await addSheet(name, true);
  } catch (error) {
    if (!isOtherWindow(error)) throw error;
    await removeSheets([name]);
    await addSheet(name, false);
  }
}

/** Removes the marked sheets and those of these names. */
function removeSheets(own: readonly string[]): Promise<void> {
  return converse(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/names/name');
    await context.sync();
    const gone = worksheets.items.filter(
      (sheet) =>
        own.some((name) => same(name, sheet.name)) || sheet.names.items.some(({ name }) => same(name, CHECK)),
    );
    if (gone.length === 0) return;
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const sheet of gone) sheet.delete();
    await context.sync();
  });
}

const removeNames: Conversation = async (context) => {
  const { names } = context.workbook;
  names.load('items/name');
  await context.sync();
  const gone = names.items.filter(({ name }) => name.toLowerCase().startsWith(`${CHECK}.`));
  if (gone.length === 0) return;
  for (const item of gone) item.delete();
  await context.sync();
};

const removeParts: Conversation = async (context) => {
  const parts = context.workbook.customXmlParts.getByNamespace(CHECK_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  if (parts.items.length === 0) return;
  for (const part of parts.items) part.delete();
  await context.sync();
};

const removeSetting: Conversation = async (context) => {
  const setting = context.workbook.settings.getItemOrNullObject(CHECK);
  await context.sync();
  if (setting.isNullObject) return;
  setting.delete();
  await context.sync();
};

/** Each on its own, so that what Excel will not do for one does not keep the others. */
async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}

/** Whether nothing of any check is left. */
async function clearOnce(own: readonly string[]): Promise<boolean> {
  const sheets = await attempt(() => removeSheets(own));
  const names = await attempt(() => converse(removeNames));
  const parts = await attempt(() => converse(removeParts));
  const setting = await attempt(() => converse(removeSetting));
  return sheets && names && parts && setting;
}

/** After one probe: the rest of what it left, if anything, goes at the end. */
export async function clearSheet(name: string): Promise<void> {
  if (!(await attempt(() => removeSheets([name])))) await clearScratch([name]);
}

/** Twice where it does not succeed at once: a reply may have been lost. */
export async function clearScratch(own: readonly string[]): Promise<boolean> {
  return (await clearOnce(own)) || clearOnce(own);
}
