// Calculates a plan without the host, so that a template's numbers can be checked by themselves: names and table
// references become ranges, IronCalc calculates, and calls of our functions are answered by src/functions.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import init, { Model } from '@ironcalc/wasm';
import { markOneCell } from '../../../host/engine/oneCell';
import { evaluate } from '../../../src/functions/evaluate';
import { columnLetters, FAMILIES } from '../../../src/sheets/language/formula';
import type { AreaPlan, BlockPlan, SheetPlan, WorkbookPlan } from '../../../src/sheets/language/plan';

export type Value = number | string | boolean;

const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
await init({ module_or_path: readFileSync(wasm) });

const EXACT = '0.00000000000000E+00';
const NUMBER = /^-?\d\.\d{14}E[+-]\d+$/;
const OURS = new RegExp(`(?:${FAMILIES.join('|')})\\.[A-Z]+\\(`);

const TABLE = /(lf\.\w+)\[(?:\[#(This Row|All)\],\[)?([^\][]+)\](?:\])?/g;
const NAMED = /\blf\.[\w.]+/g;

/** A cell of the formula's own sheet. */
const LOCAL = /(?<![!:$\w])\$[A-Z]+\$?\d+/g;

const quoteSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;
const rangeOf = (sheet: string, { row, column, rows, columns }: AreaPlan): string => {
  const corner = (r: number, c: number) => `$${columnLetters(c)}$${String(r + 1)}`;
  const last = rows * columns === 1 ? '' : `:${corner(row + rows - 1, column + columns - 1)}`;
  return `${quoteSheet(sheet)}!${corner(row, column)}${last}`;
};

/** The argument texts of a call whose bracket opens at `open`, and where it closes. */
function argumentsAt(formula: string, open: number): { readonly texts: string[]; readonly end: number } {
  const texts = [''];
  let depth = 0;
  let quoted = false;
  for (let at = open; at < formula.length; at += 1) {
    const letter = formula.charAt(at);
    if (letter === '"') quoted = !quoted;
    if (!quoted && letter === '(') depth += 1;
    if (!quoted && letter === ')') depth -= 1;
    if (depth === 0) return { texts, end: at + 1 };
    if (at === open) continue;
    if (!quoted && depth === 1 && letter === ',') texts.push('');
    else texts[texts.length - 1] += letter;
  }
  throw new Error(`Unbalanced: ${formula}`);
}

/** A formula that calls a function of ours: it waits until its arguments are known. */
interface Pending {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The calls of ours in a formula, from left to right; none stands inside another. */
function callsIn(formula: string): { name: string; texts: string[]; start: number; end: number }[] {
  return [...formula.matchAll(new RegExp(OURS, 'g'))].map((match) => {
    const { texts, end } = argumentsAt(formula, match.index + match[0].length - 1);
    return { name: match[0].slice(0, -1), texts, start: match.index, end };
  });
}

/** A call whose answer INDEX picks one cell from, by written numbers: nothing of it spills. */
function picks(formula: string, start: number, end: number) {
  const [index] = /INDEX\($/.exec(formula.slice(0, start)) ?? [];
  const [numbers, row, column] = /^,(\d+),(\d+)\)/.exec(formula.slice(end)) ?? [];
  if (index === undefined || numbers === undefined) return undefined;
  return {
    start: start - index.length,
    end: end + numbers.length,
    row: Number(row) - 1,
    column: Number(column) - 1,
  };
}

function columnsOf(
  sheet: SheetPlan,
  { table, ...area }: BlockPlan,
): (readonly [string, readonly [string, AreaPlan]])[] {
  return (table?.columns ?? []).map(({ header }, index) => {
    const cells = { row: area.row + 1, column: area.column + index, rows: area.rows - 1, columns: 1 };
    return [`${table?.name ?? ''}[${header}]`, [sheet.name, cells]];
  });
}

export class CalculatedPlan {
  readonly #model = new Model('plan', 'en', 'UTC', 'en');
  readonly #plan: WorkbookPlan;
  readonly #names: ReadonlyMap<string, string>;
  /** By 'lf.Monthly[Visits]': the sheet and the cells beneath the header. */
  readonly #columns: ReadonlyMap<string, readonly [string, AreaPlan]>;
  #scratch = 0;
  #pending: Pending[] = [];
  /** Cells typed into since the last calculation; their look decides how exactly they are read. */
  #written: (readonly [number, number, number])[] = [];

  constructor(plan: WorkbookPlan) {
    this.#plan = plan;
    this.#names = new Map(
      plan.sheets.flatMap((sheet) =>
        sheet.names.flatMap(({ name, refersTo }) =>
          'row' in refersTo ? [[name, rangeOf(sheet.name, refersTo)] as const] : [],
        ),
      ),
    );
    this.#columns = new Map(
      plan.sheets.flatMap((sheet) => sheet.blocks.flatMap((block) => columnsOf(sheet, block))),
    );
    plan.sheets.forEach((sheet, index) => {
      if (index > 0) this.#model.newSheet();
      this.#model.renameSheet(index, sheet.name);
    });
    this.#model.newSheet();
    this.#model.pauseEvaluation();
    plan.sheets.forEach((sheet, index) => {
      for (const block of sheet.blocks) this.#write(index, block);
    });
  }

  sheet(key: string): SheetPlan {
    const found = this.#plan.sheets.find((sheet) => sheet.key === key);
    if (found === undefined) throw new Error(`No sheet ${key}`);
    return found;
  }

  block(sheet: string, id: string): BlockPlan {
    const found = this.sheet(sheet).blocks.find((block) => block.id === id);
    if (found === undefined) throw new Error(`No block ${id}`);
    return found;
  }

  /** Types a value into the cell that a workbook name stands for, such as 'asOf'. */
  setName(name: string, value: Value | null): void {
    for (const [index, sheet] of this.#plan.sheets.entries()) {
      const found = sheet.names.find((each) => each.name === `lf.${name}`);
      if (found === undefined || !('row' in found.refersTo)) continue;
      this.#type(index, found.refersTo.row, found.refersTo.column, value);
      return;
    }
    throw new Error(`No name ${name}`);
  }

  /** Types into a row of a block, by the row's key and the number of its column in the block. */
  set(sheet: string, id: string, rowKey: string, column: number | string, value: Value | null): void {
    const block = this.block(sheet, id);
    this.#type(
      this.#plan.sheets.indexOf(this.sheet(sheet)),
      block.row + this.#rowIn(block, rowKey),
      block.column + this.#columnIn(block, column),
      value,
    );
  }

  /** What a cell of a block shows, by its row's key and its column. */
  get(sheet: string, id: string, rowKey: string, column: number | string): Value {
    const block = this.block(sheet, id);
    return this.#read(
      this.#plan.sheets.indexOf(this.sheet(sheet)),
      block.row + this.#rowIn(block, rowKey),
      block.column + this.#columnIn(block, column),
    );
  }

  /** Every formula cell that shows an error, as "Sheet!B7 #N/A". */
  errors(): string[] {
    return this.#plan.sheets.flatMap((sheet, index) =>
      sheet.blocks.flatMap((block) =>
        block.cells.flatMap((cells, row) =>
          cells.flatMap((_, column) => {
            const [r, c] = [block.row + row, block.column + column];
            const value = this.#read(index, r, c);
            return typeof value === 'string' && /^#[A-Z]/.test(value)
              ? [`${sheet.name}!${columnLetters(c)}${String(r + 1)} ${value}`]
              : [];
          }),
        ),
      ),
    );
  }

  calculate(): this {
    this.#model.evaluate();
    const calls = this.#pending.map((cell) => ({ cell, arguments: this.#askFor(cell) }));
    this.#model.evaluate();
    this.#showExactly();
    for (const each of calls) this.#answer(each.cell, each.arguments);
    this.#model.evaluate();
    this.#showExactly();
    return this;
  }

  /** Typing a date or a formula of dates gives a cell a date's look; a scientific one shows all 15 digits. */
  #showExactly(): void {
    const sheets = new Set(this.#written.map(([sheet]) => sheet));
    for (const sheet of sheets) {
      const cells = this.#written.filter(([each]) => each === sheet);
      const height = Math.max(...cells.map(([, row]) => row));
      const width = Math.max(...cells.map(([, , column]) => column));
      this.#model.updateRangeStyle({ sheet, row: 1, column: 1, width, height }, 'num_fmt', EXACT);
    }
    this.#written = [];
  }

  #rowIn(block: BlockPlan, key: string): number {
    const row = block.rowKeys?.indexOf(key) ?? Number(/\d+$/.exec(key)?.[0] ?? NaN);
    if (row < 0 || Number.isNaN(row)) throw new Error(`No row ${key} in ${block.id}`);
    return row;
  }

  #columnIn(block: BlockPlan, key: number | string): number {
    if (typeof key === 'number') return key;
    const keys = block.table?.columns.map((each) => each.key) ?? block.columnKeys ?? [];
    const column = keys.indexOf(key);
    if (column < 0) throw new Error(`No column ${key} in ${block.id}`);
    return column;
  }

  #type(sheet: number, row: number, column: number, value: Value | null): void {
    this.#model.setUserInput(sheet, row + 1, column + 1, value === null ? '' : String(value));
    this.#written.push([sheet, row + 1, column + 1]);
  }

  #read(sheet: number, row: number, column: number): Value {
    const shown = this.#model.getFormattedCellValue(sheet, row + 1, column + 1);
    if (NUMBER.test(shown)) return Number(shown);
    return shown === 'TRUE' ? true : shown === 'FALSE' ? false : shown;
  }

  #write(sheet: number, block: BlockPlan): void {
    block.cells.forEach((cells, down) => {
      cells.forEach(({ content }, across) => {
        const [row, column] = [block.row + down, block.column + across];
        if (content === null) return;
        const formula = typeof content === 'string' && content.startsWith('=');
        if (!formula) return this.#type(sheet, row, column, content);
        const plain = this.#plain(content, row);
        if (OURS.test(plain)) this.#pending.push({ sheet, row, column, formula: plain });
        // In our sheets every cell that says which row INDEX takes holds a row or a text.
        else
          this.#type(
            sheet,
            row,
            column,
            markOneCell(plain, () => true),
          );
      });
    });
  }

  /** Names and table references become ranges. */
  #plain(formula: string, row: number): string {
    const parts = formula.split(/("(?:[^"]|"")*")/);
    return parts.map((part) => (part.startsWith('"') ? part : this.#plainPart(part, row))).join('');
  }

  #plainPart(part: string, row: number): string {
    return part
      .replace(TABLE, (_, table: string, part: string | undefined, header: string) => {
        const [sheet, column] = this.#columns.get(`${table}[${header}]`) ?? [];
        if (sheet === undefined || column === undefined) throw new Error(`No column ${table}[${header}]`);
        if (part === 'This Row') return rangeOf(sheet, { ...column, row, rows: 1 });
        if (part === 'All') return rangeOf(sheet, { ...column, row: column.row - 1, rows: column.rows + 1 });
        // A column of one row is a range too: IronCalc's SUMIFS and its like refuse a bare cell.
        const range = rangeOf(sheet, column);
        return column.rows === 1 ? range.replace(/!(.*)$/, '!$1:$1') : range;
      })
      .replace(NAMED, (name) => {
        const range = this.#names.get(name);
        if (range === undefined) throw new Error(`No name ${name}`);
        return range;
      });
  }

  /** Types the arguments of every call of ours in a formula into rows of a sheet of their own. */
  #askFor({ sheet, formula }: Pending): { readonly row: number; readonly count: number }[] {
    const own = quoteSheet(this.#plan.sheets[sheet]?.name ?? '');
    return callsIn(formula).map(({ texts }) => {
      const row = this.#scratch;
      this.#scratch += 1;
      texts.forEach((text, column) => {
        this.#type(this.#plan.sheets.length, row, column, `=${text.replace(LOCAL, `${own}!$&`)}`);
      });
      return { row, count: texts.length };
    });
  }

  /** Puts the answers in the calls' place and types the formula; an array fills the cells around it. */
  #answer(
    { sheet, row, column, formula }: Pending,
    asked: readonly { readonly row: number; readonly count: number }[],
  ) {
    let text = formula;
    const calls = callsIn(formula);
    for (const [index, { name, start, end }] of [...calls.entries()].reverse()) {
      const called = evaluate(name, this.#scratchValues(asked[index]));
      const whole = called.ok ? called.value : called.error.error;
      const picked = picks(text, start, end);
      const answer = picked && Array.isArray(whole) ? (whole[picked.row]?.[picked.column] ?? '#REF!') : whole;
      const first = Array.isArray(answer) ? (answer[0]?.[0] ?? '') : answer;
      const single = typeof first === 'object' ? first.error : first;
      const written = typeof single === 'string' && !single.startsWith('#') ? `"${single}"` : String(single);
      text = text.slice(0, picked?.start ?? start) + written + text.slice(picked?.end ?? end);
      if (Array.isArray(answer) && called.ok) this.#spill(sheet, row, column, answer);
    }
    this.#type(sheet, row, column, text);
  }

  #spill(sheet: number, row: number, column: number, table: readonly (readonly unknown[])[]): void {
    table.forEach((cells, down) => {
      cells.forEach((value, across) => {
        if (down + across === 0) return;
        const error =
          typeof value === 'object' && value !== null ? String(Reflect.get(value, 'error')) : undefined;
        this.#type(sheet, row + down, column + across, error === undefined ? (value as Value) : `=${error}`);
      });
    });
  }

  #scratchValues(asked: { readonly row: number; readonly count: number } | undefined): (Value | null)[] {
    return Array.from({ length: asked?.count ?? 0 }, (_, column) => {
      const value = this.#read(this.#plan.sheets.length, asked?.row ?? 0, column);
      return value === '' ? null : value;
    });
  }
}
