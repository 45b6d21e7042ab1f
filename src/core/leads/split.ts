// How leads split by a label: industry, persona, source.
import { divide, type Table } from '../fault';
import { biggestFirst, Names } from '../names';
import { Sum } from '../statistics/sum';

/**
 * Label, Count, Share; biggest first. Blank labels are "(none)", except after the last label. `weights`, NaN where blank,
 * are added up instead of counting; a row without label and weight holds nothing.
 */
export function split(labels: readonly string[], weights: ArrayLike<number> | undefined): Table {
  const names = new Names();
  const sums: Sum[] = [];
  const all = new Sum();
  const rows = weights === undefined ? lastLabel(labels) + 1 : labels.length;
  for (let row = 0; row < rows; row++) {
    const label = labels[row] ?? '';
    const weight = weights === undefined ? 1 : (weights[row] ?? NaN);
    if (label === '' && Number.isNaN(weight)) continue;
    const name = names.add(label);
    const sum = (sums[name] ??= new Sum());
    if (Number.isNaN(weight)) continue;
    sum.add(weight);
    all.add(weight);
  }
  const totals = sums.map(({ value }) => value);
  const shown = names.shown();
  const table: Table = [['Label', 'Count', 'Share']];
  for (const name of biggestFirst(totals)) {
    const total = totals[name] ?? 0;
    table.push([shown[name] ?? '', total, divide(total, all.value)]);
  }
  return table;
}

function lastLabel(labels: readonly string[]): number {
  let last = labels.length - 1;
  while (labels[last] === '') last--;
  return last;
}
