// What a record holds of a table: column by column, because like stands beside like there and is packed small.
//
// A record always says what the file said. What stood in the table before is written out only where it is not what the
// earlier imports left there; else it is worked out from their records. A table of more cells than REMEMBERED is not
// remembered: undo empties it, and says so before the import.
import type { Content } from '../content';
import type { OperationRecord, TableImage, TableRecord } from '../record/record';
import type { Store } from '../record/store';
import { lineFrom, type Line, type TableColumns } from './lines';
import { valueIn, type Baseline } from './merge';
import { placed, replacedBy } from './order';

/** Cells of one table in one record: about 250 KB of it at worst. */
export const REMEMBERED = 80_000;

export function packed(
  rows: readonly (readonly Content[])[],
  width: number,
): readonly (readonly Content[])[] {
  return Array.from({ length: width }, (_column, index) => rows.map((row) => row[index] ?? ''));
}

export function unpacked(image: readonly (readonly Content[])[]): Content[][] {
  return (image[0] ?? []).map((_cell, row) => image.map((column) => column[row] ?? ''));
}

export function imageOf(lines: readonly Line[], columns: TableColumns): TableImage {
  return {
    keys: columns.keys,
    columns: packed(
      lines.map(({ data }) => data),
      columns.keys.length,
    ),
    rest: lines.flatMap(({ rest }, row) => (rest.length === 0 ? [] : [[row, rest] as const])),
  };
}

export function linesFrom(image: TableImage, columns: TableColumns): Line[] {
  const rest = new Map(image.rest);
  return unpacked(image.columns).map((row, index) => ({
    ...lineFrom(columns, image.keys, row),
    rest: rest.get(index) ?? [],
  }));
}

export function tablesOf(record: OperationRecord | null): readonly TableRecord[] {
  return record?.body.kind === 'import' ? (record.body.tables ?? []) : [];
}

/** The imports of a table that stand, before one of them or all; those into an earlier sheet of the key are of the past. */
export function importsOf(store: Store, sheetKey: string, block: string, before?: string): TableRecord[] {
  const end = store.records.findIndex(({ id }) => id === before);
  const builds = store.records.flatMap(({ record }, index) =>
    record?.body.kind === 'build' && record.body.sheets.some(({ key }) => key === sheetKey) ? [index] : [],
  );
  const built = builds.at(-1) ?? -1;
  return store.records
    .slice(end < 0 || built < end ? built + 1 : 0, end < 0 ? undefined : end)
    .filter(({ record }) => record?.state === 'closed')
    .flatMap(({ record }) => tablesOf(record))
    .filter((table) => table.sheetKey === sheetKey && table.block === block);
}

/** What the imports, one after the other, left in the table; null from one on that was not remembered. */
export function baselineOf(imports: readonly TableRecord[], columns: TableColumns): Baseline | null {
  const valueOf = valueIn(columns);
  return imports.reduce<Baseline | null>(
    (before, { keys, replace, written }) => {
      if (!written || (!before && replace !== 'all')) return null;
      const fresh = unpacked(written).map((row) => lineFrom(columns, keys, row));
      const goes = replacedBy(replace, fresh, valueOf);
      const kept = (before?.lines ?? []).filter((line) => !goes(line));
      return {
        keys: [...new Set([...(before?.keys ?? []), ...keys])],
        lines: placed(kept, fresh, replace, valueOf),
      };
    },
    { keys: [], lines: [] },
  );
}

/** True where the table holds what the imports left, to the last digit and in their order. */
export function isBaseline(lines: readonly Line[], { lines: left }: Baseline): boolean {
  return (
    lines.length === left.length &&
    lines.every(({ data, rest }, row) => {
      const other = left[row]?.data ?? [];
      return rest.length === 0 && data.every((cell, index) => cell === other[index]);
    })
  );
}
