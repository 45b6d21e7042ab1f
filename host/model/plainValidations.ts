// Input rules in one form: a rule that was split over its cells and set again on some of them is the rule that it was.
import type { Area, Validation } from './types';

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Areas that do not overlap, as bands of rows with the same columns, from the top and the left. */
function inBands(areas: readonly Area[]): Area[] {
  const edges = [...new Set(areas.flatMap(({ row, rows }) => [row, row + rows]))].sort((a, b) => a - b);
  const done: Area[] = [];
  let open: Area[] = [];
  edges.slice(0, -1).forEach((row, index) => {
    const rows = (edges[index + 1] ?? row) - row;
    const spans = columnsAt(areas, row);
    const isSame =
      open.length === spans.length &&
      open.every((area, at) => area.column === spans[at]?.first && area.columns === width(spans[at]));
    if (isSame) open = open.map((area) => ({ ...area, rows: area.rows + rows }));
    else {
      done.push(...open);
      open = spans.map((span) => ({ row, column: span.first, rows, columns: width(span) }));
    }
  });
  return [...done, ...open].sort((a, b) => a.row - b.row || a.column - b.column);
}

const width = (span: Span | undefined) => (span ? span.last - span.first + 1 : 0);

function columnsAt(areas: readonly Area[], row: number): Span[] {
  const spans: { first: number; last: number }[] = [];
  const found = areas.filter((area) => row >= area.row && row < area.row + area.rows);
  for (const { column, columns } of [...found].sort((a, b) => a.column - b.column)) {
    const last = spans.at(-1);
    if (last && column <= last.last + 1) last.last = Math.max(last.last, column + columns - 1);
    else spans.push({ first: column, last: column + columns - 1 });
  }
  return spans;
}

export function plainValidations(list: readonly Validation[]): Validation[] {
  const byRule = new Map<string, Validation[]>();
  for (const item of list) {
    const { areas, ...rule } = item;
    // A formula is relative to its own cells.
    const key = JSON.stringify(rule.rule.kind === 'custom' ? { ...rule, areas } : sortedKeys(rule));
    byRule.set(key, [...(byRule.get(key) ?? []), item]);
  }
  const position = ({ areas }: Validation) => (areas[0]?.row ?? 0) * 16_384 + (areas[0]?.column ?? 0);
  return [...byRule.values()]
    .flatMap((items) => {
      const [first] = items;
      return first ? [{ ...first, areas: inBands(items.flatMap(({ areas }) => areas)) }] : [];
    })
    .sort((a, b) => position(a) - position(b));
}

function sortedKeys(rule: Omit<Validation, 'areas'>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rule).sort(([a], [b]) => (a < b ? -1 : 1)));
}
