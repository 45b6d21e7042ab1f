// A workbook as lines that can be compared and read: the order of its sheets, the content of each cell (a formula rather
// than what it shows), tables, names, and what is recorded as done. How it looks is left out, and what differs between two
// runs of the same work: ids, times, the head that our operations swap (`lf.op.…`).
import { listOperations, readState } from '../../../src/excel/state';
import { areaAddress, keyColumn, keyRow } from '../../../host/model/address';
import type { Cell, NamedItem, Sheet } from '../../../host/model/types';
import type { RunningExcel } from '../../../host/node';

/** What stands where: `Monthly data!C5` → `100`. */
export type Dump = ReadonlyMap<string, string>;

type Line = readonly [place: string, content: string];

function content({ formula, value, spilledFrom }: Cell): string | null {
  if (spilledFrom) return null;
  if (formula !== undefined) return formula;
  if (value === null) return null;
  return typeof value === 'object' ? value.error : String(value);
}

/** A marker tells which operation made the sheet: by an id that no two runs share. */
const nameLine = (scope: string, { name, formula, visible }: NamedItem): Line => [
  `name ${scope}${name}`,
  `${name === 'lf.sheet' ? formula.replace(/\|.*$/, '|…"') : formula}${visible ? '' : ' (hidden)'}`,
];

function sheetLines(sheet: Sheet): Line[] {
  const cells = [...sheet.cells].flatMap(([key, cell]): Line[] => {
    const text = content(cell);
    const at = areaAddress({ row: keyRow(key), column: keyColumn(key), rows: 1, columns: 1 });
    return text === null ? [] : [[`${sheet.name}!${at}`, text]];
  });
  const tables = sheet.tables.map(({ name, area, columns }): Line => [
    `table ${name}`,
    `${sheet.name}!${areaAddress(area)}: ${columns.join(', ')}`,
  ]);
  return [...cells, ...tables, ...sheet.names.map((item) => nameLine(`${sheet.name}!`, item))];
}

/** By label: which of two operations is the later one is not said by clocks. */
async function recordLines(): Promise<Line[]> {
  const state = await readState();
  const labels = (await listOperations()).map(({ label }) => label).sort();
  const unfinished: Line[] = state.ok && state.unfinished ? [['unfinished', 'yes']] : [];
  return [['done', labels.join(', ')], ...unfinished];
}

export async function dumpOf(excel: RunningExcel): Promise<Dump> {
  const records = await recordLines();
  return excel.host.exclusively(() => {
    const { sheets, names } = excel.workbook;
    return new Map<string, string>([
      ['sheets', sheets.map(({ name }) => name).join(', ')],
      ...sheets.flatMap(sheetLines),
      ...names.filter(({ name }) => !name.startsWith('lf.op.')).map((item): Line => nameLine('', item)),
      ...records,
    ]);
  });
}

/** What is otherwise than in the other, each place once. */
export function differences(found: Dump, wanted: Dump): string[] {
  const places = [...new Set([...wanted.keys(), ...found.keys()])];
  const shown = (dump: Dump, place: string) => dump.get(place) ?? 'nothing';
  return places
    .filter((place) => found.get(place) !== wanted.get(place))
    .map((place) => `${place}: ${shown(found, place)}, not ${shown(wanted, place)}`);
}

/** How often a text stands in cells, as all of their content. */
export const countOf = (dump: Dump, text: string): number =>
  [...dump].filter(([place, line]) => place.includes('!') && !place.startsWith('name ') && line === text)
    .length;
