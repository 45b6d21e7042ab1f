// Scoring rules and criteria, read from a table on the sheet and applied to the rows of a lead table.
import { Fault, type Table } from '../fault';
import { type Grid, isEmpty, type RawCell } from '../grid';
import { type Test, testName, testOf, TESTS } from './ruleTests';

interface Rule {
  readonly column: number;
  readonly test: Test;
  readonly points: number;
}

/** Which table it is, and the headers it may begin with. */
interface Kind {
  readonly parameter: 'rules' | 'criteria';
  readonly columns: readonly string[];
}

const RULES: Kind = { parameter: 'rules', columns: ['Field', 'Test', 'Value', 'Points'] };
const CRITERIA: Kind = { parameter: 'criteria', columns: ['Field', 'Test', 'Value'] };

/** Score of each lead row: the points of the rules that hold, added up. A row that holds nothing has none. */
export function score(leads: Grid, fields: readonly string[], table: Grid): Table | Fault {
  const rules = readRules(table, fields, RULES);
  return rules instanceof Fault ? rules : each(leads, 'Score', (row) => pointsOf(row, rules));
}

/** TRUE for each lead row in which at least `needed` criteria hold; all of them if undefined. */
export function qualify(
  leads: Grid,
  fields: readonly string[],
  table: Grid,
  needed: number | undefined,
): Table | Fault {
  const criteria = readRules(table, fields, CRITERIA);
  if (criteria instanceof Fault) return criteria;
  const least = needed ?? criteria.length;
  if (least > criteria.length) {
    return new Fault('#VALUE!', 'neededAboveCriteria', { given: least, count: criteria.length });
  }
  return each(leads, 'Qualified', (row) => pointsOf(row, criteria) >= least);
}

/**
 * The columns of the leads in which a rule answers otherwise for a blank cell than for 0; none where the table cannot be
 * used.
 */
export function columnsThatTellBlanks(
  fields: readonly string[],
  table: Grid,
  parameter: string,
): Set<number> {
  const rules = readRules(table, fields, parameter === RULES.parameter ? RULES : CRITERIA);
  if (rules instanceof Fault) return new Set();
  return new Set(rules.filter(({ test }) => test(0) !== test(null)).map(({ column }) => column));
}

function pointsOf(row: readonly RawCell[], rules: readonly Rule[]): number {
  let points = 0;
  for (const rule of rules) if (rule.test(row[rule.column])) points += rule.points;
  return points;
}

/** Rows that hold nothing keep their place, those at the end do not. */
function each(leads: Grid, header: string, answer: (row: readonly RawCell[]) => number | boolean): Table {
  const table: Table = [[header]];
  let used = 1;
  for (const row of leads) {
    const isBlank = row.every(isEmpty);
    table.push([isBlank ? '' : answer(row)]);
    if (!isBlank) used = table.length;
  }
  table.length = used;
  return table;
}

function isHeader(row: readonly RawCell[], { columns }: Kind): boolean {
  return columns.every((name, i) => String(row[i]).trim().toLowerCase() === name.toLowerCase());
}

function readRules(table: Grid, fields: readonly string[], kind: Kind): readonly Rule[] | Fault {
  const { parameter, columns } = kind;
  const width = table[0]?.length ?? 0;
  if (width < columns.length) {
    return new Fault('#VALUE!', 'ruleColumns', { parameter, columns: width, wanted: columns.join(', ') });
  }
  const columnOf = new Map<string, number>();
  fields.forEach((field, i) => {
    const key = field.toLowerCase();
    if (!columnOf.has(key)) columnOf.set(key, i);
  });
  const rules: Rule[] = [];
  for (const [row, cells] of table.entries()) {
    if (isEmpty(cells[0]) || (row === 0 && isHeader(cells, kind))) continue;
    const rule = readRule(cells, columnOf, kind);
    if (rule instanceof Fault) return inCell(rule, fields, parameter, row * width);
    rules.push(rule);
  }
  return rules.length === 0 ? new Fault('#N/A', 'noRules', { parameter }) : rules;
}

/** A fault's `index` is first the column, then the cell of the table. */
function inCell(
  { error, reason, details }: Fault,
  fields: readonly string[],
  parameter: string,
  start: number,
): Fault {
  const index = start + Number(details['index']);
  return new Fault(error, reason, { ...details, parameter, index, fields: fields.join(', ') });
}

function quoted(cell: RawCell): string {
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell ?? '');
}

function readRule(
  cells: readonly RawCell[],
  columnOf: ReadonlyMap<string, number>,
  { columns }: Kind,
): Rule | Fault {
  const [field, test, value, points] = cells;
  const column = columnOf.get(String(field).trim().toLowerCase());
  if (column === undefined) return new Fault('#VALUE!', 'ruleField', { index: 0, given: quoted(field) });
  const name = testName(test);
  if (name === undefined) {
    return new Fault('#VALUE!', 'ruleTest', { index: 1, given: quoted(test), tests: TESTS.join(', ') });
  }
  const ready = testOf(name, value);
  if (ready instanceof Fault) return new Fault(ready.error, ready.reason, { ...ready.details, index: 2 });
  if (columns.length < 4) return { column, test: ready, points: 1 };
  if (isEmpty(points)) return { column, test: ready, points: 0 };
  if (typeof points === 'number') return { column, test: ready, points };
  return new Fault('#VALUE!', 'rulePoints', { index: 3, given: quoted(points) });
}
