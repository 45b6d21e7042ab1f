// The words that a workbook knows, each found at once: its sheets, its names, its tables and their columns. Thousands of
// formulas are read against the same words, and looking through the lists for each of them took longer than reading.
import type { NamedItem, Sheet, Table, Workbook } from '../model/types';

export interface TablePlace {
  sheet: Sheet;
  table: Table;
}

/** By name in small letters; of equal names the first counts. */
function byName<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    const name = nameOf(item).toLowerCase();
    if (!found.has(name)) found.set(name, item);
  }
  return found;
}

/** Of a workbook as it is now: one that changes needs a new one. */
export class Dictionary {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly tables: ReadonlyMap<string, TablePlace>;
  private readonly names: ReadonlyMap<string, NamedItem>;
  private readonly own = new Map<Sheet, ReadonlyMap<string, NamedItem>>();
  private readonly columns = new Map<Table, ReadonlyMap<string, number>>();
  private readonly texts = new Map<string, Map<string, string>>();

  constructor(workbook: Workbook) {
    this.sheets = byName(workbook.sheets, ({ name }) => name);
    this.names = byName(workbook.names, ({ name }) => name);
    const places = workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
    this.tables = byName(places, ({ table }) => table.name);
  }

  sheet(name: string): Sheet | undefined {
    return this.sheets.get(name.toLowerCase());
  }

  table(name: string): TablePlace | undefined {
    return this.tables.get(name.toLowerCase());
  }

  /** A name as it is understood on a sheet, whose own names come first. */
  name(name: string, sheet: Sheet | undefined): NamedItem | undefined {
    const word = name.toLowerCase();
    return (sheet && this.namesOf(sheet).get(word)) ?? this.names.get(word);
  }

  /** The number of a table's column, -1 where there is none of that name. */
  column(table: Table, name: string): number {
    let columns = this.columns.get(table);
    if (!columns) {
      columns = byNumber(table.columns);
      this.columns.set(table, columns);
    }
    return columns.get(name.toLowerCase()) ?? -1;
  }

  /** What was found for a text once is found again; `place` says where it is the same. */
  once(place: string, text: string, find: () => string): string {
    let texts = this.texts.get(place);
    if (!texts) this.texts.set(place, (texts = new Map()));
    let found = texts.get(text);
    if (found === undefined) texts.set(text, (found = find()));
    return found;
  }

  private namesOf(sheet: Sheet): ReadonlyMap<string, NamedItem> {
    let names = this.own.get(sheet);
    if (!names) {
      names = byName(sheet.names, ({ name }) => name);
      this.own.set(sheet, names);
    }
    return names;
  }
}

function byNumber(columns: readonly string[]): ReadonlyMap<string, number> {
  const numbered = columns.map((name, index) => ({ name, index }));
  return new Map([...byName(numbered, ({ name }) => name)].map(([name, { index }]) => [name, index]));
}
