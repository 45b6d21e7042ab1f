// Which formulas can come out otherwise after some cells were typed. The engine works out everything anew and tells nothing
// of what changed; asking it for thousands of results after each typed cell took a quarter of the time. What a formula
// refers to is read from its text once. In doubt a formula counts as changed. How far arrays reach is not known here: who
// asks has looked at those, and names what they filled.
import { cellKey, intersect, parseArea } from '../model/address';
import { tokenize } from '../model/formula/tokens';
import type { Area } from '../model/types';

/** A formula cell as the engine holds it. */
export interface Dependent {
  readonly home: { readonly name: string };
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Cells of a sheet, by its name. */
export interface Cells {
  readonly sheet: string;
  readonly area: Area;
}

interface Referred {
  readonly area: Area;
  readonly by: Set<Dependent>;
}

interface SheetIndex {
  /** Formulas that refer to a single cell, by that cell. */
  readonly cells: Map<number, Referred>;
  /** Formulas that refer to more, by address. */
  readonly areas: Map<string, Referred>;
}

/** What these refer to is not all in the text, or changes by itself. */
const UNFORESEEN = new Set('INDIRECT OFFSET NOW TODAY RAND RANDBETWEEN RANDARRAY CELL INFO'.split(' '));

const isOneCell = ({ rows, columns }: Area): boolean => rows * columns === 1;

export class Dependents {
  private readonly sheets = new Map<string, SheetIndex>();
  private readonly places = new Map<Dependent, Set<Dependent>[]>();
  private readonly always = new Set<Dependent>();

  add(dependent: Dependent): void {
    const { areas, isForeseen } = references(dependent);
    if (!isForeseen) this.always.add(dependent);
    const places = areas.map(({ sheet, area }) => this.referred(sheet, area).by);
    for (const by of places) by.add(dependent);
    this.places.set(dependent, places);
  }

  remove(dependent: Dependent): void {
    for (const by of this.places.get(dependent) ?? []) by.delete(dependent);
    this.places.delete(dependent);
    this.always.delete(dependent);
  }

  /** Every formula that depends on these cells, over any number of others. */
  of(cells: readonly Cells[]): Set<Dependent> {
    const found = new Set<Dependent>();
    const next = [...cells];
    const take = (dependents: Iterable<Dependent>) => {
      for (const dependent of dependents) {
        if (found.has(dependent)) continue;
        found.add(dependent);
        const { home, row, column } = dependent;
        next.push({ sheet: home.name, area: { row, column, rows: 1, columns: 1 } });
      }
    };
    take(this.always);
    for (let at = next.pop(); at; at = next.pop())
      for (const { by } of this.touching(at.sheet, at.area)) take(by);
    return found;
  }

  private touching(sheet: string, area: Area): Referred[] {
    const index = this.sheets.get(sheet.toLowerCase());
    if (!index) return [];
    const isHit = (referred: Referred) =>
      referred.by.size > 0 && intersect(referred.area, area) !== undefined;
    const areas = [...index.areas.values()].filter(isHit);
    if (!isOneCell(area)) return [...areas, ...[...index.cells.values()].filter(isHit)];
    const cell = index.cells.get(cellKey(area.row, area.column));
    return cell ? [...areas, cell] : areas;
  }

  private referred(sheet: string, area: Area): Referred {
    const name = sheet.toLowerCase();
    let index = this.sheets.get(name);
    if (!index) this.sheets.set(name, (index = { cells: new Map(), areas: new Map() }));
    const isCell = isOneCell(area);
    const key = `${area.row},${area.column},${area.rows},${area.columns}`;
    const known = isCell ? index.cells.get(cellKey(area.row, area.column)) : index.areas.get(key);
    if (known) return known;
    const referred: Referred = { area, by: new Set() };
    if (isCell) index.cells.set(cellKey(area.row, area.column), referred);
    else index.areas.set(key, referred);
    return referred;
  }
}

function references({ home, formula }: Dependent): {
  readonly areas: readonly Cells[];
  readonly isForeseen: boolean;
} {
  const areas: Cells[] = [];
  let isForeseen = true;
  for (const token of tokenize(formula.slice(1))) {
    if (token.kind === 'reference') {
      const area = parseArea((token.local ?? token.text).replaceAll('$', ''));
      if (area) areas.push({ sheet: token.sheet ?? home.name, area });
      else isForeseen = false;
    } else if (token.kind === 'function') {
      if (UNFORESEEN.has((token.local ?? token.text).toUpperCase())) isForeseen = false;
    } else if (['structured', 'name', 'spill'].includes(token.kind) && !/^(?:TRUE|FALSE)$/i.test(token.text))
      isForeseen = false;
  }
  return { areas, isForeseen };
}
