// The filter of a table, or of a sheet over cells that are in none.
import { beneathHeader, hideOthers, showAll } from '../../model/filtered';
import { bodyOf } from '../../model/tableBody';
import type { Area, Sheet, Table } from '../../model/types';
import { declareClass, type Bound } from '../declare';
import { invalidArgument } from '../errors';
import type { Session } from '../session';
import { integer, text } from '../values';
import { rangeClass } from './range';
import { givenRange } from './tables';

interface FilterTarget {
  readonly sheet: Sheet;
  /** Absent: the sheet's own. */
  readonly table?: Table;
}

const areaOf = ({ sheet, table }: FilterTarget): Area | undefined => table?.area ?? sheet.filter?.area;

const isFiltered = ({ sheet, table }: FilterTarget): boolean =>
  table ? table.filter !== undefined : sheet.filter?.kept !== undefined;

/** Of the criteria that Excel knows, one value that stays in sight is modelled. */
function keptBy(criteria: unknown): string {
  const { filterOn, values } = criteria as { filterOn?: unknown; values?: unknown };
  if (filterOn !== 'Values' || !Array.isArray(values) || values.length !== 1) throw invalidArgument();
  return text(values[0]);
}

async function apply(
  { sheet, table }: FilterTarget,
  [reference, index, criteria]: unknown[],
  session: Session,
): Promise<void> {
  session.checkWritable(sheet);
  const { area } = givenRange(reference, sheet, session);
  const by = index === null || index === undefined ? undefined : integer(index);
  const body = table ? bodyOf(table) : beneathHeader(area);
  if (by !== undefined && (by < 0 || by >= body.columns)) throw invalidArgument();
  session.changed = true;
  if (by === undefined || criteria === null || criteria === undefined) {
    if (!table) sheet.filter = { area };
    return;
  }
  const kept = keptBy(criteria);
  await session.calculateFor('results', sheet, { ...body, column: body.column + by, columns: 1 });
  hideOthers(session.workbook, sheet, body, body.column + by, kept);
  if (!table) sheet.filter = { area, column: by, kept };
  else {
    table.filterButton = true;
    table.filter = { column: table.columns[by] ?? '', kept };
  }
}

function clearCriteria(target: FilterTarget, _parameters: unknown[], session: Session): void {
  const { sheet, table } = target;
  session.checkWritable(sheet);
  if (!isFiltered(target)) return;
  if (table) {
    showAll(sheet, bodyOf(table));
    delete table.filter;
  } else if (sheet.filter) {
    showAll(sheet, beneathHeader(sheet.filter.area));
    sheet.filter = { area: sheet.filter.area };
  }
  session.changed = true;
}

export const autoFilterClass: (target: FilterTarget) => Bound = declareClass<FilterTarget>('AutoFilter', {
  scalars: { IsDataFiltered: { get: isFiltered } },
  methods: {
    Apply: apply,
    ClearCriteria: clearCriteria,
    GetRangeOrNullObject: (target) => {
      const area = areaOf(target);
      return area ? rangeClass({ sheet: target.sheet, area: { ...area } }) : null;
    },
  },
});
