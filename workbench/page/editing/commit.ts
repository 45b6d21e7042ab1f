// Everything that changes cells from the keyboard goes through here: rules are asked first, the change is remembered for
// Ctrl+Z, then the host calculates.
import { areaAddress, cellKey, columnName } from '../../../host/model/address';
import { fromR1C1, toR1C1 } from '../../../host/model/formula/notation';
import { typedInto } from '../../../host/model/typed';
import type { Area, CellValue, Validation } from '../../../host/model/types';
import { editText, isError } from '../cells/display';
import { isAllowed, validationAt } from '../cells/validation';
import type { Dialogs } from '../chrome/dialog';
import type { Desk } from '../desk';
import type { Position } from '../grid/navigation';
import { overfullCall } from '../formula/overfull';
import type { Supposition, TypedCell } from '../session';
import { text as say } from '../text';
import { History } from './history';

export class Committer {
  readonly history = new History();

  constructor(
    private readonly desk: Desk,
    private readonly dialogs: Pick<Dialogs, 'ask' | 'tell'>,
  ) {
    desk.on('content', ({ byAddIn, wrote }) => {
      if (byAddIn && wrote) this.history.clear();
    });
  }

  /** What stands in the cells now, as it would be typed. */
  private before(cells: readonly Position[]): TypedCell[] {
    return cells.map(({ row, column }) => {
      const cell = this.desk.cell(row, column);
      const text =
        cell?.spilledFrom === undefined ? editText(cell, this.desk.format(row, column).numberFormat) : '';
      return { row, column, text, asIs: true };
    });
  }

  /** The address of the array a cell belongs to, when it is not the cell that holds its formula. */
  private spillOwner({ row, column }: Position): string | null {
    const owner = this.desk.cell(row, column)?.spilledFrom;
    return owner === undefined ? null : `${columnName(owner.column)}${owner.row + 1}`;
  }

  /** Types one text into the active cell. False: the person is to go on editing. */
  async commit(at: Position, text: string): Promise<boolean> {
    const [now] = this.before([at]);
    const owner = this.spillOwner(at);
    if (now?.text === text && owner === null) return true;
    if (owner !== null && text === this.ownerText(at)) return true;
    if (owner !== null && text === '') {
      await this.dialogs.tell(say.spilled(owner), '');
      return true;
    }
    if (this.isFree(at, text)) {
      // Nothing to wait for: the host keeps the order, and the next cell can be typed while this one is calculated.
      this.type([{ ...at, text }]).catch((error: unknown) =>
        this.dialogs.tell(say.failed(String(error)), ''),
      );
      return true;
    }
    if (!(await this.accepted(at, text))) return false;
    await this.type([{ ...at, text }]);
    return true;
  }

  /** Nothing speaks against the entry, and nobody has to be asked. */
  private isFree(at: Position, text: string): boolean {
    const { formula } = typedInto(text, this.desk.format(at.row, at.column).numberFormat);
    if (formula !== undefined && overfullCall(formula) !== undefined) return false;
    return validationAt(this.desk.sheet, at.row, at.column) === undefined;
  }

  /** Types one text into every cell of an area (Ctrl+Enter); refused in one of them, it is written in none. */
  async commitAll(area: Area, text: string): Promise<boolean> {
    const cells: TypedCell[] = [];
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        cells.push({ row, column, text });
    for (const at of cells) if (!this.isFree(at, text) && !(await this.accepted(at, text))) return false;
    await this.type(cells);
    return true;
  }

  private ownerText({ row, column }: Position): string {
    const owner = this.desk.cell(row, column)?.spilledFrom;
    return owner === undefined ? '' : (this.desk.cell(owner.row, owner.column)?.formula ?? '');
  }

  /** Types many cells at once: pasted, filled or cleared ones. */
  async type(cells: readonly TypedCell[]): Promise<void> {
    const sheet = this.desk.sheet.id;
    const before = this.before(cells);
    await this.desk.session.type(sheet, cells);
    this.history.record({ sheet, before, after: cells });
  }

  /** Clears what can be cleared: cells that an array fills stay as they are. */
  async clear(area: Area): Promise<void> {
    const cells: TypedCell[] = [];
    for (let row = area.row; row < Math.min(area.row + area.rows, this.desk.geometry.rows.count); row++)
      for (
        let column = area.column;
        column < Math.min(area.column + area.columns, this.desk.geometry.columns.count);
        column++
      ) {
        const cell = this.desk.sheet.cells.get(cellKey(row, column));
        if (
          cell !== undefined &&
          cell.spilledFrom === undefined &&
          (cell.value !== null || cell.formula !== undefined)
        )
          cells.push({ row, column, text: '' });
      }
    if (cells.length > 0) await this.type(cells);
  }

  async undo(direction: 'undo' | 'redo'): Promise<string> {
    const step = this.history[direction]();
    if (step === undefined) return say.nothingToUndo;
    const cells = direction === 'undo' ? step.before : step.after;
    this.desk.open(step.sheet);
    await this.desk.session.type(step.sheet, cells);
    this.desk.selectArea(around(cells));
    return direction === 'undo' ? say.undone : say.redone;
  }

  private readonly ask = async (
    formula: string,
    at: Position = this.desk.active,
    supposing?: Supposition,
  ): Promise<CellValue> => {
    const { session, sheet } = this.desk;
    const [value] = await session.evaluate(
      sheet.id,
      [{ formula, row: at.row, column: at.column }],
      supposing,
    );
    return value ?? null;
  };

  /** The values of a reference, one formula a cell, so that any reference the host knows will do. */
  readonly askList = async (formula: string): Promise<CellValue[]> => {
    const rows = await this.ask(`=ROWS(${formula.slice(1)})`);
    const columns = await this.ask(`=COLUMNS(${formula.slice(1)})`);
    const count = typeof rows === 'number' && typeof columns === 'number' ? rows * columns : 0;
    const width = typeof columns === 'number' ? columns : 1;
    const questions = Array.from({ length: Math.min(count, 1000) }, (_, index) => ({
      formula: `=INDEX(${formula.slice(1)},${Math.floor(index / width) + 1},${(index % width) + 1})&""`,
      ...this.desk.active,
    }));
    return this.desk.session.evaluate(this.desk.sheet.id, questions);
  };

  /** Whether the entry may be written: its call has a place for every argument, and the cell's rule lets it in. */
  private async accepted(at: Position, text: string): Promise<boolean> {
    const { value, formula } = typedInto(text, this.desk.format(at.row, at.column).numberFormat);
    const overfull = formula === undefined ? undefined : overfullCall(formula);
    if (overfull !== undefined) {
      await this.dialogs.tell(say.tooManyTitle(overfull.name), say.tooMany(overfull), say.retry);
      return false;
    }
    const validation = validationAt(this.desk.sheet, at.row, at.column);
    if (validation === undefined) return true;
    const result = formula === undefined ? value : await this.ask(formula, at);
    // What a formula with functions of ours gives is not known before it stands in a cell, and an error may pass.
    if (formula !== undefined && isError(result)) return true;
    return (await this.follows(validation, at, result)) || this.insists(validation);
  }

  private async follows(validation: Validation, at: Position, value: CellValue): Promise<boolean> {
    const verdict = await isAllowed(validation, value, (formula) => this.ask(formula, at), this.askList);
    if (verdict !== null || validation.rule.kind !== 'custom') return verdict !== false;
    const formula = ruleFor(
      validation.areas[0] ?? { row: at.row, column: at.column },
      at,
      validation.rule.formula,
    );
    const answer = await this.ask(formula, at, { ...at, value });
    return !isError(answer) && answer !== false && answer !== 0;
  }

  /** Says what is wrong; true when the rule lets the person keep the value and they do. */
  private async insists({ alert }: Validation): Promise<boolean> {
    if (alert?.show === false) return true;
    const title = alert?.title || say.invalidTitle;
    const message = alert?.message || say.invalid;
    if (alert?.style === 'Warning' || alert?.style === 'Information') {
      return this.dialogs.ask(title, message, { yes: say.keep, no: say.retry });
    }
    await this.dialogs.tell(title, message, say.retry);
    return false;
  }
}

/** A rule's formula is written for the first cell it covers; references that are not fixed move along with the cell. */
function ruleFor(first: Position, at: Position, formula: string): string {
  return fromR1C1(toR1C1(formula, first.row, first.column), at.row, at.column);
}

function around(cells: readonly Position[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

export const addressOf = ({ row, column }: Position): string =>
  areaAddress({ row, column, rows: 1, columns: 1 });
