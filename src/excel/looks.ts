// Looks that Excel refused to set with all the others: kind by kind, a kind that is refused by halves, so that one thing a
// machine cannot do costs nothing but itself. What was left is told; contents are never touched.
import type { Edit } from '../workbook/edit';
import { isRepeatable, lookOf, type Look, type LookEdit } from '../workbook/looks';
import { converse, detailOf, hasPlace, isCellEditMode } from './conversation';
import type { Work } from './batch';
import { noProgress, send, type Progress } from './run';
import type { Turn } from './turn';

export interface NotSet {
  readonly look: Look;
  readonly sheets: readonly string[];
  /** What Excel answered, and where: for a report, not for reading. */
  readonly detail: string;
}

/** Between what Excel answered to one kind of look. */
const APART = '; ';

interface Refused {
  readonly edit: LookEdit;
  readonly detail: string;
}

/** Whose work they belong to. */
interface Whose {
  readonly turn: Turn;
  readonly work: Work;
}

/** What takes away the part of a look that is there; a new chart is the last of its sheet, a new rule the first. */
async function takingAway(context: Excel.RequestContext, begun: readonly LookEdit[]): Promise<Edit[]> {
  const queued = begun.map((edit): (() => Edit[]) => {
    const { sheet } = edit;
    const worksheet = context.workbook.worksheets.getItem(sheet);
    if (edit.kind === 'chart') {
      const { charts } = worksheet;
      charts.load('items/name');
      return () =>
        charts.items.slice(-1).map(({ name }): Edit => ({ kind: 'deleteChart', sheet, chart: name }));
    }
    if (edit.kind === 'conditionalFormat') {
      const rules = worksheet.getRange().conditionalFormats;
      rules.load('items/id');
      return () => rules.items.slice(0, 1).map(({ id }): Edit => ({ kind: 'deleteRule', sheet, id }));
    }
    return () => [{ kind: 'pageParts', sheet, parts: { rowBreaks: [], columnBreaks: [] } }];
  });
  await context.sync();
  return queued.flatMap((edits) => edits());
}

/** One look at most is there in part, since the request ended there. Should Excel refuse this too, contents stand all the same. */
async function clean(looks: readonly LookEdit[], { begun }: Progress, { turn, work }: Whose): Promise<void> {
  const half = looks.filter((edit) => begun.has(edit));
  if (half.length === 0) return;
  await converse(async (context) => send(context, turn, await takingAway(context, half), { work })).catch(
    () => undefined,
  );
}

const missing = (looks: readonly LookEdit[], { done }: Progress): LookEdit[] =>
  looks.filter((edit) => isRepeatable(edit) || !done.has(edit));

async function setOrHalve(edits: readonly LookEdit[], whose: Whose): Promise<Refused[]> {
  if (edits.length === 0) return [];
  const progress = noProgress();
  try {
    const { turn, work } = whose;
    await converse((context) => send(context, turn, edits, { work, progress }));
    return [];
  } catch (error) {
    const left = missing(edits, progress);
    const all = left.map((edit) => ({ edit, detail: detailOf(error) }));
    // While a cell is edited, or without a connection, halves fare no better.
    if (isCellEditMode(error) || !hasPlace(error)) return all;
    await clean(edits, progress, whose);
    if (left.length === 1) return all;
    const half = Math.ceil(left.length / 2);
    return [
      ...(await setOrHalve(left.slice(0, half), whose)),
      ...(await setOrHalve(left.slice(half), whose)),
    ];
  }
}

function told(refused: readonly Refused[]): NotSet[] {
  const byLook = new Map<Look, Refused[]>();
  for (const each of refused) {
    const look = lookOf(each.edit);
    if (look !== null) byLook.set(look, [...(byLook.get(look) ?? []), each]);
  }
  return [...byLook].map(([look, list]) => ({
    look,
    sheets: [...new Set(list.map(({ edit }) => edit.sheet))],
    detail: [...new Set(list.map(({ detail }) => detail))].join(APART),
  }));
}

/** @param progress how far they had come when Excel refused one: nothing is set again that would then be there twice */
export async function setLooksApart(
  looks: readonly LookEdit[],
  progress: Progress,
  whose: Whose,
): Promise<readonly NotSet[]> {
  await clean(looks, progress, whose);
  const kinds = new Map<Look, LookEdit[]>();
  for (const edit of missing(looks, progress)) {
    const look = lookOf(edit);
    if (look !== null) kinds.set(look, [...(kinds.get(look) ?? []), edit]);
  }
  const refused: Refused[] = [];
  for (const edits of kinds.values()) refused.push(...(await setOrHalve(edits, whose)));
  return told(refused);
}

function together(a: NotSet, b: NotSet): NotSet {
  const details = [a, b].flatMap(({ detail }) => detail.split(APART));
  return {
    look: a.look,
    sheets: [...new Set([...a.sheets, ...b.sheets])],
    detail: [...new Set(details)].join(APART),
  };
}

/** Of two steps that are one action for the analyst: each look is told once. */
export function joined(first: readonly NotSet[], second: readonly NotSet[]): readonly NotSet[] {
  const looks = new Map(first.map((each) => [each.look, each]));
  for (const each of second) {
    const before = looks.get(each.look);
    looks.set(each.look, before ? together(before, each) : each);
  }
  return [...looks.values()];
}
