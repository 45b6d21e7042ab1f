// The new lines of an update go again, and hidden names over them tell, until they are all gone, which are still there.
import { absoluteFormula, type Area } from './address';
import type { Edit } from './edit';
import type { Run } from './updateRuns';
import type { Own } from './updateOwn';
import { same } from './snapshot';
import type { InsertedLines } from './record/record';

function span(run: Run): Area {
  return run.axis === 'row'
    ? { row: run.first - 1, column: 0, rows: run.count + 2, columns: 1 }
    : { row: 0, column: run.first - 1, rows: 1, columns: run.count + 2 };
}

export function deletions({ runs, sheet }: Own): Edit[] {
  return [...runs]
    .sort((a, b) => b.first - a.first)
    .map(({ axis, first, count }): Edit =>
      axis === 'row'
        ? { kind: 'deleteRows', sheet: sheet.name, row: first, count }
        : { kind: 'deleteColumns', sheet: sheet.name, column: first, count },
    );
}

/** Before a closed update is marked as being undone, so that whatever is cut off is known. */
export function witnessEdits({ runs, sheet }: Own): Edit[] {
  return runs.map((run): Edit => {
    const formula = absoluteFormula(sheet.name, span(run));
    const there = sheet.names.some(({ name }) => same(name, run.witness));
    return there
      ? { kind: 'setName', scope: sheet.name, name: run.witness, formula }
      : { kind: 'addName', scope: sheet.name, name: run.witness, formula, visible: false };
  });
}

/** All hidden names over new lines that are there now, or will be. */
export function witnessesAway({ sheet, updated, runs }: Own): Edit[] {
  const names = new Set(
    [...updated.inserted, ...runs].map(({ witness }: Pick<InsertedLines, 'witness'>) => witness),
  );
  const there = (name: string) => sheet.names.some((each) => same(each.name, name));
  return [...names]
    .filter((name) => there(name) || runs.some(({ witness }) => witness === name))
    .map((name) => ({ kind: 'deleteName', scope: sheet.name, name }));
}
