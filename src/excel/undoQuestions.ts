// What must be asked before several operations are taken back in one go. All of it is asked at once and nothing is written:
// each operation is judged as if the later ones among them were gone already.
import type { Change } from '../workbook/changes';
import type { Keeping } from '../workbook/keepSheets';
import type { OperationRecord, RecordBody } from '../workbook/record/record';
import type { Store, StoredRecord } from '../workbook/record/store';
import { refuse, type Refused } from '../workbook/refusal';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findRecord, type Together, type UndoManner } from '../workbook/undo';
import { asOne, covers } from '../workbook/undoAgreed';
import { sheetsOfBuild } from '../workbook/undoBuild';
import { fateOf, keepingOf, keptOf, type Fate } from '../workbook/undoKeeping';
import { converse, refusedBy } from './conversation';
import { isNewer, readRecords } from './records';
import { locked } from './undoLocked';
import { readAndPlanUndo } from './undoReading';
import type { PlannedUndo } from './undoReadingImport';

/** One of the operations, in the order of undoing. */
export interface UndoPart {
  readonly id: string;
  readonly label: string;
  /** What becomes of it where what was changed is kept. */
  readonly fate: Fate;
  /** Then: what stays of the later ones. */
  readonly together: Together;
}

export interface UndoQuestions {
  readonly ok: true;
  readonly parts: readonly UndoPart[];
  readonly changes: readonly Change[];
  readonly keeping: Keeping | null;
}

interface Found {
  readonly stored: StoredRecord;
  readonly record: OperationRecord;
}

/** The latest first, whatever the order in which they are given. */
const inOrder = (found: readonly Found[]): Found[] => [...found].sort((a, b) => b.record.seq - a.record.seq);

/** Those that are gone by now are passed over. */
function findAll(store: Store, operations: readonly string[]): readonly Found[] | Refused {
  const there = operations.filter((id) => store.records.some((each) => each.id === id));
  if (there.length === 0) return refuse({ code: 'noOperation' });
  const found: Found[] = [];
  for (const id of there) {
    const each = findRecord(store, id);
    if ('ok' in each) return each;
    found.push(each);
  }
  return inOrder(found);
}

function tabsOf(snapshot: WorkbookSnapshot, record: OperationRecord): string[] {
  const { body } = record;
  return body.kind === 'build' ? sheetsOfBuild(snapshot, record, body).map(({ sheet }) => sheet.name) : [];
}

interface Judged extends UndoPart {
  readonly kind: RecordBody['kind'];
  readonly tabs: readonly string[];
  readonly changes: readonly Change[];
  readonly keeping: Keeping | null;
}

async function judge(
  plan: (found: Found, together: Together) => Promise<PlannedUndo>,
  snapshot: WorkbookSnapshot,
  found: readonly Found[],
): Promise<readonly Judged[] | Refused> {
  const judged: Judged[] = [];
  for (const each of found) {
    const { id, label, body } = each.record;
    const kept = [...new Set(judged.flatMap(keptOf))];
    const later = judged.map((part) => part.id);
    const builds = judged.flatMap(({ tabs }) => tabs);
    const { plan: planned } = await plan(each, { along: later, tabs: builds, kept });
    if ('refusal' in planned) return planned;
    const tabs = tabsOf(snapshot, each.record);
    judged.push({
      id,
      label,
      kind: body.kind,
      tabs,
      fate: fateOf(body.kind, planned, kept.length > 0),
      together: { along: [], tabs: builds.filter((tab) => kept.includes(tab)), kept },
      changes: planned.ok ? [] : planned.askedAbout,
      keeping: planned.ok ? null : (planned.keeping ?? null),
    });
  }
  return judged;
}

async function askIn(
  context: Excel.RequestContext,
  operations: readonly string[],
): Promise<UndoQuestions | Refused> {
  const { snapshot, store } = await readRecords(context);
  if (isNewer({ snapshot, store })) return refuse({ code: 'newerRecord' });
  const found = findAll(store, operations);
  if ('ok' in found) return found;
  const refusal = locked(snapshot);
  if (refusal) return refusal;
  const plan = ({ stored, record }: Found, together: Together) =>
    readAndPlanUndo(context, snapshot, store, stored, record, 'ask', together);
  const judged = await judge(plan, snapshot, found);
  if ('ok' in judged) return judged;
  const changes = asOne(judged.flatMap((part) => part.changes));
  const keeping = changes.length > 0 ? keepingOf(judged) : null;
  const inTurn = (tabs: readonly string[]) =>
    snapshot.sheets.map(({ name }) => name).filter((name) => tabs.includes(name));
  return {
    ok: true,
    parts: judged,
    changes,
    keeping: keeping && { kept: inTurn(keeping.kept), goes: inTurn(keeping.goes) },
  };
}

/** Asks about all of the operations, and writes nothing. */
export async function askTogether(operations: readonly string[]): Promise<UndoQuestions | Refused> {
  try {
    return await converse((context) => askIn(context, operations));
  } catch (error) {
    return refusedBy(error);
  }
}

/** What was answered about. */
export interface Agreed {
  readonly changes: readonly Change[];
  readonly together: Together;
}

/** Takes everything back only where nothing is found but what was agreed to; anything else is asked about. */
export async function planAgreed(
  plan: (manner: UndoManner, together?: Together) => Promise<PlannedUndo>,
  manner: UndoManner,
  agreed: Agreed | null,
): Promise<PlannedUndo> {
  if (agreed === null) return plan(manner);
  if (manner !== 'force') return plan(manner, agreed.together);
  const asked = await plan('ask');
  const { plan: found } = asked;
  if (found.ok || 'refusal' in found || !covers(agreed.changes, found.askedAbout)) return asked;
  return plan('force');
}
