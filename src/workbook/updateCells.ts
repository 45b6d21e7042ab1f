// Three versions of every cell: what we wrote then, what we would write now, and what stands there. A cell that only we
// changed is updated; one that the analyst changed stays; one that both changed stays as well, and is listed.
import type { BlockPlan, SheetPlan } from '../sheets/language/plan';
import { isBlank, isFormula, asText, type Content } from './content';
import { parse, written } from './updateFormula';
import { columnKeysOf, rowKeysOf, type BlockLayout, type Layout } from './updateLayout';
import { contentAt, plannedGrid, type SheetNow } from './updateLocate';
import { sense } from './updateSense';
import type { Structure } from './updateStructure';
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
  /** Cells of ours that the analyst has taken over, `row:column` of the sheet as it is. */
  readonly foreign: ReadonlySet<string>;
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

interface At {
  readonly row: number;
  readonly column: number;
}

/** What becomes of the cells of one block, put together cell by cell. */
class Collected {
  private readonly intended: Content[][];
  private readonly mine: boolean[][];
  private readonly writes: Write[] = [];
  private readonly rewritten: RewrittenCell[] = [];
  private readonly kept: KeptCell[] = [];
  private readonly foreign = new Set<string>();
  private unwritten = 0;

  constructor(
    private readonly block: BlockPlan,
    private readonly final: BlockLayout,
    private readonly now: SheetNow,
  ) {
    const { rows, columns } = final.area;
    const grid = <T>(value: T) =>
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
    this.intended = grid<Content>('');
    this.mine = grid(false);
  }

  private put<T>(grid: T[][], { row, column }: At, value: T): void {
    const line = grid[row - this.final.area.row];
    if (line) line[column - this.final.area.column] = value;
  }

  /** @param there where the cell is now; null for a new one */
  add(cell: Cell, at: At, there: At | null, content: Content, verdict: Verdict): void {
    if (content === null) this.unwritten += 1;
    this.put(this.intended, at, content ?? '');
    this.put(this.mine, at, verdict === 'leave' || verdict === 'write');
    if (verdict === 'kept') this.kept.push({ ...at, wanted: content });
    if (there && (verdict === 'kept' || (verdict === 'theirs' && !cell.input)))
      this.foreign.add(`${String(there.row)}:${String(there.column)}`);
    if (verdict !== 'write' || content === null) return;
    const header = this.block.table !== undefined && cell.planRow === this.block.row;
    this.writes.push({ ...at, content, header, updated: there !== null });
    if (!there) return;
    const before = restoring(contentAt(this.now, there.row, there.column));
    this.rewritten.push({ row: there.row, column: there.column, before });
  }

  /** What Excel reads there is recorded. */
  keep(at: At): void {
    this.put(this.mine, at, true);
  }

  done(): MergedBlock {
    const { intended, writes, rewritten, kept, unwritten, foreign } = this;
    const theirs = this.mine.flatMap((line, down) =>
      line.flatMap((own, across) => (own ? [] : [[down, across] as const])),
    );
    return { id: this.block.id, writes, rewritten, kept, unwritten, intended, theirs, foreign };
  }
}

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
    const merged = new Collected(block, final, this.now);
    for (const cell of cellsOf(block)) {
      const [row, column] = [final.rows.get(cell.row), final.columns.get(cell.column)];
      if (row === undefined || column === undefined) continue;
      const [line, across] = [at?.rows.get(cell.row), at?.columns.get(cell.column)];
      const there = line === undefined || across === undefined ? null : { row: line, column: across };
      const unjudged: Verdict = isBlank(cell.ours) ? 'leave' : 'write';
      const verdict = there ? this.judge(cell, base(cell.row, cell.column), there) : unjudged;
      merged.add(cell, { row, column }, there, this.finalContent(cell, row, column), verdict);
    }
    for (const at of this.beyond(block, final)) merged.keep(at);
    return merged.done();
  }

  /** Cells in rows that the plan has left behind and that are as we wrote them: they stay ours. */
  private beyond(block: BlockPlan, final: BlockLayout): At[] {
    const record = this.record.blocks.find(({ id }) => id === block.id);
    const now = this.nowLayout.get(block.id);
    const base = baseOf(record);
    const planned = new Set(rowKeysOf(block));
    const { key } = this.plan;
    const rows = (record?.rowKeys ?? []).filter((row) => row !== '' && !planned.has(row));
    return rows.flatMap((rowKey) =>
      columnKeysOf(block).flatMap((columnKey): At[] => {
        const cell = base(rowKey, columnKey);
        const [line, across] = [now?.rows.get(rowKey), now?.columns.get(columnKey)];
        const [row, column] = [final.rows.get(rowKey), final.columns.get(columnKey)];
        if (!cell || line === undefined || across === undefined) return [];
        if (row === undefined || column === undefined) return [];
        const there = sense(contentAt(this.now, line, across), key, line, across, this.versions.now);
        const was = sense(cell.content, key, cell.row, cell.column, this.versions.base);
        return there === was ? [{ row, column }] : [];
      }),
    );
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
