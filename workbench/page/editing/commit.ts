// Everything that changes cells from the keyboard goes through here: rules are asked first, the change is remembered for
// Ctrl+Z, then the host calculates.
import { areaAddress, cellKey, columnName } from '../../../host/model/address';
import { typedInto } from '../../../host/model/typed';
import type { Area, CellValue, Validation } from '../../../host/model/types';
import { editText, isError } from '../cells/display';
import { isAllowed, validationAt } from '../cells/validation';
import type { Dialogs } from '../chrome/dialog';
import type { Desk } from '../desk';
import type { Position } from '../grid/navigation';
import type { TypedCell } from '../session';
import { text as say } from '../text';
import { History } from './history';

export class Committer {
  readonly history = new History();

  constructor(
    private readonly desk: Desk,
    private readonly dialogs: Dialogs,
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
    if (validationAt(this.desk.sheet, at.row, at.column) === undefined) {
      // Nothing to wait for: the host keeps the order, and the next cell can be typed while this one is calculated.
      this.type([{ ...at, text }]).catch((error: unknown) =>
        this.dialogs.tell(say.failed(String(error)), ''),
      );
      return true;
    }
    if (!(await this.allowed(at, text))) return false;
    await this.type([{ ...at, text }]);
    return this.honoursFormulaRule(at);
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

  private readonly ask = async (formula: string, at: Position = this.desk.active): Promise<CellValue> => {
    const [value] = await this.desk.session.evaluate(this.desk.sheet.id, [{ formula, ...at }]);
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

  private async allowed(at: Position, text: string): Promise<boolean> {
    const validation = validationAt(this.desk.sheet, at.row, at.column);
    if (validation === undefined) return true;
    const entry = typedInto(text, this.desk.format(at.row, at.column).numberFormat);
    // Rules judge what is typed; a formula's result may change later anyway.
    if (entry.formula !== undefined) return true;
    const verdict = await isAllowed(
      validation,
      entry.value,
      (formula) => this.ask(formula, at),
      this.askList,
    );
    return verdict !== false || this.insists(validation);
  }

  /** A rule given as a formula can only be asked once the value stands there; a refused one is taken out again. */
  private async honoursFormulaRule(at: Position): Promise<boolean> {
    const validation = validationAt(this.desk.sheet, at.row, at.column);
    if (validation?.rule.kind !== 'custom') return true;
    const first = validation.areas[0];
    const answer = await this.ask(
      validation.rule.formula,
      first === undefined ? at : { row: first.row, column: first.column },
    );
    const holds = isError(answer) ? false : answer !== false && answer !== 0;
    if (holds || (await this.insists(validation))) return true;
    await this.undo('undo');
    return false;
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

function around(cells: readonly Position[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

export const addressOf = ({ row, column }: Position): string =>
  areaAddress({ row, column, rows: 1, columns: 1 });
