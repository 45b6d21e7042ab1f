// The formula columns of a table go on through rows that are not the plan's: months and leads that an import has added. A
// new column is filled there too, and a formula that we have changed is changed where it is still the one we wrote.
import type { BlockPlan, SheetPlan } from '../sheets/language/plan';
import type { Area } from './address';
import { isBlank, isFormula, type Content } from './content';
import type { Edit } from './edit';
import type { Versions } from './updateCells';
import { hasCells, parse, written } from './updateFormula';
import { rowKeysOf, type BlockLayout, type Layout, type SheetLayout } from './updateLayout';
import { moved } from './updateLines';
import { contentAt, plannedGrid, type SheetNow } from './updateLocate';
import { sense } from './updateSense';
import type { Structure } from './updateStructure';
import { writeEdits, type CellWrite } from './updateWrites';
import type { BlockRecord, RefilledColumn, SheetRecord } from './record/record';

export interface Refilled {
  readonly writes: readonly (CellWrite & { readonly updated: boolean })[];
  readonly columns: readonly RefilledColumn[];
}

/** The formula of all rows; null where they differ, or where it speaks of single cells. */
function uniform(contents: readonly (Content | undefined)[]): string | null {
  const [first] = contents;
  if (first === undefined || !isFormula(first)) return null;
  return contents.every((content) => content === first) ? first : null;
}

interface Column {
  readonly key: string;
  /** As planned, and as it is to be written. */
  readonly formula: string;
  readonly planned: { readonly row: number; readonly column: number };
}

function formulaColumns(block: BlockPlan): Column[] {
  const grid = plannedGrid(block);
  return (block.table?.columns ?? []).flatMap(({ key, filledBy }, index) => {
    const formula = filledBy === 'formula' ? uniform(grid.slice(1).map((line) => line[index])) : null;
    const planned = { row: block.row + 1, column: block.column + index };
    return formula === null ? [] : [{ key, formula, planned }];
  });
}

/** Rows of the table's body that are not the plan's: an import's, or months that the plan has left behind. */
export function otherRows({ area, rowKeys }: BlockLayout, planned: readonly string[]): number[] {
  return bodyRows(area).filter((row) => !planned.includes(rowKeys.get(row) ?? ''));
}

function bodyRows({ row, rows }: Area): number[] {
  return Array.from({ length: Math.max(0, rows - 1) }, (_, index) => row + 1 + index);
}

/** The formula that the column had in all rows of ours, as Excel read it, and where. */
function recordedFormula(block: BlockRecord | undefined, key: string) {
  const index = block?.columnKeys.indexOf(key) ?? -1;
  if (!block || index < 0) return null;
  const keyed = block.content.flatMap((line, row) =>
    row > 0 && block.rowKeys[row] !== '' ? [line[index]] : [],
  );
  const formula = uniform(keyed);
  return formula === null ? null : { formula, row: block.area.row + 1, column: block.area.column + index };
}

export class Refill {
  constructor(
    private readonly plan: SheetPlan,
    private readonly record: SheetRecord,
    private readonly now: SheetNow,
    private readonly structure: Structure,
    private readonly versions: Versions,
  ) {}

  block(block: BlockPlan): Refilled {
    const at = this.structure.located.blocks.find(({ id }) => id === block.id);
    const final = this.structure.final.blocks.find(({ id }) => id === block.id);
    const rows = at && block.table ? otherRows(at, rowKeysOf(block)) : [];
    if (!at || !final || rows.length === 0) return { writes: [], columns: [] };
    const all = formulaColumns(block).map((column) => this.column(block, column, at, final, rows));
    return { writes: all.flatMap(({ writes }) => writes), columns: all.flatMap(({ columns }) => columns) };
  }

  private column(
    block: BlockPlan,
    { key, formula, planned }: Column,
    at: BlockLayout,
    final: BlockLayout,
    rows: readonly number[],
  ): Refilled {
    const { key: sheet } = this.plan;
    const meant = parse(formula, { layout: this.versions.planned, sheet, ...planned });
    const [now, column] = [at.columns.get(key), final.columns.get(key)];
    if (hasCells(meant) || column === undefined) return { writes: [], columns: [] };
    const first = rows[0] ?? 0;
    const row = (line: number) => moved(line, this.structure.rows);
    const content = written(meant, { layout: this.versions.final, sheet, row: row(first), column });
    if (content === null) return { writes: [], columns: [] };
    if (now === undefined)
      return {
        writes: rows.map((line) => ({ row: row(line), column, content, updated: false })),
        columns: [{ block: block.id, column: key, before: '', after: content }],
      };
    const base = recordedFormula(
      this.record.blocks.find(({ id }) => id === block.id),
      key,
    );
    if (!base) return { writes: [], columns: [] };
    const before = sense(base.formula, sheet, base.row, base.column, this.versions.base);
    if (before === sense(formula, sheet, planned.row, planned.column, this.versions.planned))
      return { writes: [], columns: [] };
    const ours = rows.filter((line) => {
      const there = contentAt(this.now, line, now);
      return !isBlank(there) && sense(there, sheet, line, now, this.versions.now) === before;
    });
    const [one] = ours;
    if (one === undefined) return { writes: [], columns: [] };
    return {
      writes: ours.map((line) => ({ row: row(line), column, content, updated: true })),
      columns: [
        { block: block.id, column: key, before: String(contentAt(this.now, one, now)), after: content },
      ],
    };
  }
}

export interface RefillBack {
  readonly columns: readonly RefilledColumn[];
  readonly now: SheetNow;
  /** The sheet as it is, and as it will be. */
  readonly here: SheetLayout;
  readonly undone: SheetLayout;
  /** What `before` was written in, and what it is to be written in. */
  readonly before: Layout;
  readonly after: Layout;
  /** Where a cell will be; null where it goes. */
  readonly place: (row: number, column: number) => { readonly row: number; readonly column: number } | null;
}

/** Once an update is taken back, such rows calculate as they did. */
export function refilledBack({ columns, now, here, undone, before, after, place }: RefillBack): Edit[] {
  const { key: sheet } = here;
  const layout = new Map([[sheet, here]]);
  return columns.flatMap((refilled) => {
    const block = here.blocks.find(({ id }) => id === refilled.block);
    const column = block?.columns.get(refilled.column);
    const old = before.get(sheet)?.blocks.find(({ id }) => id === refilled.block);
    const [oldColumn, newColumn] = [
      old?.columns.get(refilled.column),
      undone.blocks.find(({ id }) => id === refilled.block)?.columns.get(refilled.column),
    ];
    if (!block || !old || column === undefined || oldColumn === undefined || newColumn === undefined)
      return [];
    const meant = parse(refilled.before, { layout: before, sheet, row: old.area.row + 1, column: oldColumn });
    const writes = bodyRows(block.area).flatMap((row): CellWrite[] => {
      const wanted = sense(refilled.after, sheet, row, column, layout);
      if (sense(contentAt(now, row, column), sheet, row, column, layout) !== wanted) return [];
      const at = place(row, column);
      const content = at && written(meant, { layout: after, sheet, ...at });
      return at && content !== null ? [{ ...at, content }] : [];
    });
    return writeEdits(now.sheet.name, writes);
  });
}
