/** Counted remarks with the first few rows they are about: what was dropped, and what was used with a doubt. */
import type { RowList, RowReference } from '../contract';

const ROWS_KEPT = 5;

interface Note {
  count: number;
  readonly rows: RowReference[];
  example: string | null;
}

export class Notes<Key extends string> {
  private readonly notes = new Map<Key, Note>();

  /** `example` is asked for only the first time. */
  add(key: Key, file: number, row: number, example?: () => string): void {
    let note = this.notes.get(key);
    if (note === undefined) {
      note = { count: 0, rows: [], example: example ? example() : null };
      this.notes.set(key, note);
    }
    note.count++;
    if (note.rows.length < ROWS_KEPT) note.rows.push({ file, row });
  }

  get(key: Key): RowList & { readonly example: string | null } {
    return this.notes.get(key) ?? { count: 0, rows: [], example: null };
  }

  /** Every key with its rows, under `reason`. */
  reasons(): (RowList & { readonly reason: Key })[] {
    return [...this.notes].map(([reason, { count, rows }]) => ({ reason, count, rows }));
  }

  entries(): IterableIterator<[Key, RowList & { readonly example: string | null }]> {
    return this.notes.entries();
  }
}
