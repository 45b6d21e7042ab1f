// The settings of a built workbook as they are now, by their names without `lf.`, so that an import counts by them.
import { addressOf, parseReference } from '../edits/address';
import { PREFIX } from '../edits/ours';
import type { Refused } from '../edits/refusal';
import { same } from '../edits/snapshot';
import { converse, refusedBy } from './conversation';
import { readSnapshot } from './read';

export interface Settings {
  readonly ok: true;
  /** Only those that are there and not blank. */
  readonly values: Readonly<Record<string, unknown>>;
}

export async function readSettings(keys: readonly string[]): Promise<Settings | Refused> {
  try {
    return await converse(async (context) => {
      const { names, sheets } = await readSnapshot(context);
      const cells = keys.flatMap((key) => {
        const formula = names.find((name) => same(name.name, PREFIX + key))?.formula;
        const reference = formula === undefined ? null : parseReference(formula);
        if (!reference || !sheets.some(({ name }) => same(name, reference.sheet))) return [];
        const address = addressOf({ ...reference.area, rows: 1, columns: 1 });
        const range = context.workbook.worksheets.getItem(reference.sheet).getRange(address);
        range.load('values');
        return [{ key, value: () => range.values[0]?.[0] as unknown }];
      });
      if (cells.length > 0) await context.sync();
      const known = cells.map(({ key, value }) => [key, value()] as const);
      return { ok: true, values: Object.fromEntries(known.filter(([, value]) => value !== '')) };
    });
  } catch (error) {
    return refusedBy(error);
  }
}
