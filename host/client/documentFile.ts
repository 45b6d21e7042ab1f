// The workbook's file, as an add-in asks Excel for it: a copy is made, handed over in slices, and released. These calls are
// older than the bridge: desktop Excel takes them by number over `window.external.Execute`. Numbers, places of arguments
// and codes are the client library's own (its build for Windows); this is the only file that knows them.
import type { Files } from '../modes';

const GET_COPY = 77;
const GET_SLICE = 80;
const RELEASE_COPY = 81;

/** The kind of file: as it is saved. Text and PDF are not modelled. */
const COMPRESSED = 5;

const SUCCEEDED = 0;
const INTERNAL_ERROR = 5001;
const OUT_OF_RANGE = 5008;
const TOO_MANY_FILES = 11_000;

/** Excel keeps no more copies in memory: one that is never released stands in the way of the next. */
const MOST_OPEN = 2;
const LARGEST_SLICE = 4 * 1024 * 1024;
/** Where slices come smaller than they are asked for. */
const SMALL_SLICE = 512;

type Answer = readonly [status: number, payload?: unknown];

/** An array as desktop Excel gives it to scripts. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

const safeArray = (items: readonly unknown[]): SafeArray => ({
  toArray: () => [...items],
  dimensions: () => 1,
});

export class DocumentFile {
  /** Copies that were not released, by the handle the add-in knows them by. */
  private readonly open = new Map<number, Uint8Array>();
  private handles = 0;

  /** @param copy the file as it would be saved now */
  constructor(
    private readonly copy: () => Promise<Uint8Array>,
    private readonly mode?: Files,
  ) {}

  /** Answers a call by its number, never inside the call itself; what is not modelled fails. */
  async execute(
    call: number,
    parameters: readonly unknown[] | undefined,
    reply: (answer: SafeArray) => void,
  ): Promise<void> {
    let answer: Answer = [INTERNAL_ERROR];
    try {
      answer = await this.answer(call, (parameters ?? []).map(Number));
    } finally {
      reply(safeArray(answer));
    }
  }

  private async answer(call: number, given: readonly number[]): Promise<Answer> {
    const [first = Number.NaN, offset = Number.NaN, size = Number.NaN] = given;
    if (call === GET_COPY) return this.getCopy(first);
    if (call === GET_SLICE) return this.getSlice(first, offset, size);
    return call === RELEASE_COPY && this.open.delete(first) ? [SUCCEEDED] : [INTERNAL_ERROR];
  }

  private async getCopy(kind: number): Promise<Answer> {
    if (kind !== COMPRESSED || this.mode === 'refused') return [INTERNAL_ERROR];
    if (this.open.size >= MOST_OPEN) return [TOO_MANY_FILES];
    this.handles += 1;
    const handle = this.handles;
    // Counted from now on, not from when the copy is made.
    this.open.set(handle, new Uint8Array());
    try {
      const bytes = await this.copy();
      this.open.set(handle, bytes);
      return [SUCCEEDED, safeArray([handle, bytes.length])];
    } catch (error) {
      this.open.delete(handle);
      throw error;
    }
  }

  private getSlice(handle: number, offset: number, size: number): Answer {
    const bytes = this.open.get(handle);
    if (!bytes || !(size > 0 && size <= LARGEST_SLICE)) return [INTERNAL_ERROR];
    if (!(offset >= 0 && offset < bytes.length)) return [OUT_OF_RANGE];
    const most = this.mode === 'small' ? SMALL_SLICE : size;
    const slice = bytes.subarray(offset, offset + Math.min(size, most));
    if (this.mode === 'closed' && offset + slice.length > bytes.length / 2) {
      this.open.delete(handle);
      return [INTERNAL_ERROR];
    }
    return [SUCCEEDED, safeArray([safeArray([...slice]), slice.length])];
  }
}
