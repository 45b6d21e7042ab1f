// Which line (row or column) of a block is which, after the analyst has inserted, deleted, moved, sorted or renamed some.
// A line is known by its label, if no other has it; else by what else stands in it and by the order; else, where nothing
// of it is left as it was, by its neighbours.
import { isBlank, isFormula, type Content } from './content';

export interface Line {
  /** What alone tells it from all others: a label, a month; null where there is none. */
  readonly label: string | null;
  /** How often each content stands in it, references left out. */
  readonly counts: ReadonlyMap<string, number>;
}

const REFERENCE = /\$?\bR(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?(?![\w.(])/g;

/** A cell (formulas in R1C1) without what insertions and renamings change in it. */
function loose(content: Content | undefined): string | null {
  if (content === undefined || isBlank(content)) return null;
  if (!isFormula(content)) return JSON.stringify(typeof content === 'string' ? plainText(content) : content);
  return content.replace(REFERENCE, '#').replace(/\s/g, '').toLowerCase();
}

/** Text as it is read back: without the apostrophe that made it text. */
export function plainText(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

function lineOf(cells: readonly (Content | undefined)[], labelAt: number | null): Line {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const text = loose(cell);
    if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const isLabel = (cell: Content | undefined) =>
    typeof cell === 'string' && !isBlank(cell) && !isFormula(cell);
  const own = labelAt === null ? cells.find(isLabel) : cells[labelAt];
  return { label: own === undefined || isFormula(own) ? null : loose(own), counts };
}

type Grid = readonly (readonly Content[])[];

/** @param labelAt the column whose cells name the rows; null: the first text */
export function rowLines(grid: Grid, labelAt: number | null): Line[] {
  return grid.map((cells) => lineOf(cells, labelAt));
}

export function columnLines(grid: Grid, columns: number, labelAt: number | null): Line[] {
  return Array.from({ length: columns }, (_, column) =>
    lineOf(
      grid.map((cells) => cells[column]),
      labelAt,
    ),
  );
}

const LABEL_WEIGHT = 4;
/** Two empty lines are alike, but less so than any two lines in which the same stands. */
const BOTH_EMPTY = 0.5;

function likeness(a: Line, b: Line): number {
  if (a.counts.size === 0 && b.counts.size === 0) return BOTH_EMPTY;
  let common = 0;
  for (const [text, count] of a.counts) common += Math.min(count, b.counts.get(text) ?? 0);
  return common + (a.label !== null && a.label === b.label ? LABEL_WEIGHT : 0);
}

function uniqueLabels(lines: readonly Line[]): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  lines.forEach(({ label }, index) => {
    if (label === null) return;
    if (found.has(label)) twice.add(label);
    found.set(label, index);
  });
  for (const label of twice) found.delete(label);
  return found;
}

/** The pairs, in order, that are most alike together. */
function inOrder(
  a: readonly Line[],
  b: readonly Line[],
  from: readonly number[],
  to: readonly number[],
): [number, number][] {
  const score = Array.from({ length: from.length + 1 }, () => new Float64Array(to.length + 1));
  const alike = (i: number, j: number) => likeness(a[from[i] ?? 0] as Line, b[to[j] ?? 0] as Line);
  const at = (i: number, j: number) => score[i]?.[j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1)
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const own = alike(i, j);
      const paired = own > 0 ? own + at(i + 1, j + 1) : 0;
      (score[i] as Float64Array)[j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < from.length && j < to.length;) {
    const own = alike(i, j);
    if (own > 0 && at(i, j) === own + at(i + 1, j + 1)) pairs.push([from[i++] ?? 0, to[j++] ?? 0]);
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** More lines than this are told by their labels and their order alone. */
const MANY = 600;

/**
 * @param a the lines as they were
 * @param b the lines as they are
 * @returns for each line of `a` its place in `b`, or null where it is gone
 */
export function align(a: readonly Line[], b: readonly Line[]): (number | null)[] {
  const found: (number | null)[] = a.map(() => null);
  const taken = new Set<number>();
  const pair = (i: number, j: number) => {
    found[i] = j;
    taken.add(j);
  };
  const there = uniqueLabels(b);
  for (const [label, i] of uniqueLabels(a)) {
    const j = there.get(label);
    if (j !== undefined) pair(i, j);
  }
  betweenAnchors(a, b, found, taken, pair);
  besideNeighbours(a, b, found, taken, pair);
  return found;
}

type Pair = (i: number, j: number) => void;

/** Lines without a label of their own, between those that were found and kept their order. */
function betweenAnchors(
  a: readonly Line[],
  b: readonly Line[],
  found: readonly (number | null)[],
  taken: ReadonlySet<number>,
  pair: Pair,
): void {
  const free = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index).filter((j) => !taken.has(j));
  let start = 0;
  while (start < a.length) {
    if (found[start] !== null) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < a.length && found[end] === null) end += 1;
    const lines = Array.from({ length: end - start }, (_, index) => start + index);
    const [before, after] = [
      start === 0 ? -1 : (found[start - 1] ?? -1),
      end === a.length ? b.length : (found[end] ?? b.length),
    ];
    const between = after > before ? free(before + 1, after) : free(0, b.length);
    if (lines.length <= MANY && between.length <= MANY)
      for (const [i, j] of inOrder(a, b, lines, between)) pair(i, j);
    start = end;
  }
}

/** What is left, with nothing in it as it was: the line next to a line that was found. */
function besideNeighbours(
  a: readonly Line[],
  b: readonly Line[],
  found: readonly (number | null)[],
  taken: ReadonlySet<number>,
  pair: Pair,
): void {
  const fits = (i: number, j: number, step: number) => {
    if (j < 0 || j >= b.length || taken.has(j)) return false;
    const next = i + step < 0 || i + step >= a.length ? (step > 0 ? b.length : -1) : found[i + step];
    return next === null || next === undefined || next === j + step;
  };
  for (let i = 0; i < a.length; i += 1) {
    const j = i === 0 ? 0 : (found[i - 1] ?? -2) + 1;
    if (found[i] === null && fits(i, j, 1)) pair(i, j);
  }
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const j = i === a.length - 1 ? b.length - 1 : (found[i + 1] ?? 0) - 1;
    if (found[i] === null && fits(i, j, -1)) pair(i, j);
  }
}
