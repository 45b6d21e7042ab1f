// Reads the ranges of an elementwise function, and calculates it cell by cell. A bad cell spoils its own result only, and
// a blank one gives empty text in its place.
import type { Parameter } from '../catalogue';
import type { Fault } from '../core/fault';
import { type Cell, type Table } from '../core/fault';
import { fault } from './readOne';
import { badCell, shapeFault, textFault } from './readRange';
import { accepts, type Rules, rulesOf } from './rules';
import { isBlank, type Matrix, toMatrix } from './values';

/** The calculation for one cell. A function takes at most three ranges. */
export type ElementFunction = (a: number, b: number, c: number) => number;

/** A range read cell by cell: NaN where blank or bad, and the reasons of the bad ones. */
export interface Each {
  readonly parameter: Parameter;
  readonly matrix: Matrix;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly faults: ReadonlyMap<number, Fault>;
}

const NO_FAULTS: ReadonlyMap<number, Fault> = new Map();

/** `undefined` is an omitted argument without a default. */
export function readerOfEach(parameter: Parameter): (raw: unknown) => Each | undefined | Fault {
  const rules = rulesOf(parameter);
  return (raw) => {
    if (raw !== null && raw !== undefined) return readCells(rules, toMatrix(raw));
    if (parameter.default !== undefined) return readCells(rules, [[parameter.default]]);
    return parameter.optional ? undefined : fault('#VALUE!', 'missing', parameter);
  };
}

function readCells(rules: Rules, matrix: Matrix): Each {
  const columns = matrix[0]?.length ?? 0;
  const values = new Float64Array(matrix.length * columns);
  let faults: Map<number, Fault> | undefined;
  let index = 0;
  for (let row = 0; row < matrix.length; row++) {
    const cells = matrix[row] ?? [];
    for (let column = 0; column < columns; column++, index++) {
      const raw = cells[column];
      if (typeof raw === 'number' && accepts(rules, raw)) {
        values[index] = raw;
        continue;
      }
      values[index] = NaN;
      if (!isBlank(raw)) (faults ??= new Map()).set(index, badElement(rules, matrix, row, column, raw));
    }
  }
  return {
    parameter: rules.parameter,
    matrix,
    rows: matrix.length,
    columns,
    values,
    faults: faults ?? NO_FAULTS,
  };
}

/** As in a range read whole, but without counting the texts around it: each cell answers for itself. */
function badElement(rules: Rules, matrix: Matrix, row: number, column: number, raw: unknown): Fault {
  if (typeof raw !== 'string') return badCell(rules, matrix, row, column, raw);
  return textFault(rules.parameter, matrix, row, column, raw, 1);
}

function isSingle({ rows, columns }: Each): boolean {
  return rows === 1 && columns === 1;
}

/** The result has the shape of the ranges; single values are used for every cell. */
export function calculateEach(ranges: readonly Each[], element: ElementFunction): Table | Fault {
  const [first] = ranges;
  if (first === undefined) return [];
  const lead = ranges.find((range) => !isSingle(range)) ?? first;
  for (const range of ranges) {
    if (!isSingle(range) && (range.rows !== lead.rows || range.columns !== lead.columns)) {
      return shapeFault(range.parameter, range.matrix, lead.parameter.name, lead.matrix);
    }
  }
  return fillTable(ranges, lead, element);
}

const ZERO = new Float64Array(1);

function fillTable(ranges: readonly Each[], lead: Each, element: ElementFunction): Table {
  const [a = ZERO, b = ZERO, c = ZERO] = ranges.map(({ values }) => values);
  const table: Table = [];
  let index = 0;
  for (let row = 0; row < lead.rows; row++) {
    const cells = new Array<Cell>(lead.columns);
    for (let column = 0; column < lead.columns; column++, index++) {
      const x = a[a.length === 1 ? 0 : index] ?? NaN;
      const y = b[b.length === 1 ? 0 : index] ?? NaN;
      const z = c[c.length === 1 ? 0 : index] ?? NaN;
      const complete = !(Number.isNaN(x) || Number.isNaN(y) || Number.isNaN(z));
      cells[column] = complete ? element(x, y, z) : blankOrBad(ranges, index);
    }
    table.push(cells);
  }
  return table;
}

function blankOrBad(ranges: readonly Each[], index: number): Cell {
  for (const range of ranges) {
    const bad = range.faults.get(isSingle(range) ? 0 : index);
    if (bad !== undefined) return bad;
  }
  return '';
}
