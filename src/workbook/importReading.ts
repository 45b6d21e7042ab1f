// What Excel made of the cells that an import wrote, for the record.
import type { NamedReading } from './importTypes';
import { monthOf, type TableReading } from './monthTable';
import type { ImportBody } from './record/record';
import { same } from './snapshot';

export function withImportReading(
  body: ImportBody,
  table: TableReading | null,
  named: readonly NamedReading[],
): ImportBody {
  if (!table) return { ...body, named: namedNow(body, named) };
  const headers = (table.values[0] ?? []).map(String);
  const monthColumn = headers.findIndex((header) => same(header, body.monthColumn));
  const rows = new Map<number, number>();
  table.values.forEach((line, row) => {
    const value = line[monthColumn];
    if (row > 0 && typeof value === 'number' && value >= 1 && !rows.has(monthOf(value)))
      rows.set(monthOf(value), row);
  });
  const columns = new Map(headers.map((header, index) => [header.toLowerCase(), index]));
  return {
    ...body,
    cells: body.cells.map((cell) => {
      const row = rows.get(cell.month);
      const column = columns.get(cell.column.toLowerCase());
      if (row === undefined || column === undefined) return cell;
      return { ...cell, after: table.formulas[row]?.[column] ?? '' };
    }),
    named: namedNow(body, named),
  };
}

function namedNow(body: ImportBody, named: readonly NamedReading[]): ImportBody['named'] {
  return body.named.map((cell) => {
    const now = named.find((each) => same(each.name, cell.name) && each.scope === cell.scope);
    return now ? { ...cell, after: now.formula } : cell;
  });
}
