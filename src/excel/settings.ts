// The settings of a built workbook as they are now, by their names without `lf.`, and the lists beside them, so that
// an import counts by them.
import { addressOf, parseReference } from '../workbook/address';
import { markerOf, PREFIX, tablesOn } from '../workbook/ours';
import type { Refused } from '../workbook/refusal';
import { same, type WorkbookSnapshot } from '../workbook/snapshot';
import { converse, refusedBy } from './conversation';
import { readSnapshot } from './read';

const SETTINGS_SHEET = 'settings';

export type List = readonly (readonly unknown[])[];

export interface Settings {
  readonly ok: true;
  /** Only those that are there and not blank. */
  readonly values: Readonly<Record<string, unknown>>;
  /** By the tables' names: a list, its headers first; null where there is no such table any more. */
  readonly lists: Readonly<Record<string, List | null>>;
}

/** A table by its name, or the only one on Settings that has a name we did not give. */
function tableNow(snapshot: WorkbookSnapshot, name: string): string | null {
  if (snapshot.tables.some((table) => same(table.name, name))) return name;
  const sheet = snapshot.sheets.find((each) => markerOf(each)?.key === SETTINGS_SHEET);
  const tables = sheet ? tablesOn(snapshot, sheet.name) : [];
  const renamed = tables.filter((table) => !table.name.toLowerCase().startsWith(PREFIX));
  return renamed.length === 1 ? (renamed[0]?.name ?? null) : null;
}

function queueValues(context: Excel.RequestContext, snapshot: WorkbookSnapshot, key: string) {
  const formula = snapshot.names.find((name) => same(name.name, PREFIX + key))?.formula;
  const reference = formula === undefined ? null : parseReference(formula);
  if (!reference || !snapshot.sheets.some(({ name }) => same(name, reference.sheet))) return [];
  const address = addressOf({ ...reference.area, rows: 1, columns: 1 });
  const range = context.workbook.worksheets.getItem(reference.sheet).getRange(address);
  range.load('values');
  return [{ key, value: () => range.values[0]?.[0] as unknown }];
}

/** Two syncs: what is there, then all of it. */
export async function readSettings(
  keys: readonly string[],
  lists: readonly string[],
): Promise<Settings | Refused> {
  try {
    return await converse(async (context) => {
      const snapshot = await readSnapshot(context);
      const cells = keys.flatMap((key) => queueValues(context, snapshot, key));
      const ranges = lists.map((list) => {
        const name = tableNow(snapshot, list);
        const range = name === null ? null : context.workbook.tables.getItem(name).getRange();
        range?.load('values');
        return { list, range };
      });
      if (cells.length > 0 || ranges.some(({ range }) => range)) await context.sync();
      const known = cells.map(({ key, value }) => [key, value()] as const);
      return {
        ok: true,
        values: Object.fromEntries(known.filter(([, value]) => value !== '')),
        lists: Object.fromEntries(
          ranges.map(({ list, range }) => [list, range && (range.values as unknown[][])]),
        ),
      };
    });
  } catch (error) {
    return refusedBy(error);
  }
}
