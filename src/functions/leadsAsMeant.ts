// A table of leads, and the table of rules or criteria that reads it, from an Excel that hands blank cells over as 0. A
// lead's 0 is in doubt only where a rule answers otherwise for a blank cell; most rules do not.
import type { Parameter } from '../catalogue';
import { columnsThatTellBlanks } from '../core/leads/rules';
import { isGrid, readerOfRange } from './readRange';
import { isMatrix, type Matrix, toMatrix } from './values';
import { isNothing, MEANT, withZerosAs } from './zeroCells';
import { zeroOf } from './zeroOf';

/** A row that holds nothing is no rule. A 0 in the first column names no field; any other is a number. */
function rulesAsMeant(table: Matrix): Matrix {
  const isNoRow = table.map((cells) => cells.every(isNothing));
  return withZerosAs(table, (row, column) => (isNoRow[row] || column === 0 ? null : 0));
}

function leadRows(leads: Matrix, inDoubt: ReadonlySet<number>, doubt: unknown): Matrix {
  // In one column alone, a lead whose figure is 0 cannot be told from a row without a lead.
  if ((leads[0]?.length ?? 0) < 2) return withZerosAs(leads, () => doubt);
  const isNoRow = leads.map((cells) => cells.every(isNothing));
  return withZerosAs(leads, (row, column) => (isNoRow[row] ? null : inDoubt.has(column) ? doubt : 0));
}

const isText = (field: unknown): field is string => typeof field === 'string';

/** For a function with such tables: its arguments, in which the labels are as meant already, with both tables as meant. */
export function readerOfLeads(
  parameters: readonly Parameter[],
): ((values: readonly unknown[]) => readonly unknown[]) | undefined {
  const headsAt = parameters.findIndex(({ heads }) => heads !== undefined);
  const leadsAt = parameters.findIndex(({ name }) => name === parameters[headsAt]?.heads);
  const rulesAt = parameters.findIndex(({ kind, zero }) => kind === 'any' && zero === 'blank');
  const [heads, leadsOf, rules] = [headsAt, leadsAt, rulesAt].map((at) => parameters[at]);
  if (heads === undefined || leadsOf === undefined || rules === undefined) return undefined;
  const doubt = MEANT[zeroOf(leadsOf)];
  const readFields = readerOfRange(heads);
  return (values) => {
    const [leads, table] = [values[leadsAt], values[rulesAt]];
    if ((leads !== 0 && !isMatrix(leads)) || (table !== 0 && !isMatrix(table))) return values;
    const rows = toMatrix(leads);
    const ruleRows = rulesAsMeant(toMatrix(table));
    const fields = readFields(values[headsAt], rows);
    // What cannot be read is refused by the call itself.
    const canBeRead = Array.isArray(fields) && fields.every(isText) && isGrid(ruleRows);
    const inDoubt = canBeRead ? columnsThatTellBlanks(fields, ruleRows, rules.name) : new Set<number>();
    return values.map((value, i) =>
      i === rulesAt ? ruleRows : i === leadsAt ? leadRows(rows, inDoubt, doubt) : value,
    );
  };
}
