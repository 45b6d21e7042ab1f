// Which rows an import replaces, and where the new ones go: rows of months that are kept stay where they are, and the new
// months take their place among them.
import type { Content } from '../content';
import { identity, shown, type Line } from './lines';
import type { Replace } from './request';

export type ValueOf = (line: Line, key: string) => Content;

/** True for the rows that go. */
export function replacedBy(
  replace: Replace,
  fresh: readonly Line[],
  valueOf: ValueOf,
): (line: Line) => boolean {
  if (replace === 'all') return () => true;
  const keyOf = (line: Line) => identity(replace.by.map((key) => valueOf(line, key)));
  const again = new Set([...fresh.map(keyOf), ...(replace.also ?? []).map(identity)]);
  return (line) => again.has(keyOf(line));
}

function direction(kept: readonly Line[], value: (line: Line) => number | null): 1 | -1 | null {
  let [up, down] = [true, true];
  for (let index = 1; index < kept.length; index += 1) {
    const [a, b] = [value(kept[index - 1] as Line), value(kept[index] as Line)];
    if (a === null || b === null) return null;
    if (a > b) up = false;
    if (a < b) down = false;
  }
  return up ? 1 : down ? -1 : null;
}

/**
 * Kept rows in their order with the new ones between them, where the first column that rows are replaced by is sorted;
 * else after them.
 */
export function placed(
  kept: readonly Line[],
  fresh: readonly Line[],
  replace: Replace,
  valueOf: ValueOf,
): readonly Line[] {
  const by = replace === 'all' ? undefined : replace.by[0];
  if (by === undefined || kept.length === 0 || fresh.length === 0) return [...kept, ...fresh];
  const value = (line: Line): number | null => {
    const found = shown(valueOf(line, by));
    return typeof found === 'number' ? found : null;
  };
  const way = direction(kept, value);
  if (way === null || fresh.some((line) => value(line) === null)) return [...kept, ...fresh];
  const all = [...kept, ...fresh].map((line, index) => ({ line, index, at: (value(line) ?? 0) * way }));
  // The new rows of one month keep the order in which they came.
  return all.sort((a, b) => a.at - b.at || a.index - b.index).map(({ line }) => line);
}
