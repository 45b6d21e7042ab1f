// Three versions of every cell: what we wrote then, what we would write now, and what stands there. A cell that only we
// changed is updated; one that the analyst changed stays; one that both changed stays as well, and is listed.
import type { BlockPlan, SheetPlan } from '../reports/plan';
import { isBlank, isFormula, asText, type Content } from './content';
import { plainText } from './rebuildAlign';
import { meaning, parse, written } from './rebuildFormula';
import { columnKeysOf, rowKeysOf, type BlockLayout, type Layout } from './rebuildLayout';
import { contentAt, plannedGrid, type SheetNow } from './rebuildLocate';
import type { Structure } from './rebuildStructure';
import type { BlockRecord, RewrittenCell, SheetRecord } from './record/record';

export interface Versions {
  readonly planned: Layout;
  readonly base: Layout;
  readonly now: Layout;
  readonly final: Layout;
}

/** A cell to be written, where it stands in the end. */
export interface Write {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  /** A table's header: formulas that name the column follow it. */
  readonly header: boolean;
  /** The cell was there before. */
  readonly updated: boolean;
}

/** A cell that stays the analyst's although we would write something else now. */
export interface KeptCell {
  readonly row: number;
  readonly column: number;
  readonly wanted: Content;
}

export interface MergedBlock {
  readonly id: string;
  readonly writes: readonly Write[];
  readonly rewritten: readonly RewrittenCell[];
  readonly kept: readonly KeptCell[];
  /** Planned cells that could not be written because what they need was deleted. */
  readonly unwritten: number;
  /** For the record: what we would have there, over the block's final area, and which of it is the analyst's. */
  readonly intended: readonly (readonly Content[])[];
  readonly theirs: readonly (readonly [number, number])[];
}

/** Texts, numbers and formulas in one notation in which equal means the same. */
export function sense(content: Content, sheet: string, row: number, column: number, layout: Layout): string {
  if (isBlank(content)) return '';
  if (!isFormula(content)) return JSON.stringify(typeof content === 'string' ? plainText(content) : content);
  return `=${meaning(parse(content, { layout, sheet, row, column }))}`;
}

interface Cell {
  readonly row: string;
  readonly column: string;
  /** As sent; null: the plan leaves the cell alone. */
  readonly ours: Content;
  readonly planRow: number;
  readonly planColumn: number;
  readonly input: boolean;
}

function cellsOf(block: BlockPlan): Cell[] {
  const grid = plannedGrid(block);
  const [rowKeys, columnKeys] = [rowKeysOf(block), columnKeysOf(block)];
  return block.cells.flatMap((line, down) =>
    line.map(({ owner }, across) => ({
      row: rowKeys[down] ?? '',
      column: columnKeys[across] ?? '',
      ours: grid[down]?.[across] ?? '',
      planRow: block.row + down,
      planColumn: block.column + across,
      input: owner === 'input',
    })),
  );
}

interface Base {
  readonly content: Content;
  /** What was sent, where Excel made something else of it. */
  readonly sent: Content;
  readonly row: number;
  readonly column: number;
}

function baseOf(record: BlockRecord | undefined): (row: string, column: string) => Base | null {
  const rows = new Map((record?.rowKeys ?? []).map((key, index) => [key, index] as const));
  const columns = new Map((record?.columnKeys ?? []).map((key, index) => [key, index] as const));
  return (row, column) => {
    const [down, across] = [rows.get(row), columns.get(column)];
    if (!record || down === undefined || across === undefined) return null;
    const content = record.content[down]?.[across] ?? '';
    return {
      content,
      sent: record.sent?.[down]?.[across] ?? content,
      row: record.area.row + down,
      column: record.area.column + across,
    };
  };
}

const isBroken = (content: Content) => isFormula(content) && content.includes('#REF!');

type Verdict = 'leave' | 'write' | 'kept' | 'theirs';

export class Merge {
  constructor(
    private readonly plan: SheetPlan,
    private readonly record: SheetRecord,
    private readonly now: SheetNow,
    private readonly nowLayout: ReadonlyMap<string, BlockLayout>,
    private readonly structure: Structure,
    private readonly versions: Versions,
  ) {}

  private judge(cell: Cell, base: Base | null, at: { row: number; column: number }): Verdict {
    const { planned, base: then, now } = this.versions;
    const { key } = this.plan;
    const theirs = contentAt(this.now, at.row, at.column);
    const before = base ? sense(base.content, key, base.row, base.column, then) : '';
    const there = sense(theirs, key, at.row, at.column, now);
    const ours = sense(cell.ours, key, cell.planRow, cell.planColumn, planned);
    const sent = base ? sense(base.sent, key, base.row, base.column, then) : '';
    const changedByUs = ours !== sent && ours !== before;
    if (isBlank(cell.ours)) return there === before ? 'leave' : 'theirs';
    if (there === before) return changedByUs ? 'write' : 'leave';
    if (there === ours || there === sent) return changedByUs && there !== ours ? 'write' : 'leave';
    if (isBroken(theirs) && !isBroken(base?.content ?? '')) return 'write';
    return changedByUs && !cell.input ? 'kept' : 'theirs';
  }

  block(block: BlockPlan): MergedBlock | null {
    const final = this.structure.final.blocks.find(({ id }) => id === block.id);
    if (!final) return null;
    const at = this.nowLayout.get(block.id);
    const base = baseOf(this.record.blocks.find(({ id }) => id === block.id));
    const { area } = final;
    const intended = Array.from({ length: area.rows }, () =>
      Array.from({ length: area.columns }, (): Content => ''),
    );
    const mine = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => false));
    const [writes, rewritten, kept]: [Write[], RewrittenCell[], KeptCell[]] = [[], [], []];
    let unwritten = 0;
    for (const cell of cellsOf(block)) {
      const [row, column] = [final.rows.get(cell.row), final.columns.get(cell.column)];
      if (row === undefined || column === undefined) continue;
      const content = this.finalContent(cell, row, column);
      if (content === null) unwritten += 1;
      const line = intended[row - area.row];
      if (line) line[column - area.column] = content ?? '';
      const [nowRow, nowColumn] = [at?.rows.get(cell.row), at?.columns.get(cell.column)];
      const isNew = nowRow === undefined || nowColumn === undefined;
      const unjudged: Verdict = isBlank(cell.ours) ? 'leave' : 'write';
      const verdict = isNew
        ? unjudged
        : this.judge(cell, base(cell.row, cell.column), { row: nowRow, column: nowColumn });
      const own = mine[row - area.row];
      if (own) own[column - area.column] = verdict === 'leave' || verdict === 'write';
      if (verdict === 'kept') kept.push({ row, column, wanted: content });
      if (verdict !== 'write' || content === null) continue;
      const header = block.table !== undefined && cell.planRow === block.row;
      writes.push({ row, column, content, header, updated: !isNew });
      if (!isNew)
        rewritten.push({
          row: nowRow,
          column: nowColumn,
          before: restoring(contentAt(this.now, nowRow, nowColumn)),
        });
    }
    const theirs = mine.flatMap((line, down) =>
      line.flatMap((own, across) => (own ? [] : [[down, across] as const])),
    );
    return { id: block.id, writes, rewritten, kept, unwritten, intended, theirs };
  }

  /** Null where what the formula needs is not there. */
  private finalContent({ ours, planRow, planColumn }: Cell, row: number, column: number): Content {
    if (!isFormula(ours)) return ours;
    const { planned, final } = this.versions;
    const sheet = this.plan.key;
    const formula = parse(ours, { layout: planned, sheet, row: planRow, column: planColumn });
    return written(formula, { layout: final, sheet, row, column });
  }
}

function restoring(content: Content): Content {
  return typeof content === 'string' && content !== '' && !isFormula(content) ? asText(content) : content;
}
