// How cells of the report are marked: muted where they say little or can be chance, italic where they are of part of the
// months, bold where a month differs from what was reported.

import { colors } from '../language/styles';
import type { AreaTemplate, ConditionTemplate } from '../language/template';

/** A rate from fewer cases is muted. */
const FEW_CASES = 30;
/** The last row of the stages. */
const LAST = 'lifetimeToAcquisition';

/** One rule for all that looks the same: every rule is many calls of Excel. */
export function conditions(months: number): ConditionTemplate[] {
  const last = String(months - 1);
  const muted = { fontColor: colors.muted, italic: true };
  const few = (value: string, cases: string) =>
    `AND(ISNUMBER(${value}),ISNUMBER(${cases}),${cases}<${String(FEW_CASES)})`;
  const doubtful = (value: string, cases: string) =>
    `OR(ISTEXT(${value}),${few(value, cases)},AND($mayExceed=1,N(${value})>1))`;
  const on = (rows: readonly [string, string], from: string, to: string): AreaTemplate => ({
    block: 'report',
    rows,
    columns: [from, to],
  });
  const area = (from: string, to = from): AreaTemplate => on(['visits', LAST], from, to);
  const at = (column: string, formula: string) => `AND(COLUMN($here)=COLUMN($${column}),${formula})`;
  const lastYear = months > 12 ? doubtful('$lastYear', `$n${String(months - 13)}`) : 'ISTEXT($lastYear)';
  const now = `$n${String(months - 1)}`;
  const missing = 'COUNT($known)=1,$known<$wanted';
  const italic = { italic: true };
  return [
    { area: area('m0', `m${last}`), formula: '=$>d0<>""', style: { bold: true } },
    { area: area('m0', `m${last}`), formula: `=${doubtful('$here', '$>n0')}`, style: muted },
    {
      area: area('this', 'status'),
      formula: `=OR(${at('this', doubtful('$this', now))},${at('lastYear', lastYear)},${at('status', few('$this', now))})`,
      style: muted,
    },
    // A change without an arrow can be chance.
    { area: area('change'), formula: '=ISTEXT($here)', style: { fontColor: colors.muted } },
    // Part of a year; what has no year to date is trailing, or a line in short.
    {
      area: on(['goal', LAST], 'this', 'this'),
      formula: `=AND(COUNT($ytd,$both)=0,${missing})`,
      style: italic,
    },
    {
      area: area('ytd', 'ytdTarget'),
      formula: `=OR(${at('ytd', missing)},${at('ytdTarget', 'COUNT($both)=1,$both<$wanted')})`,
      style: italic,
    },
  ];
}
