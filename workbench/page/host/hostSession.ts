// The page's session over the same host that tests and reports use: what a person types and what the add-in asks for
// change one workbook, one after the other, and are calculated by one engine.
import { areaAddress } from '../../../host/model/address';
import { createWorkbook } from '../../../host/model/create';
import { enterCell } from '../../../host/model/enterCell';
import { removeSheet, renameSheet } from '../../../host/model/rename';
import type { Area, CellValue, Sheet, Workbook } from '../../../host/model/types';
import { ExcelHost } from '../../../host/excelHost';
import { SELECTION_CHANGED, WORKSHEET_ACTIVATED } from '../../../host/protocol/session';
import { writeXlsx } from '../../../host/xlsx/writeXlsx';
import type { Change, Question, Session, Supposition, TypedCell } from '../session';
import { Questions } from './questions';
import { CalculatorThread } from './workerCalculator';

/**
 * Long enough for an action's next request to come before the workbook is calculated that it is about to change: the pane
 * plans between two of them. Contents are shown at once all the same.
 */
const GATHER = 250;

export class HostSession implements Session {
  readonly host: ExcelHost;
  private readonly questions: Questions;
  private readonly changeListeners: ((change: Change) => void)[] = [];
  private readonly busyListeners: ((busy: boolean) => void)[] = [];
  private readonly functionNames: ReadonlySet<string>;
  private busy = 0;
  private gathering: number | undefined;
  /** Functions can only be called once the add-in's page has loaded. */
  private functionsReady = false;

  constructor(functionsJson: string) {
    const thread = new CalculatorThread();
    const workbook = createWorkbook();
    this.host = new ExcelHost({ workbook, calculator: thread.port('workbook'), functionsJson });
    this.questions = new Questions(thread.port('questions'));
    const { functions } = JSON.parse(functionsJson) as { functions: { name: string }[] };
    this.functionNames = new Set(functions.map(({ name }) => name.toUpperCase()));
    this.host.onChanged = () => this.changedByAddIn();
  }

  get workbook(): Workbook {
    return this.host.workbook;
  }

  onChange(listener: (change: Change) => void): void {
    this.changeListeners.push(listener);
  }

  onBusy(listener: (busy: boolean) => void): void {
    this.busyListeners.push(listener);
  }

  private tell(change: Change): void {
    for (const listener of this.changeListeners) listener(change);
  }

  private count(by: 1 | -1): void {
    this.busy += by;
    for (const listener of this.busyListeners) listener(this.busy > 0);
  }

  /** The add-in's page is being loaded (again): calls wait until it is there. */
  functionsAreLoading(): void {
    this.functionsReady = false;
  }

  async functionsAreReady(): Promise<void> {
    this.functionsReady = true;
    await this.calculate({ byAddIn: false, wrote: false });
  }

  /** Figures: not calculated, or by functions of ours that were not called yet because the add-in read at once. */
  private get isToCome(): boolean {
    const { dirty, waiting } = this.host.session;
    return dirty || waiting;
  }

  private changedByAddIn(): void {
    this.tell({ byAddIn: true, wrote: this.takeChanged() });
    // Figures that are still to come are not called ready.
    if (this.isToCome && this.gathering === undefined) this.count(1);
    else if (this.gathering === undefined) return;
    window.clearTimeout(this.gathering);
    this.gathering = window.setTimeout(() => void this.calculateGathered(), GATHER);
  }

  private async calculateGathered(): Promise<void> {
    this.gathering = undefined;
    try {
      await this.calculate({ byAddIn: true, wrote: false });
    } finally {
      this.count(-1);
    }
  }

  /** Whether anything was written since this was last asked. */
  private takeChanged(): boolean {
    const { changed } = this.host.session;
    this.host.session.changed = false;
    return changed;
  }

  /** Brings every formula up to date, showing what is there meanwhile. */
  private async calculate(change: Change): Promise<void> {
    if (!this.isToCome) return;
    this.count(1);
    try {
      // Plain formulas first: they are shown at once, while functions of ours are still on their way.
      await this.host.exclusively(() => this.host.session.calculatePlain());
      this.tell(change);
      if (this.functionsReady) await this.host.recalculate();
      else this.host.session.dirty = true;
    } finally {
      this.count(-1);
    }
    this.host.tellEvents();
    this.tell(change);
  }

  private sheet(id: string): Sheet {
    const found = this.workbook.sheets.find((sheet) => sheet.id === id);
    if (found === undefined) throw new Error('That sheet is no longer there.');
    return found;
  }

  async type(sheetId: string, cells: readonly TypedCell[]): Promise<void> {
    const { session } = this.host;
    await this.host.exclusively(() => {
      const sheet = this.sheet(sheetId);
      session.checkWritable(sheet);
      for (const cell of cells) if (enterCell(this.workbook, sheet, cell)) session.touchStructure();
      const area = around(cells);
      if (area !== null) session.emitChanged({ sheet, area }, 'RangeEdited', 'User');
      session.touch();
      this.takeChanged();
    });
    await this.calculate({ byAddIn: false, wrote: true });
  }

  async change(work: (workbook: Workbook) => void): Promise<void> {
    await this.host.exclusively(() => {
      work(this.workbook);
      this.host.session.touchStructure();
      this.takeChanged();
    });
    await this.calculate({ byAddIn: false, wrote: true });
  }

  renameSheet(sheet: string, name: string): Promise<void> {
    return this.change((workbook) => renameSheet(workbook, this.sheet(sheet), name));
  }

  deleteSheet(sheet: string): Promise<void> {
    return this.change((workbook) => removeSheet(workbook, this.sheet(sheet)));
  }

  /** Puts an empty workbook in the place of this one. */
  async startAnew(): Promise<void> {
    await this.host.exclusively(() => this.host.load(createWorkbook()));
    // Nothing is there to calculate.
    this.host.tellEvents();
    this.tell({ byAddIn: true, wrote: true });
  }

  evaluate(sheet: string, questions: readonly Question[], supposing?: Supposition): Promise<CellValue[]> {
    return this.questions.ask(this.workbook, sheet, questions, supposing);
  }

  select(sheet: string, area: Area): void {
    const { workbook, session } = this.host;
    const before = workbook.selection;
    workbook.activeSheet = sheet;
    workbook.selection = { sheet, area };
    if (before.sheet !== sheet) session.emit(WORKSHEET_ACTIVATED, sheet, { worksheetId: sheet });
    if (before.sheet !== sheet || areaAddress(before.area) !== areaAddress(area))
      session.emit(SELECTION_CHANGED, sheet, { worksheetId: sheet, address: areaAddress(area) });
    this.host.tellEvents();
  }

  /** While a cell is edited, the add-in is refused, as in Excel. */
  editing(on: boolean): void {
    this.host.cellEditMode = on;
  }

  save(): Promise<Uint8Array> {
    const isCustomFunction = (name: string): boolean => this.functionNames.has(name.toUpperCase());
    return this.host.exclusively(() => writeXlsx(this.workbook, { isCustomFunction, now: new Date() }));
  }
}

function around(cells: readonly TypedCell[]): Area | null {
  if (cells.length === 0) return null;
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [row, column] = [rows.reduce((a, b) => Math.min(a, b)), columns.reduce((a, b) => Math.min(a, b))];
  return {
    row,
    column,
    rows: rows.reduce((a, b) => Math.max(a, b)) - row + 1,
    columns: columns.reduce((a, b) => Math.max(a, b)) - column + 1,
  };
}
