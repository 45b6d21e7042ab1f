// What of ours is in the workbook now; read again whenever the pane is shown, because others may be editing.
import { readState as readExcel, type Unfinished } from '../excel/state';
import type { Refusal } from '../workbook/refusal';
import type { BuiltSheet } from './building';
import { answer, type Answer, type Caller } from './caller';
import { countSettings, readCountSettings } from './countSettings';
import type { CountSettings } from './newWorkbook';
import { together, type Operation } from './operations';

export interface WorkbookState {
  /** The sheets of ours, by key ('settings', 'monthlyData', …), with their tabs as they are named now. */
  readonly built: readonly BuiltSheet[];
  /** Those that can be undone, newest first. */
  readonly operations: readonly Operation[];
  /** Null before Settings is built. */
  readonly currency: string | null;
  readonly settings: CountSettings | null;
  /** What was begun and has not ended: somebody is at it, or it stopped half-way. */
  readonly unfinished: Unfinished | null;
  /** Why nothing can be built or imported. */
  readonly obstacle: Refusal | null;
}

export async function readState(caller: Caller): Promise<Answer<WorkbookState>> {
  const read = await readExcel();
  if (!read.ok) return read;
  const { sheets, operations, unfinished, refusal } = read;
  const hasSettings = sheets.some(({ key }) => key === 'settings');
  const settings = hasSettings ? await readCountSettings() : null;
  if (settings && !settings.ok) return settings;
  const currency = settings?.values['currency'];
  return answer({
    built: sheets.map(({ key, name }) => ({ key, name })),
    operations: together(operations.filter(({ state }) => state === 'closed')),
    currency: currency === undefined ? null : String(currency),
    settings: settings ? countSettings(caller, settings) : null,
    unfinished,
    obstacle: refusal && refusal.code !== 'busy' ? refusal : null,
  });
}
