// Figures that differ, by month: a month is opened to see its figures; a short list is open from the start.
import type { Text } from '../actions/context';
import { monthText } from '../../work/months';

export interface Entry {
  /** Excel serial of the month's first day; 0 for cells of other sheets. */
  readonly month: number;
  /** What it is: the column, or the cell with its sheet. */
  readonly name: string;
  readonly text: string;
}

/** So many are read at a glance. */
const FEW = 8;

/** 'Dec 2025: 3 numbers', each with its lines; the newest month first, cells of other sheets last. */
export function ByMonth({ t, entries }: { readonly t: Text; readonly entries: readonly Entry[] }) {
  const months = [...new Set(entries.map(({ month }) => month))].sort((a, b) => b - a);
  return (
    <div class="by-month">
      {months.map((month) => {
        const lines = entries.filter((entry) => entry.month === month);
        return (
          <details key={month} open={entries.length <= FEW}>
            <summary>{titleOf(t, month, lines.length)}</summary>
            <ul class="changes">
              {lines.map(({ name, text }) => (
                <li key={name}>
                  <strong>{name}</strong>
                  <span>{text}</span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

function titleOf(t: Text, month: number, count: number): string {
  if (month === 0) return t('fill.differenceTable', { count });
  return t('fill.differenceMonth', { month: monthText(month, t.locale), count });
}

/** A figure as it is read; blank is a word. */
export function figureText(t: Text, value: string | number | boolean | null): string {
  if (value === null || value === '') return t('undo.blank');
  const format = new Intl.NumberFormat(t.locale, { maximumFractionDigits: 2 });
  return typeof value === 'number' ? format.format(value) : String(value);
}
