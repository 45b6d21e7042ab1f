// The end of every undo: in our turn, and with its sheets kept from any further change, what the plan rests on is read once
// more; only if it is the same is it carried out.
import { lockable, lockedSheets } from '../workbook/lock';
import type { Edit } from '../workbook/edit';
import { withNames, type Guard } from '../workbook/guard';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { conflictOver, type Conflict } from './attempts';
import { newWork, noteSheets, type Work } from './batch';
import { converse, isProtectionRefused } from './conversation';
import { queueGuards, type Verdict } from './guards';
import { readSnapshot } from './read';
import { send } from './run';
import type { Turn } from './turn';

/** Claims our turn and keeps everybody from the sheets; what was planned on is read again, with nobody to change it after. */
async function lockAndLook(
  context: Excel.RequestContext,
  turn: Turn,
  work: Work,
  locks: readonly Edit[],
  guards: readonly Guard[],
): Promise<Conflict | null> {
  let verdict: Verdict = () => [];
  const { worksheets } = context.workbook;
  await send(context, turn, locks, {
    work,
    readLast: () => {
      verdict = queueGuards(context, guards);
      worksheets.load('items/id,items/name');
    },
  });
  noteSheets(work, worksheets);
  const [first] = verdict();
  return first ? conflictOver(first) : null;
}

const sheetsOf = (locks: readonly Edit[]): Guard[] =>
  locks.flatMap((lock): Guard[] => ('sheet' in lock ? [{ kind: 'sheet', sheet: lock.sheet }] : []));

/** A sheet that only goes need not be opened. */
const unlocks = (locks: readonly Edit[], edits: readonly Edit[]): Edit[] =>
  locks.flatMap((lock): Edit[] => {
    if (lock.kind !== 'lock') return [];
    const onIt = edits.filter((edit) => 'sheet' in edit && edit.sheet === lock.sheet);
    const onlyGoes = onIt.length > 0 && onIt.every(({ kind }) => kind === 'deleteSheet');
    return onlyGoes ? [] : [{ kind: 'unlock', sheet: lock.sheet }];
  });

/** Where Excel will not protect a sheet, it is looked at all the same: the moment before it goes is then open to others. */
async function lookUnlocked(turn: Turn, work: Work, guards: readonly Guard[]): Promise<Conflict | null> {
  return converse(async (context) => {
    const locked = lockedSheets(await readSnapshot(context));
    await send(
      context,
      turn,
      locked.map((sheet): Edit => ({ kind: 'unlock', sheet })),
    );
    return lockAndLook(context, turn, work, [], guards);
  });
}

/** Carries out what was planned, unless somebody came in between. */
export async function carryOutUndo(
  context: Excel.RequestContext,
  turn: Turn,
  snapshot: WorkbookSnapshot,
  edits: readonly Edit[],
  guards: readonly Guard[],
): Promise<Conflict | null> {
  const work = newWork();
  const locks = lockable(snapshot, edits).map((sheet): Edit => ({ kind: 'lock', sheet }));
  const all = withNames(snapshot, guards);
  const looked = await lockAndLook(context, turn, work, locks, all).then(
    (conflict) => ({ locks, conflict }),
    async (error: unknown) => {
      if (!isProtectionRefused(error)) throw error;
      return { locks: [], conflict: await lookUnlocked(turn, work, all) };
    },
  );
  const wanted = looked.conflict ? [] : edits;
  await converse((last) =>
    send(last, turn, [...unlocks(looked.locks, wanted), ...wanted, turn.end()], {
      work,
      // A locked sheet can still be renamed: then nothing is done either.
      readFirst: () => queueGuards(last, sheetsOf(looked.locks)),
    }),
  );
  return looked.conflict;
}
