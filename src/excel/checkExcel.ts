// Asks this Excel what the add-in believes of it: one probe after the other, each on a scratch sheet and in requests of its
// own, all of it removed afterwards. Nothing that was in the workbook is written, or read but for its file as a whole, of
// which nothing is kept; the way in which it calculates is left as it is.
import { workbookRefusal } from '../workbook/conflicts';
import { isUnfinished, type Store } from '../workbook/record/store';
import { refuse, type Refusal, type Refused } from '../workbook/refusal';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { converse, refusedBy } from './conversation';
import { readFacts, type Facts } from './facts';
import { probes } from './probes';
import { ask, type ProbeAnswer } from './probes/ask';
import type { Stage } from './probes/probe';
import { readRecords } from './records';
import { clearScratch, freeSheetName } from './scratch';
import { readView, showView, type View } from './view';

export interface Checked {
  readonly ok: true;
  readonly facts: Facts;
  readonly answers: readonly ProbeAnswer[];
  readonly of: number;
  readonly cancelled: boolean;
  /** Something of the check could not be removed; the next check tries again. */
  readonly left: boolean;
}

export interface CheckOptions extends Pick<Stage, 'prefix' | 'pause'> {
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** A workbook that counts from 1904 can be checked: nothing of ours stays in it. */
function obstacle(snapshot: WorkbookSnapshot, store: Store): Refusal | null {
  const refusal = workbookRefusal({ ...snapshot, date1904: false });
  const unfinished = store.records.find(isUnfinished);
  return refusal ?? (unfinished ? { code: 'busy', label: unfinished.label, at: unfinished.at } : null);
}

async function look(): Promise<Refusal | null> {
  return converse(async (context) => {
    const { snapshot, store } = await readRecords(context);
    return obstacle(snapshot, store);
  });
}

function sheetNames(): Promise<readonly string[]> {
  return converse(async (context) => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
    return context.workbook.worksheets.items.map(({ name }) => name);
  });
}

async function runAll(name: string, options: CheckOptions, answers: ProbeAnswer[]): Promise<void> {
  const { prefix, pause, signal, onProgress } = options;
  for (const [id, probe] of probes) {
    if (signal?.aborted === true) return;
    onProgress?.(answers.length, probes.length);
    answers.push(await ask(id, probe, name, { prefix, pause }));
  }
}

/** Whatever stops a run, what it made goes and the analyst sees what was seen before. */
async function runAndClear(view: View, options: CheckOptions): Promise<Checked> {
  const answers: ProbeAnswer[] = [];
  const name = freeSheetName(await sheetNames());
  let isClear = false;
  try {
    await runAll(name, options, answers);
  } finally {
    isClear = await clearScratch([name]);
    await showView(view).catch(() => undefined);
  }
  return {
    ok: true,
    facts: await readFacts(),
    answers,
    of: probes.length,
    cancelled: answers.length < probes.length,
    left: !isClear,
  };
}

/** Runs every probe, unless the workbook cannot be written or something begun in it was never finished. */
export async function checkExcel(options: CheckOptions): Promise<Checked | Refused> {
  try {
    const refusal = await look();
    if (refusal) return refuse(refusal);
    const view = await readView();
    await clearScratch([]);
    return await runAndClear(view, options);
  } catch (error) {
    return refusedBy(error);
  }
}
