// What must be asked before several operations are taken back in one go. All of it is asked at once and nothing is written:
// each operation is judged as if the later ones among them were gone already.
import type { Change } from '../workbook/changes';
import type { Guard } from '../workbook/guard';
import type { Keeping } from '../workbook/keepSheets';
import type { OperationRecord, RecordBody } from '../workbook/record/record';
import type { Store, StoredRecord } from '../workbook/record/store';
import { refuse, type Refused } from '../workbook/refusal';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findRecord, type AsksFirst, type TakesBack, type Together, type UndoManner } from '../workbook/undo';
import { asOne } from '../workbook/undoAgreed';
import { sheetsOfBuild } from '../workbook/undoBuild';
import { fateOf, keepingOf, keptOf, type Fate } from '../workbook/undoKeeping';
import { isNewer, type Records } from './records';
import { locked } from './undoLocked';
import { readUndo } from './undoReading';
import type { UndoReading } from './undoReadingImport';

/** One of the operations, in the order of undoing. */
export interface UndoPart {
  readonly id: string;
  readonly label: string;
  /** What becomes of it where what was changed is kept. */
  readonly fate: Fate;
  /** Then: what stays of the later ones. */
  readonly together: Together;
  /** What would be done if it went in one run with the later ones, and what that rests on. */
  readonly plan: (manner: UndoManner) => TakesBack | AsksFirst | Refused;
  readonly guards: readonly Guard[];
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
  read: (found: Found) => Promise<UndoReading>,
  snapshot: WorkbookSnapshot,
  found: readonly Found[],
): Promise<readonly Judged[] | Refused> {
  const judged: Judged[] = [];
  for (const each of found) {
    const { id, label, body } = each.record;
    const kept = [...new Set(judged.flatMap(keptOf))];
    const later = judged.map((part) => part.id);
    const builds = judged.flatMap(({ tabs }) => tabs);
    const reading = await read(each);
    const plan = (manner: UndoManner) => reading.plan(manner, { along: later, tabs: builds, kept });
    const planned = plan('ask');
    if ('refusal' in planned) return planned;
    const tabs = tabsOf(snapshot, each.record);
    judged.push({
      id,
      label,
      kind: body.kind,
      tabs,
      fate: fateOf(body.kind, planned, kept.length > 0),
      together: { along: [], tabs: builds.filter((tab) => kept.includes(tab)), kept },
      plan,
      guards: reading.guards,
      changes: planned.ok ? [] : planned.askedAbout,
      keeping: planned.ok ? null : (planned.keeping ?? null),
    });
  }
  return judged;
}

/** Asks about all of the operations, and writes nothing. */
export async function askTogether(
  context: Excel.RequestContext,
  { snapshot, store }: Records,
  operations: readonly string[],
): Promise<UndoQuestions | Refused> {
  if (isNewer({ snapshot, store })) return refuse({ code: 'newerRecord' });
  const found = findAll(store, operations);
  if ('ok' in found) return found;
  const refusal = locked(snapshot);
  if (refusal) return refusal;
  const read = ({ stored, record }: Found) =>
    readUndo({ context, snapshot, store, stored, record, manner: 'ask' });
  const judged = await judge(read, snapshot, found);
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
