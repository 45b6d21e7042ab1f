// The plan of the year copied into Targets, as an import of our own: so it asks about what was typed, is recorded, undone and
// recovered as every import is.
import { isFormula, type Content } from './content';
import { contentsIn, isIn, rowsIn, TARGETS, type FoundTable } from './foundTable';
import type { ImportRequest } from './importTypes';
import { refuse, type Refused } from './refusal';
import { identity } from './shortTables/lines';

export interface PlanOfMonths {
  /** Keys of the columns of Targets. */
  readonly columns: readonly string[];
  readonly months: readonly {
    /** First day of the month. */
    readonly month: number;
    /** Parallel to `columns`. */
    readonly values: readonly number[];
  }[];
}

interface Row {
  /** As it stands in the row of the month, or its first day. */
  readonly month: Content;
  readonly values: readonly number[];
  /** How many of them stand there already. */
  readonly there: number;
}

export interface CopyRequest {
  readonly request: Omit<ImportRequest, 'overwriteTyped'>;
  /** Cells that would change. */
  readonly differing: number;
}

/**
 * Each month's row; a month without one gets it. Rows are found by their month: where
 * one has two, or one that a formula works out, it cannot be said which is meant.
 */
export function copyRequest(targets: FoundTable, { columns, months }: PlanOfMonths): CopyRequest | Refused {
  const shown = rowsIn(targets);
  const held = contentsIn(targets);
  const rows: Row[] = [];
  for (const { month, values } of months) {
    const own = [...shown.keys()].filter((row) => isIn(shown[row]?.('month'), month));
    const [first] = own;
    const line = first === undefined ? undefined : held[first];
    const typed = line?.('month') ?? month;
    if (own.length > 1 || isFormula(typed)) return refuse({ code: 'targetMonth', month });
    const there = columns.filter(
      (key, index) => identity([line?.(key) ?? '']) === identity([values[index] ?? '']),
    );
    rows.push({ month: typed, values, there: there.length });
  }
  const table = {
    ...TARGETS,
    columns: ['month', ...columns],
    rows: rows.map(({ month, values }) => [month, ...values]),
    replace: { by: ['month'] },
    key: ['month'],
  };
  return {
    request: { months: [], settings: {}, tables: [table] },
    differing: rows.reduce((sum, { there }) => sum + columns.length - there, 0),
  };
}
