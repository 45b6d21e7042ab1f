// What was written over, as the request that wrote it found it.
import { usedChanged, type Changed, type Guard, type UsedCells } from '../workbook/guard';
import type { Content } from '../workbook/content';
import type { Edit } from '../workbook/edit';
import { writtenChanged, type Box } from '../workbook/written';
import { areaOfAddress } from './areaOfAddress';
import type { Work } from './batch';

/** The part of a range that holds something. */
export function usedCells(range: Excel.Range): UsedCells {
  if (range.isNullObject) return { area: null, seen: [] };
  return { area: areaOfAddress(range.address), seen: range.formulasR1C1 as Content[][] };
}

/** What is not what the plan had seen there, of lists that are written in pieces; and what came into rows that were emptied. */
export function writtenOver(work: Work, edits: readonly Edit[], guards: readonly Guard[]): Changed[] {
  const boxes = edits.flatMap((edit): Box[] => {
    const range = edit.kind === 'watch' ? work.before.get(edit.name) : undefined;
    return edit.kind === 'watch' && range
      ? [{ sheet: edit.sheet, area: edit.area, held: usedCells(range) }]
      : [];
  });
  const inEmptied = edits.flatMap((edit) => {
    const range = work.blank.get(edit);
    return edit.kind === 'watchBlank' && range
      ? usedChanged(edit.sheet, { area: null, seen: [] }, usedCells(range))
      : [];
  });
  return [
    ...inEmptied,
    ...guards.flatMap((guard) => (guard.kind === 'written' ? writtenChanged(guard, edits, boxes) : [])),
  ];
}
