/** One file on its way through: its head is gathered first, then everything goes straight to the scanner. */
import { isUsable } from './inspect';
import type { FilePlan } from './join/plan';
import type { BoundField } from './map/bind';
import { bind } from './map/bind';
import type { FieldKey } from './mapping';
import type { Ambiguity, Problem } from './problem';
import { isProblem } from './problem';
import { recoder } from './read/encoding';
import type { Head } from './read/head';
import { HEAD_BYTES, readHead } from './read/head';
import { Scanner } from './read/scanner';
import type { ImportedFile, ImportSource } from './contract';
import type { RowTaker } from './rowTaker';

export class FileReading {
  private waiting: Uint8Array[] = [];
  private bytes = 0;
  private opened: {
    head: Head;
    scanner: Scanner;
    recode: ReturnType<typeof recoder>;
    fields: BoundField[];
  } | null = null;
  private readonly before: { readonly read: number; readonly used: number };

  /** `index` is the number of the file among the sources. */
  constructor(
    private readonly source: ImportSource,
    private readonly plan: FilePlan,
    private readonly taker: RowTaker,
    private readonly index: number,
  ) {
    this.before = { read: taker.read, used: taker.used };
  }

  push(chunk: Uint8Array): Problem | null {
    this.bytes += chunk.length;
    if (this.opened) return this.feed(chunk);
    this.waiting.push(chunk);
    return this.bytes >= HEAD_BYTES ? this.open(false) : null;
  }

  end(): ImportedFile | Problem {
    const early = this.opened ? null : this.open(true);
    if (early) return early;
    const { head, scanner, recode } = this.opened!;
    scanner.push(recode.end());
    scanner.end();
    const question = this.question();
    if (question) return question;
    const read = this.taker.read - this.before.read;
    if (read === 0) return { code: 'headersOnly', headers: head.headers };
    const { name = null, mapping } = this.source;
    const used = this.taker.used - this.before.used;
    return {
      name,
      bytes: this.bytes,
      read,
      used,
      mapping,
      encoding: head.encoding,
      delimiter: head.delimiter,
    };
  }

  private open(complete: boolean): Problem | null {
    const start = joined(this.waiting);
    this.waiting = [];
    const head = readHead(start, complete);
    if (isProblem(head)) return head;
    if (!isUsable(this.source.mapping)) return { code: 'noStageColumn', headers: head.headers };
    const bound = bind(this.plan.mapping, head);
    if (isProblem(bound)) return bound;
    this.taker.begin(this.index, bound, this.plan);
    const { headerRow } = head;
    const scanner = new Scanner(head.dialect, bound.slotOf, (record) => {
      if (record.row > headerRow) this.taker.take(record);
    });
    const fields = Object.values(bound.fields);
    this.opened = { head, scanner, recode: recoder(head.encoding), fields };
    return this.feed(start.subarray(head.mark));
  }

  private feed(chunk: Uint8Array): Problem | null {
    const { scanner, recode } = this.opened!;
    scanner.push(recode.next(chunk));
    return this.taker.open ? this.question() : null;
  }

  /** The columns that have to be asked about, as one problem. */
  private question(): Problem | null {
    const { fields } = this.opened!;
    const columns = new Map<string, Ambiguity>();
    for (const { field, column, dates } of fields) {
      if (!dates || (this.taker.open?.dates !== dates && !dates.doubtful)) continue;
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
