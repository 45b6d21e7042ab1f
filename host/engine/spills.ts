// Whether formulas of a sheet that were not calculated yet may fill other cells than their own. Where none can, formulas,
// what was typed and how far a sheet is used are known without calculating: a build that reads back what it wrote costs no
// calculation of half a workbook. In doubt the answer is yes.
import { cellKey, parseArea, splitSheet } from '../model/address';
import { sheetByName } from '../model/create';
import { closingIndex, tokenize, type Token } from '../model/formula/tokens';
import type { Cell, NamedItem, Sheet, Workbook } from '../model/types';
import { Dictionary } from './dictionary';
import { givesPlace, isOneValue } from './oneCell';
import { asksForAll } from './places';

interface Reading {
  /** Gives one value while a function of ours is waited for, if these cells hold the places of an INDEX. */
  readonly isOne: boolean;
  readonly places: readonly string[];
  /** Calls a function of ours, whose result is not there at once and may be of any size. */
  readonly waits: boolean;
}

export class Spills {
  /** By sheet and formula, as long as names mean the same. */
  private readonly readings = new Map<string, Map<string, Reading>>();
  private version: number | undefined;
  private names = '';

  constructor(private readonly functions: ReadonlySet<string>) {}

  /** `version` is the workbook's structure's: names mean the same as long as it stays. */
  possible(workbook: Workbook, sheet: Sheet, version: number): boolean {
    if (version !== this.version) this.forgetIfRenamed(workbook);
    this.version = version;
    const words = new Dictionary(workbook);
    const places = new Map<string, boolean>();
    const holdsPlace = (reference: string): boolean => {
      let holds = places.get(reference);
      if (holds === undefined) places.set(reference, (holds = isSure(workbook, sheet, reference)));
      return holds;
    };
    for (const cell of sheet.cells.values()) {
      if (cell.formula === undefined) continue;
      const { isOne, places, waits } = this.reading(cell.formula, sheet, words);
      if (!isOne || !places.every(holdsPlace) || (waits && !isFresh(cell))) return true;
    }
    return false;
  }

  private forgetIfRenamed({ names, sheets }: Workbook): void {
    const meant = (items: readonly NamedItem[]) => items.map(({ name, formula }) => `${name}${formula}`);
    const now = JSON.stringify([meant(names), ...sheets.map((sheet) => [sheet.name, ...meant(sheet.names)])]);
    if (now !== this.names) this.readings.clear();
    this.names = now;
  }

  private reading(formula: string, sheet: Sheet, words: Dictionary): Reading {
    let ofSheet = this.readings.get(sheet.id);
    if (!ofSheet) this.readings.set(sheet.id, (ofSheet = new Map()));
    let reading = ofSheet.get(formula);
    if (!reading) {
      const places: string[] = [];
      const tokens = tokenize(formula.slice(1)).flatMap((token) => meaning(token, sheet, words));
      const { rest, waits } = this.withoutOurs(tokens);
      const isOne = isOneValue(rest, (reference) => places.push(reference) > 0);
      ofSheet.set(formula, (reading = { isOne, places, waits }));
    }
    return reading;
  }

  /** With one value in the place of each call of ours, or cells where INDEX picks one of them. */
  private withoutOurs(tokens: readonly Token[]): { rest: Token[]; waits: boolean } {
    const rest: Token[] = [];
    let waits = false;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token) continue;
      if (token.kind !== 'function' || !this.functions.has(wordOf(token))) rest.push(token);
      else {
        const before = tokens[at - 2];
        const isPicked = before?.kind === 'function' && wordOf(before) === 'INDEX';
        rest.push(isPicked ? SOME_CELLS : ONE_VALUE);
        waits = true;
        at = closingIndex(tokens, at + 1);
      }
    }
    return { rest, waits };
  }
}

const ONE_VALUE: Token = { kind: 'number', text: '1' };
const SOME_CELLS: Token = { kind: 'reference', text: 'A1:B2' };
const wordOf = ({ local, text }: Token): string => (local ?? text).toUpperCase();
const isFresh = ({ value, spill }: Cell): boolean => value === null && spill === undefined;

/** A name that stands for cells, as those cells. */
function meaning(token: Token, sheet: Sheet, words: Dictionary): Token[] {
  if (token.kind !== 'name') return [token];
  const own = token.sheet === undefined ? sheet : words.sheet(token.sheet);
  const item = words.name(token.local ?? token.text, own);
  const tokens = item === undefined ? [] : tokenize(item.formula.slice(1));
  return tokens.length === 1 && tokens[0]?.kind !== 'name' ? [...tokens] : [token];
}

function isSure(workbook: Workbook, own: Sheet, reference: string): boolean {
  const { sheet: name, local } = splitSheet(reference);
  const sheet = name === undefined ? own : sheetByName(workbook, name);
  const area = parseArea(local.replaceAll('$', ''));
  const cell = sheet && area ? sheet.cells.get(cellKey(area.row, area.column)) : undefined;
  if (cell?.formula === undefined) return !asksForAll(cell?.value ?? null);
  return givesPlace(tokenize(cell.formula.slice(1)));
}
