/** Reads one file after another into one taker of records, with progress over all of them, and never throws. */
import type { Notes } from './count/notes';
import { FileReading } from './fileReading';
import type { FilePlan, ImportPlan } from './join/plan';
import type { FieldKey, FileKind } from './mapping';
import type { Problem, TableDropReason } from './problem';
import { isProblem } from './problem';
import type { ImportedFile, ImportSource } from './contract';
import type { RowTaker } from './rowTaker';

export interface ReadOptions {
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: { readonly aborted: boolean };
}

export type SourcesRead =
  | { readonly ok: true; readonly files: readonly ImportedFile[] }
  | { readonly ok: false; readonly problem: Problem };

/** Files of one kind that have nothing to do with each other, whatever kind their mappings say. */
export function alone(
  given: readonly ImportSource[],
  kind: FileKind,
): [sources: readonly ImportSource[], plan: Pick<ImportPlan, 'files' | 'order'>] {
  const sources = given.map((source) => ({ ...source, mapping: { ...source.mapping, kind } }));
  const files = sources.map(({ mapping }): FilePlan => {
    const knows = new Set(Object.keys(mapping.fields) as FieldKey[]);
    return { role: 'alone', holdsDeals: false, mapping, knows };
  });
  return [sources, { files, order: files.map((_, index) => index) }];
}

/** That every row of touches or of a report on programmes was dropped, and why, the commonest reason first. */
export function nothingUsable(
  { read, dropped }: { readonly read: number; readonly dropped: Notes<TableDropReason> },
  sources: readonly ImportSource[],
): Problem {
  const dateColumns = sources.flatMap(({ mapping }) => mapping.fields.time?.column ?? []);
  const reasons = dropped.reasons().map(({ reason, count }) => ({ reason, count }));
  const problem = { code: 'noUsableRows', read, dateColumns } as const;
  return { ...problem, dropped: reasons.sort((a, b) => b.count - a.count) };
}

/** Reads the sources in the order of the plan; the files come in the order of the sources. */
export async function readSources(
  sources: readonly ImportSource[],
  { files: plans, order }: Pick<ImportPlan, 'files' | 'order'>,
  taker: RowTaker,
  { onProgress, signal }: ReadOptions,
): Promise<SourcesRead> {
  const files: ImportedFile[] = [];
  let total = 0;
  const progress = (bytes: number) => {
    total += bytes;
    onProgress?.(total);
  };
  for (const index of order) {
    const plan = plans[index]!;
    const source = sources[index]!;
    const file = new FileReading(source, plan, taker, index);
    const done = await readOne(source, file, progress, signal);
    if (isProblem(done)) return { ok: false, problem: ofFile(done, source.name) };
    files[index] = done;
  }
  return files.length === 0 ? { ok: false, problem: { code: 'empty' } } : { ok: true, files };
}

function ofFile(problem: Problem, file: string | undefined): Problem {
  return file === undefined || problem.file !== undefined ? problem : { ...problem, file };
}

async function readOne(
  { chunks }: ImportSource,
  file: FileReading,
  progress: (bytes: number) => void,
  signal: ReadOptions['signal'],
): Promise<ImportedFile | Problem> {
  try {
    for await (const chunk of chunks) {
      if (signal?.aborted) return { code: 'cancelled' };
      const problem = file.push(chunk);
      if (problem) return problem;
      progress(chunk.length);
    }
    return signal?.aborted ? { code: 'cancelled' } : file.end();
  } catch (error) {
    if (signal?.aborted) return { code: 'cancelled' };
    return { code: 'readFailed', detail: error instanceof Error ? error.message : String(error) };
  }
}
