// The settings of a built workbook as they are now, by their names without `lf.`, so that an import counts by them.
import { namedCells } from '../edits/import';
import type { Refused } from '../edits/refusal';
import { readSnapshot } from './read';
import { queueNamed } from './readMonths';
import { refusedBy } from './run';

export interface Settings {
  readonly ok: true;
  /** Only those that are there and not blank. */
  readonly values: Readonly<Record<string, unknown>>;
}

export async function readSettings(keys: readonly string[]): Promise<Settings | Refused> {
  try {
    return await Excel.run(async (context) => {
      const snapshot = await readSnapshot(context);
      const cells = keys.flatMap((key) =>
        namedCells(snapshot, { [key]: '' }).map((cell) => ({ key, read: queueNamed(context, cell) })),
      );
      if (cells.length > 0) await context.sync();
      const known = cells.map(({ key, read }) => [key, read().value] as const);
      return { ok: true, values: Object.fromEntries(known.filter(([, value]) => value !== '')) };
    });
  } catch (error) {
    return refusedBy(error);
  }
}
