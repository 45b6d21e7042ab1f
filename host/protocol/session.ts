// What one running Excel remembers besides the workbook: its mode, the objects the client keeps, who listens to events,
// whether formulas are up to date.
import { areaAddress } from '../model/address';
import { cellsIn } from '../model/cells';
import { shiftArea, applyShift } from '../model/structure';
import type { Shift } from '../model/formula/shift';
import type { Area, Sheet, Workbook } from '../model/types';
import type { Bound, Need } from './declare';
import { HostError } from './errors';
import type { Modes } from '../modes';

export interface RangeTarget {
  sheet: Sheet;
  area: Area;
}

/** The cells a kept object stands for, if it is a range. */
export function rangeOf(bound: Bound): RangeTarget | undefined {
  return bound.type.name === 'Range' ? (bound.target as RangeTarget) : undefined;
}

export interface HostEvent {
  type: number;
  /** Sheet id, or the workbook's own target. */
  target: string;
  message: Record<string, unknown>;
}

/** The client listens for events of any sheet under this name. */
export const WORKBOOK_TARGET = 'Workbook';
export const WORKSHEET_CHANGED = 10;
export const WORKSHEET_ACTIVATED = 11;
export const WORKSHEET_DEACTIVATED = 12;
export const WORKSHEET_ADDED = 13;
export const SELECTION_CHANGED = 14;
export const WORKSHEET_DELETED = 15;

/** A workbook that the add-in made beside this one. */
export interface NewWorkbook {
  readonly id: string;
  /** The file it is a copy of; null for an empty one. */
  readonly base64: string | null;
  isOpen: boolean;
}

export type Use = 'get' | 'set' | 'call' | 'navigate' | 'index' | 'list';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

export class Session {
  calculationMode: CalculationMode;
  /** Formulas or inputs changed since the last calculation. */
  dirty = true;
  /** Calculated, but for functions of ours that have still to answer. */
  waiting = false;
  suspended = false;
  cellEditMode = false;
  changed = false;
  /** Names, tables, sheets or rows changed: every formula may mean something else. */
  structureVersion = 0;
  readonly references = new Map<string, Bound>();
  readonly listeners = new Map<string, number>();
  readonly pendingEvents: HostEvent[] = [];
  readonly newWorkbooks: NewWorkbook[] = [];
  /** Calculates what needs it; custom functions that have no result yet show #BUSY!. */
  calculatePlain: () => Promise<void> = () => Promise.resolve();
  /** Whether formulas of a sheet that are not calculated yet may fill other cells than their own. */
  maySpill: (sheet: Sheet) => boolean = () => true;
  receiveFunctionResults: (results: unknown[]) => void = () => undefined;
  autofit: (range: RangeTarget, axis: 'rows' | 'columns') => void = () => undefined;
  /** Told of every member a request uses: how tests know that nothing modelled goes untried. */
  trace: (bound: Bound, member: string, use: Use) => void = () => undefined;
  /** Formulas and numbers read in another spelling than they were written in. */
  respells = false;
  private nextReference = 1;

  constructor(
    public workbook: Workbook,
    readonly apiVersion: string,
    readonly modes: Modes = {},
  ) {
    this.calculationMode = modes.manual ? 'Manual' : 'Automatic';
  }

  keep(bound: Bound): string {
    if (bound.referenceId === undefined) {
      bound.referenceId = `{reference-${this.nextReference}}`;
      this.nextReference += 1;
      this.references.set(bound.referenceId, bound);
    }
    return bound.referenceId;
  }

  release(id: string): void {
    const kept = this.references.get(id);
    if (kept) delete kept.referenceId;
    this.references.delete(id);
  }

  /** Contents changed: formulas must be calculated again, and listeners told. */
  touch(): void {
    this.dirty = true;
    this.changed = true;
  }

  touchStructure(): void {
    this.structureVersion += 1;
    this.touch();
  }

  /** Inserts or deletes lines; ranges the client keeps move with their cells. */
  shift(sheet: Sheet, shift: Shift): void {
    applyShift(this.workbook, sheet, shift);
    for (const kept of this.references.values()) {
      const range = rangeOf(kept);
      if (range?.sheet !== sheet) continue;
      const area = shiftArea(range.area, shift);
      if (area) range.area = area;
    }
    this.touchStructure();
  }

  /** Calculates if cells of a sheet, of one area or all of them, cannot be told without. */
  async calculateFor(need: Need, sheet: Sheet, area?: Area): Promise<void> {
    if (!this.dirty || this.suspended || this.calculationMode === 'Manual') return;
    const isOfFormulas =
      need === 'results' && (!area || cellsIn(sheet, area).some(({ cell }) => cell.formula !== undefined));
    if (isOfFormulas || this.maySpill(sheet)) await this.calculatePlain();
  }

  /** Calculates, unless this Excel waits until it is asked to. */
  async calculateNow(): Promise<void> {
    if (this.calculationMode !== 'Manual') await this.calculatePlain();
  }

  listen(type: number, target: string, change: 1 | -1): void {
    const key = `${type}:${target}`;
    this.listeners.set(key, (this.listeners.get(key) ?? 0) + change);
  }

  /** Remembers an event for those who asked: about this sheet, or about any. */
  emit(type: number, sheetId: string, message: Record<string, unknown>): void {
    for (const target of [sheetId, WORKBOOK_TARGET]) {
      if ((this.listeners.get(`${type}:${target}`) ?? 0) > 0)
        this.pendingEvents.push({ type, target, message });
    }
  }

  /** A worksheet's onChanged, told after the request. */
  emitChanged(range: RangeTarget, changeType: string, origin: 'Local' | 'User' = 'Local'): void {
    this.emit(WORKSHEET_CHANGED, range.sheet.id, {
      worksheetId: range.sheet.id,
      address: areaAddress(range.area),
      changeType,
      source: 'Local',
      triggerSource: origin === 'Local' ? 'ThisLocalAddin' : 'Unknown',
    });
  }

  sheetOf(range: RangeTarget): Sheet {
    if (!this.workbook.sheets.includes(range.sheet)) throw new HostError('ItemNotFound');
    return range.sheet;
  }

  /** Refuses changes to a protected sheet; `area` when only locked cells are protected. */
  checkWritable(sheet: Sheet, locked: () => boolean = () => true): void {
    if (sheet.protection.protected && locked()) throw new HostError('AccessDenied');
  }

  checkStructure(): void {
    if (this.workbook.structureProtected) throw new HostError('AccessDenied');
  }
}
