// What the pane shows of the workbook: what stands in the way, which sheets of ours are there, what was done.
import { workbookRefusal } from '../workbook/conflicts';
import { headOf, type Head } from '../workbook/head';
import { markerOf } from '../workbook/ours';
import type { Refusal, Refused } from '../workbook/refusal';
import type { RecordBody, RecordState } from '../workbook/record/record';
import { newestSheet } from '../workbook/record/newest';
import { canFinish, latestUnfinished, type Store, type StoredRecord } from '../workbook/record/store';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { converse, refusedBy } from './conversation';
import { readRecords } from './records';

export interface Operation {
  readonly id: string;
  readonly kind: 'build' | 'import' | 'update' | null;
  readonly label: string;
  /** ISO 8601. */
  readonly at: string;
  /** Null when the record is damaged: it cannot be undone. */
  readonly state: RecordState | null;
  /** What was changed since stayed when it was taken back. */
  readonly partly: boolean;
  /** Tabs it made or filled, as they were named then. */
  readonly sheets: readonly string[];
}

export interface Unfinished {
  readonly label: string;
  /** ISO 8601. */
  readonly at: string;
  /** The turn: what has moved since is not recovered. */
  readonly seen: Head;
  /** All contents stand: it can be finished as well as taken back. */
  readonly canFinish: boolean;
}

export interface WorkbookState {
  readonly ok: true;
  /** Why nothing can be built or imported, if so. */
  readonly refusal: Refusal | null;
  readonly sheets: readonly {
    readonly key: string;
    readonly name: string;
    readonly visible: boolean;
    /** Who the columns of each block are, as we last left it. */
    readonly columns: Readonly<Record<string, readonly string[]>>;
  }[];
  /** Newest first. */
  readonly operations: readonly Operation[];
  /** Something was begun and has not ended: somebody is at it, or `recover` is needed. */
  readonly unfinished: Unfinished | null;
}

function sheetsOf(body: RecordBody): readonly string[] {
  if (body.kind !== 'import') return body.sheets.map(({ name }) => name);
  const all = [body.sheet, ...(body.tables ?? []).map(({ sheet }) => sheet)];
  return [...new Set(all.filter((name) => name !== ''))];
}

function operationOf({ id, label, at, record, head }: StoredRecord): Operation {
  const body = record?.body;
  const sheets = body ? sheetsOf(body) : [];
  return {
    id,
    label,
    at,
    kind: body?.kind ?? null,
    state: record?.state ?? null,
    partly: head.partly === true,
    sheets,
  };
}

function columnsOf(store: Store, key: string): Record<string, readonly string[]> {
  const blocks = newestSheet(store, key)?.blocks ?? [];
  return Object.fromEntries(blocks.map(({ id, columnKeys }) => [id, columnKeys]));
}

function unfinishedOf(snapshot: WorkbookSnapshot, store: Store): Unfinished | null {
  const seen = headOf(snapshot);
  const stored = latestUnfinished(store);
  const found = seen.busy ?? stored;
  if (!found) return null;
  return { label: found.label, at: found.at, seen, canFinish: canFinish(stored) };
}

export async function readState(): Promise<WorkbookState | Refused> {
  try {
    return await converse(async (context) => {
      const { snapshot, store } = await readRecords(context);
      const refusal: Refusal | null = store.newer ? { code: 'newerRecord' } : workbookRefusal(snapshot);
      return {
        ok: true,
        refusal,
        unfinished: unfinishedOf(snapshot, store),
        operations: [...store.records].reverse().map(operationOf),
        sheets: snapshot.sheets.flatMap((sheet) => {
          const marker = markerOf(sheet);
          if (!marker) return [];
          const { key } = marker;
          return [{ key, name: sheet.name, visible: sheet.visible, columns: columnsOf(store, key) }];
        }),
      };
    });
  } catch (error) {
    return refusedBy(error);
  }
}

/** What was done and can be undone, newest first; empty when Excel cannot be asked. */
export async function listOperations(): Promise<readonly Operation[]> {
  const state = await readState();
  return state.ok ? state.operations.filter(({ state: done }) => done === 'closed') : [];
}
