// A mapping of an earlier import, for a file of today. How its dates were read then is an answer still, but only where
// today's dates can be read that way and another as well: then it is shown, and can be changed; else the file decides.
import type { Ambiguity, Mapping } from '../services';
import type { FieldMapping } from '../../work/records';
import { atPart, partsOf } from '../state';
import type { Context } from './context';
import { mapFields } from './mapping';
import { showColumns } from './show';

export function answersStill(mapping: Mapping, questions: readonly Ambiguity[]): Mapping {
  const asked = (column: string) => questions.some((one) => one.column === column && !one.mixed);
  const keep = ({ dateOrder, ...field }: FieldMapping): FieldMapping =>
    dateOrder !== undefined && asked(field.column) ? { ...field, dateOrder } : field;
  return { ...mapping, fields: mapFields(mapping, keep) };
}

/** Not as the last time: as the file itself suggests. */
export function forget({ store }: Context): void {
  const step = store.get().import;
  if (step.phase !== 'mapping' || !step.remembered) return;
  const { proposal } = step.remembered;
  const place = (step.before ?? []).length;
  const parts = partsOf(step).map((part, index) => (index === place ? proposal : part));
  showColumns(store, atPart(step, parts, place));
}
