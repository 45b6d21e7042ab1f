// What is to be imported: files that were dropped or chosen, the sample, or a range of the workbook. The first bytes of
// each are looked at, and files with the same columns become one part of the import, with one mapping.
import type { Failure, Inspection, PaneFile } from '../services';
import { atPart, CHOOSING, type Choosing, type Part } from '../state';
import type { Context } from './context';
import { announce, attempt } from './context';
import { unanswered } from './mapping';
import { answersStill } from './remembered';
import { showColumns } from './show';

function choosing({ store }: Context, part: Partial<Choosing>): void {
  store.set({ import: { ...CHOOSING, ...part }, undone: null });
}

export function startOver(context: Context): void {
  choosing(context, {});
}

function refuse(context: Context, failure: Failure): void {
  choosing(context, { failure });
  announce(context, failure.sentence);
}

export function notFiles(context: Context): void {
  refuse(context, { sentence: context.t('import.notFiles'), details: [] });
}

export async function trySample(context: Context): Promise<void> {
  const file = await attempt(context, context.services.crm.sample);
  return file.ok ? chooseFiles(context, [file.value]) : refuse(context, file.failure);
}

/** Where an export may lie in the workbook: asked when the choice is opened. */
export async function listTables(context: Context): Promise<void> {
  const { store, services } = context;
  const listed = await attempt(context, () => services.workbook.listTables());
  const step = store.get().import;
  if (step.phase !== 'choose') return;
  if (!listed.ok) return refuse(context, listed.failure);
  store.set({ import: { ...step, tables: listed.value } });
}

let cancellation: AbortController | null = null;

export function cancelReading(): void {
  cancellation?.abort();
}

/** @param table its name; null is what is selected */
export async function chooseRange(context: Context, table: string | null): Promise<void> {
  const { services, t } = context;
  const what = table ?? t('range.selection');
  choosing(context, { looking: what, share: 0 });
  announce(context, t('import.looking', { file: what }));
  cancellation = new AbortController();
  const { signal } = cancellation;
  const onProgress = (done: number, of: number) => {
    if (!signal.aborted) choosing(context, { looking: what, share: done / of });
  };
  const read = await attempt(context, () => services.workbook.readRange(table, { onProgress, signal }));
  if (!read.ok) return refuse(context, read.failure);
  if (read.value === null) {
    choosing(context, { note: t('range.cancelled') });
    return announce(context, t('range.cancelled'));
  }
  return chooseFiles(context, [read.value.file], read.value.notes);
}

const hasColumnsOf = (a: Inspection, b: Inspection) =>
  a.headers.length === b.headers.length && a.headers.every((header) => b.headers.includes(header));

/** As an earlier import read such columns, if one did; what then can still be read two ways is asked again. */
async function partOf(context: Context, part: Part): Promise<Part> {
  const { workbook, crm } = context.services;
  const { inspection } = part;
  const found = await attempt(context, () => workbook.remembered(inspection.headers));
  if (!found.ok || found.value === null) return part;
  const { mapping, at, certain } = found.value;
  const asked = await attempt(context, () => crm.ambiguities(inspection, unanswered(mapping)));
  if (!asked.ok) return part;
  const known = answersStill(mapping, asked.value);
  return {
    ...part,
    // What is mapped is what is shown first.
    inspection: { ...inspection, mapping: known },
    mapping: known,
    questions: asked.value,
    remembered: { at, certain, proposal: part },
  };
}

/** Looks at the first bytes of each file. */
export async function chooseFiles(
  context: Context,
  files: readonly PaneFile[],
  notes: readonly string[] = [],
): Promise<void> {
  const { store, services, t } = context;
  const [first] = files;
  if (!first) return;
  choosing(context, { looking: first.name });
  announce(context, t('import.looking', { file: first.name }));
  const found: Part[] = [];
  for (const file of files) {
    const looked = await attempt(context, () => services.crm.inspect(file));
    if (!looked.ok) return refuse(context, looked.failure);
    const inspection = looked.value;
    const kind = found[0]?.inspection.kind ?? inspection.kind;
    if (kind !== inspection.kind) {
      const kinds = { file: file.name, first: first.name };
      return refuse(context, { sentence: t('import.mixedKinds', kinds), details: [] });
    }
    const same = found.findIndex((part) => hasColumnsOf(part.inspection, inspection));
    const { mapping, ambiguities: questions } = inspection;
    const part = found[same];
    if (part) found[same] = { ...part, files: [...part.files, file] };
    else
      found.push({ files: [file], inspection, mapping, questions, ...(notes.length > 0 ? { notes } : {}) });
  }
  const parts: Part[] = [];
  for (const part of found) parts.push(await partOf(context, part));
  showColumns(store, atPart({}, parts, 0));
  announce(context, t('mapping.title'));
}
