// A sheet of ours as we last left it: as it was built, or as the latest update made it.
import type { SheetRecord } from './record';
import type { Store } from './store';

export function newestSheet(store: Store, key: string): SheetRecord | null {
  for (const { record } of [...store.records].reverse()) {
    if (!record || record.state !== 'closed' || record.body.kind === 'import') continue;
    const found = record.body.sheets.find((sheet) => sheet.key === key);
    if (found) return found;
  }
  return store.assumed.find((sheet) => sheet.key === key) ?? null;
}
