/**
 * Bytes in, records out: a state machine over chunks of any size. Only the cells that were asked for are noted, as
 * offsets into the buffer; nothing becomes a text here. Memory is one batch plus one record, whatever the file's size.
 *
 * Quotation marks count only at the beginning of a cell; a mark inside a quoted cell that neither doubles nor ends
 * it is part of the text. Line ends inside quotes belong to the cell. Works on UTF-8, Windows-1252 and every other
 * encoding that leaves ASCII alone; UTF-16 is recoded before.
 */
const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;
const BACKSLASH = 92;

const BATCH = 1 << 16;
/** Bytes; a record that is longer is broken. */
const LONGEST_RECORD = 1 << 20;
/** No complete record yet. */
const INCOMPLETE = -1;
/** There will never be one. */
const HOPELESS = -2;

export interface Dialect {
  /** Byte of the delimiter. */
  readonly delimiter: number;
  /** Byte that ends a record: LF (a CR before it is dropped), or CR in files that have no LF. */
  readonly newline: typeof LF | typeof CR;
  /** A backslash before a quotation mark makes it a part of the text, as databases write it. */
  readonly escapes?: boolean;
}

/** The record at hand; valid only during the call. Slots are those of `columns`. */
export class CsvRecord {
  bytes: Uint8Array = new Uint8Array(0);
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** 1 where quotation marks inside the cell are doubled. */
  readonly doubled: Uint8Array;
  /** Row as a spreadsheet numbers it, from 1: an empty line is a row, a line end inside quotes is none. */
  row = 0;
  cells = 0;
  /** Cells up to the last one that holds something. */
  filled = 0;
  /** The record has no end: an unclosed quotation mark, or more than a megabyte. Its cells are not to be used. */
  broken = false;

  constructor(slots: number) {
    this.start = new Int32Array(slots);
    this.end = new Int32Array(slots);
    this.doubled = new Uint8Array(slots);
  }
}

/** What to note: `slotOf[cell]` is the slot of a wanted cell, −1 of any other; cells beyond the end are unwanted. */
export class Scanner {
  private buffer = new Uint8Array(4 * BATCH + 1);
  private length = 0;
  private scanAt = BATCH;
  private row = 0;
  /** Up to here no quoted cell may span lines, because one before it never ended: keeps bad files linear. */
  private singleLineUntil = 0;
  private skippingLine = false;
  private cellsBefore = 0;
  private readonly record: CsvRecord;
  private readonly slotOf: Int32Array;

  constructor(
    private readonly dialect: Dialect,
    slotOf: ArrayLike<number>,
    private readonly onRecord: (record: CsvRecord) => void,
  ) {
    this.slotOf = Int32Array.from(slotOf);
    let slots = 0;
    for (const slot of this.slotOf) slots = Math.max(slots, slot + 1);
    this.record = new CsvRecord(slots);
  }

  /** Takes the next bytes; records that are complete are handed on at once or a little later. */
  push(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length; from += BATCH) {
      const part = chunk.subarray(from, Math.min(from + BATCH, chunk.length));
      this.reserve(this.length + part.length);
      this.buffer.set(part, this.length);
      this.length += part.length;
      if (this.length >= this.scanAt) this.drain(false);
    }
  }

  /** Hands on what is left. */
  end(): void {
    this.drain(true);
  }

  private reserve(length: number): void {
    if (length < this.buffer.length) return;
    const larger = new Uint8Array(Math.max(length, this.buffer.length * 2) + 1);
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }

  private drain(final: boolean): void {
    // A sentinel lets the inner loops look for one byte class only, without asking for the end each time.
    this.buffer[this.length] = this.dialect.newline;
    let from = 0;
    while (from < this.length) {
      const next = this.skippingLine ? this.skipLine(from) : this.scanRecord(from, final);
      if (next >= 0) {
        from = Math.min(next, this.length);
      } else if (next === HOPELESS || final || this.length - from > LONGEST_RECORD) {
        from = this.dropLine(from);
      } else {
        break;
      }
    }
    this.buffer.copyWithin(0, from, this.length);
    this.length -= from;
    this.singleLineUntil = Math.max(0, this.singleLineUntil - from);
    this.scanAt = Math.max(BATCH, this.length * 2);
  }

  /** Gives up the line at `from` and goes on behind it. */
  private dropLine(from: number): number {
    this.singleLineUntil = Math.max(this.singleLineUntil, from + LONGEST_RECORD);
    this.emitBroken();
    this.skippingLine = true;
    return this.skipLine(from);
  }

  private skipLine(from: number): number {
    const at = this.buffer.indexOf(this.dialect.newline, from);
    if (at < 0 || at >= this.length) return this.length;
    this.skippingLine = false;
    return at + 1;
  }

  private emitBroken(): void {
    this.row++;
    this.record.row = this.row;
    this.record.broken = true;
    this.onRecord(this.record);
    this.record.broken = false;
  }

  /** Scans one record; returns where the next begins, or INCOMPLETE or HOPELESS. */
  private scanRecord(from: number, final: boolean): number {
    const { buffer, length, slotOf, record } = this;
    const { delimiter, newline } = this.dialect;
    const { start, end, doubled } = record;
    const highest = Math.max(delimiter, newline);
    const wanted = slotOf.length;
    let cell = 0;
    let filled = 0;
    let at = from;
    for (;;) {
      let contentStart = at;
      let contentEnd: number;
      let double = 0;
      if (buffer[at] === QUOTE && at < length) {
        contentStart = at + 1;
        contentEnd = this.closingQuote(contentStart, final);
        if (contentEnd < 0) return contentEnd;
        double = this.sawDoubled;
        at = this.afterQuote;
      } else {
        let byte = buffer[at]!;
        while (byte > highest || (byte !== delimiter && byte !== newline)) byte = buffer[++at]!;
        if (at >= length && !final) return INCOMPLETE;
        contentEnd = at > contentStart && byte === LF && buffer[at - 1] === CR ? at - 1 : at;
      }
      if (
        contentEnd > contentStart &&
        (buffer[contentStart]! > SPACE || hasText(buffer, contentStart, contentEnd))
      ) {
        filled = cell + 1;
      }
      if (cell < wanted) {
        const slot = slotOf[cell]!;
        if (slot >= 0) {
          start[slot] = contentStart;
          end[slot] = contentEnd;
          doubled[slot] = double;
        }
      }
      cell++;
      if (at >= length || buffer[at] !== delimiter) break;
      at++;
    }
    if (at - from > LONGEST_RECORD) return HOPELESS;
    this.emit(from, at, cell, filled);
    return at + 1;
  }

  private emit(from: number, at: number, cells: number, filled: number): void {
    this.row++;
    const lineIsEmpty = cells === 1 && (at === from || (at === from + 1 && this.buffer[from] === CR));
    if (lineIsEmpty) return;
    const { record } = this;
    // Cells that this record lacks must not keep what the one before it had there.
    for (let cell = cells; cell < this.cellsBefore; cell++) {
      const slot = this.slotOf[cell]!;
      if (slot >= 0) record.start[slot] = record.end[slot] = record.doubled[slot] = 0;
    }
    this.cellsBefore = Math.min(cells, this.slotOf.length);
    record.bytes = this.buffer;
    record.row = this.row;
    record.cells = cells;
    record.filled = filled;
    this.onRecord(record);
  }

  private sawDoubled = 0;
  private afterQuote = 0;

  /** The end of a quoted cell's content; sets `sawDoubled` and `afterQuote` (delimiter or line end). */
  private closingQuote(from: number, final: boolean): number {
    const { buffer, length } = this;
    const { delimiter, newline, escapes = false } = this.dialect;
    const oneLine = from < this.singleLineUntil;
    this.sawDoubled = 0;
    for (let at = from; at < length; at++) {
      const byte = buffer[at];
      if (byte !== QUOTE) {
        if (oneLine && byte === newline) return HOPELESS;
        continue;
      }
      if (escapes && isEscaped(buffer, from, at)) continue;
      if (at + 1 < length && buffer[at + 1] === QUOTE) {
        this.sawDoubled = 1;
        at++;
        continue;
      }
      let after = at + 1;
      while (after < length && buffer[after] === SPACE && delimiter !== SPACE) after++;
      if (after < length && buffer[after] === CR && newline === LF) after++;
      if (after >= length && !final) return INCOMPLETE;
      if (after >= length || buffer[after] === delimiter || buffer[after] === newline) {
        this.afterQuote = Math.min(after, length);
        return at;
      }
    }
    return INCOMPLETE;
  }
}

/** An odd number of backslashes stands before `at`; two of them are one of the text. */
function isEscaped(buffer: Uint8Array, from: number, at: number): boolean {
  let first = at;
  while (first > from && buffer[first - 1] === BACKSLASH) first--;
  return (at - first) % 2 === 1;
}

function hasText(buffer: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (buffer[i]! > SPACE) return true;
  return false;
}
