// The rows of a table after an import: new rows, rows that stay, and what the analyst has typed among them. What no
// import wrote was typed: it is asked about, and kept or replaced; cells in columns of the analyst's own go with their row.
import { isBlank, type Content } from '../content';
import { identity, isBlankLine, lineFrom, type Line, type TableColumns } from './lines';
import { placed, replacedBy, type ValueOf } from './order';
import type { Replace } from './request';

/** What earlier imports wrote, in our columns. */
export interface Baseline {
  readonly keys: readonly string[];
  readonly lines: readonly Line[];
}

export interface Fresh {
  readonly keys: readonly string[];
  /** Sendable values, rows × keys. */
  readonly rows: readonly (readonly Content[])[];
  readonly replace: Replace;
  readonly key: readonly string[];
}

/** A cell of the table as it is, by its row and column. */
export interface Found {
  readonly row: number;
  readonly place: number;
  readonly before: Content;
  /** Null: the row does not come again. */
  readonly after: Content;
}

export interface Merged {
  readonly lines: readonly Line[];
  readonly typed: readonly Found[];
  readonly lost: readonly Found[];
}

interface Old {
  readonly line: Line;
  readonly row: number;
  /** Index of the columns of ours in which something was typed; empty where all is as imported. */
  readonly typed: readonly number[];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

export function valueIn(columns: TableColumns): ValueOf {
  return ({ data }, key) => data[columns.keys.indexOf(key)] ?? '';
}

/** Which cells of each row no import wrote, as indexes of our columns. */
function typedIn(
  now: readonly Line[],
  baseline: Baseline | null,
  columns: TableColumns,
  given: Fresh,
): readonly (readonly number[])[] {
  if (!baseline) return now.map(() => []);
  const indexes = (wanted: (key: string) => boolean) =>
    columns.keys.flatMap((key, index) => (wanted(key) ? [index] : []));
  const compared = indexes((key) => baseline.keys.includes(key));
  const neverWritten = indexes((key) => !baseline.keys.includes(key) && given.keys.includes(key));
  const filled = (line: Line) => neverWritten.filter((index) => !isBlank(line.data[index]));
  const whole = ({ data }: Line) => identity(compared.map((index) => data[index] ?? ''));
  const keyOf = ({ data }: Line) => identity(given.key.map((key) => data[columns.keys.indexOf(key)] ?? ''));
  const byRow = grouped(baseline.lines, whole);
  const asImported = now.map((line) => byRow.get(whole(line))?.pop() !== undefined);
  const byKey = grouped([...byRow.values()].flat(), keyOf);
  return now.map((line, row) => {
    if (asImported[row]) return filled(line);
    const was = byKey.get(keyOf(line))?.shift();
    const changed = compared.filter((index) => {
      const cell = line.data[index] ?? '';
      return was ? identity([cell]) !== identity([was.data[index] ?? '']) : !isBlank(cell);
    });
    return [...changed, ...filled(line)];
  });
}

/** What moves from the old row into the new one that stands for it. */
function carried(fresh: Line, old: Line, columns: TableColumns, written: readonly string[]): Line {
  const data = fresh.data.map((cell, index) =>
    written.includes(columns.keys[index] ?? '') ? cell : (old.data[index] ?? ''),
  );
  return { data, rest: old.rest };
}

interface Paired {
  readonly fresh: Line[];
  /** Of each old row that is replaced, its place among the new ones; null where it does not come again. */
  readonly partner: Map<Old, number | null>;
}

function pair(gone: readonly Old[], fresh: readonly Line[], given: Fresh, columns: TableColumns): Paired {
  const valueOf = valueIn(columns);
  const keyOf = (line: Line) => identity(given.key.map((key) => valueOf(line, key)));
  const waiting = grouped([...fresh.keys()], (index) => keyOf(fresh[index] as Line));
  const partner = new Map<Old, number | null>();
  const lines = [...fresh];
  for (const old of gone) {
    const index = waiting.get(keyOf(old.line))?.shift() ?? null;
    partner.set(old, index);
    if (index !== null) lines[index] = carried(fresh[index] as Line, old.line, columns, given.keys);
  }
  return { fresh: lines, partner };
}

/** What is asked about in one old row, and the new row if what was typed is to be kept. */
function judge(old: Old, next: Line | null, columns: TableColumns): { found: Found[]; kept: Line | null } {
  const differs = old.typed.filter(
    (index) => !next || identity([old.line.data[index] ?? '']) !== identity([next.data[index] ?? '']),
  );
  const found = differs.map((index): Found => ({
    row: old.row,
    place: columns.places[index] ?? 0,
    before: old.line.data[index] ?? '',
    after: next ? (next.data[index] ?? '') : null,
  }));
  const kept = next && {
    ...next,
    data: next.data.map((cell, index) => (differs.includes(index) ? (old.line.data[index] ?? '') : cell)),
  };
  return { found, kept };
}

/** What stands in columns that are not written, in a row that does not come again. */
function lostIn({ line, row }: Old, columns: TableColumns, written: readonly string[]): Found[] {
  const own = line.rest.flatMap(([header, before]): Found[] => {
    const place = columns.headers.indexOf(header);
    return isBlank(before) ? [] : [{ row, place, before, after: null }];
  });
  const ours = columns.keys.flatMap((key, index): Found[] => {
    const before = line.data[index] ?? '';
    if (written.includes(key) || isBlank(before)) return [];
    return [{ row, place: columns.places[index] ?? 0, before, after: null }];
  });
  return [...ours, ...own];
}

/**
 * @param baseline null where it is not known what earlier imports wrote: then nothing can be told as typed
 * @param keepTyped what was typed over imported cells stays
 */
export function merge(
  now: readonly Line[],
  columns: TableColumns,
  baseline: Baseline | null,
  given: Fresh,
  keepTyped: boolean,
): Merged {
  const valueOf = valueIn(columns);
  const typed = typedIn(now, baseline, columns, given);
  const rows = now
    .map((line, row): Old => ({ line, row, typed: typed[row] ?? [] }))
    .filter(({ line }) => !isBlankLine(line));
  const fresh = given.rows.map((row) => lineFrom(columns, given.keys, row));
  const goes = replacedBy(given.replace, fresh, valueOf);
  // A row with nothing of ours in it is the analyst's.
  const isOurs = ({ line }: Old) => line.data.some((cell) => !isBlank(cell));
  const gone = rows.filter((old) => isOurs(old) && goes(old.line));
  const stays = new Set(rows);
  for (const old of gone) stays.delete(old);
  const paired = pair(gone, fresh, given, columns);
  const asked: Found[] = [];
  const lost: Found[] = [];
  for (const old of gone) {
    const index = paired.partner.get(old) ?? null;
    const next = index === null ? null : (paired.fresh[index] ?? null);
    const { found, kept } = judge(old, next, columns);
    asked.push(...found);
    if (index !== null && kept && keepTyped) paired.fresh[index] = kept;
    if (index !== null) continue;
    if (found.length > 0 && keepTyped) stays.add(old);
    else lost.push(...lostIn(old, columns, given.keys));
  }
  const kept = rows.filter((old) => stays.has(old)).map(({ line }) => line);
  return { lines: placed(kept, paired.fresh, given.replace, valueOf), typed: asked, lost };
}
