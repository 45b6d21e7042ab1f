/**
 * Reads one or several files of the same mapping as streams and counts them by month: constant memory, two bytes a
 * customer for the medians, and a dozen a record to know duplicates by.
 */
import { Intake, withinCalendar } from './aggregate/intake';
import { settingsFrom } from './aggregate/settings';
import { summarise } from './aggregate/summary';
import { isUsable } from './inspect';
import type { BoundField } from './map/bind';
import { bind } from './map/bind';
import type { FieldKey, Mapping } from './mapping';
import type { Ambiguity, Problem } from './problem';
import { isProblem } from './problem';
import { recoder } from './read/encoding';
import { HEAD_BYTES, readHead } from './read/head';
import type { Head } from './read/head';
import { Scanner } from './read/scanner';
import type { Chunks, ImportedFile, ImportOptions, ImportOutcome, ImportSource } from './result';

/**
 * Imports chunks of bytes, or a list of sources. Failing streams become the problem `readFailed`; nothing is thrown.
 */
export async function importCsv(
  source: Chunks | readonly ImportSource[],
  mapping: Mapping,
  options: ImportOptions = {},
): Promise<ImportOutcome> {
  const settings = settingsFrom(options);
  const asOf = withinCalendar(options.asOf);
  const intake = new Intake(mapping, settings, asOf);
  const files: ImportedFile[] = [];
  let total = 0;
  const progress = (bytes: number) => {
    total += bytes;
    options.onProgress?.(total);
  };
  for (const one of sourcesOf(source)) {
    const done = await importOne(one, mapping, intake, files.length, progress, options.signal);
    if (isProblem(done)) return refused(done, one.name);
    files.push(done);
  }
  if (files.length === 0) return refused({ code: 'empty' });
  if (intake.used === 0) return refused(nothingUsable(intake, mapping));
  return { ok: true, result: summarise(intake, mapping, settings, files, asOf) };
}

function refused(problem: Problem, file?: string): ImportOutcome {
  return {
    ok: false,
    problem: file === undefined || problem.file !== undefined ? problem : { ...problem, file },
  };
}

function nothingUsable(intake: Intake, mapping: Mapping): Problem {
  const columns = (['lead', 'mql', 'sql', 'opportunity', 'customer'] as const).flatMap(
    (field) => mapping.fields[field]?.column ?? [],
  );
  return { code: 'noUsableRows', read: intake.read, dateColumns: [...new Set(columns)] };
}

function sourcesOf(source: Chunks | readonly ImportSource[]): readonly ImportSource[] {
  if (source instanceof Uint8Array) return [{ chunks: [source] }];
  if (Array.isArray(source) && source.every((one) => !(one instanceof Uint8Array))) {
    return source as readonly ImportSource[];
  }
  return [{ chunks: source as Chunks }];
}

async function importOne(
  source: ImportSource,
  mapping: Mapping,
  intake: Intake,
  index: number,
  progress: (bytes: number) => void,
  signal: ImportOptions['signal'],
): Promise<ImportedFile | Problem> {
  const file = new FileReading(mapping, intake, index);
  try {
    for await (const chunk of source.chunks) {
      if (signal?.aborted) return { code: 'cancelled' };
      const problem = file.push(chunk);
      if (problem) return problem;
      progress(chunk.length);
    }
    return signal?.aborted ? { code: 'cancelled' } : file.end(source.name ?? null);
  } catch (error) {
    if (signal?.aborted) return { code: 'cancelled' };
    return { code: 'readFailed', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** One file on its way through: its head is gathered first, then everything goes straight to the scanner. */
class FileReading {
  private waiting: Uint8Array[] = [];
  private bytes = 0;
  private opened: {
    head: Head;
    scanner: Scanner;
    recode: ReturnType<typeof recoder>;
    fields: BoundField[];
  } | null = null;
  private readonly readBefore: number;

  constructor(
    private readonly mapping: Mapping,
    private readonly intake: Intake,
    private readonly index: number,
  ) {
    this.readBefore = intake.read;
  }

  push(chunk: Uint8Array): Problem | null {
    this.bytes += chunk.length;
    if (this.opened) return this.feed(chunk);
    this.waiting.push(chunk);
    return this.bytes >= HEAD_BYTES ? this.open(false) : null;
  }

  end(name: string | null): ImportedFile | Problem {
    const early = this.opened ? null : this.open(true);
    if (early) return early;
    const { head, scanner, recode } = this.opened!;
    scanner.push(recode.end());
    scanner.end();
    const question = this.question();
    if (question) return question;
    const read = this.intake.read - this.readBefore;
    if (read === 0) return { code: 'headersOnly', headers: head.headers };
    return { name, bytes: this.bytes, read, encoding: head.encoding, delimiter: head.delimiter };
  }

  private open(complete: boolean): Problem | null {
    const start = joined(this.waiting);
    this.waiting = [];
    const head = readHead(start, complete);
    if (isProblem(head)) return head;
    if (!isUsable(this.mapping)) return { code: 'noStageColumn', headers: head.headers };
    const bound = bind(this.mapping, head);
    if (isProblem(bound)) return bound;
    this.intake.begin(this.index, bound);
    const { headerRow } = head;
    const scanner = new Scanner(head.dialect, bound.slotOf, (record) => {
      if (record.row > headerRow) this.intake.take(record);
    });
    const fields = Object.values(bound.fields);
    this.opened = { head, scanner, recode: recoder(head.encoding), fields };
    return this.feed(start.subarray(head.mark));
  }

  private feed(chunk: Uint8Array): Problem | null {
    const { scanner, recode } = this.opened!;
    scanner.push(recode.next(chunk));
    return this.intake.open ? this.question() : null;
  }

  /** The columns that have to be asked about, as one problem. */
  private question(): Problem | null {
    const { fields } = this.opened!;
    const columns = new Map<string, Ambiguity>();
    for (const { field, column, dates } of fields) {
      if (!dates || (this.intake.open?.dates !== dates && !dates.doubtful)) continue;
      const { example, readings } = dates;
      if (example === null || readings === null) continue;
      const others: readonly FieldKey[] = columns.get(column)?.fields ?? [];
      columns.set(column, { column, fields: [...others, field], example, readings, mixed: dates.doubtful });
    }
    return columns.size === 0 ? null : { code: 'ambiguousDates', columns: [...columns.values()] };
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
