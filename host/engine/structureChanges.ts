// Which words of a formula may mean something else than at the last calculation: names, tables and sheets that came, went
// or changed. A formula that mentions none of them keeps its plan, so that one new name does not cost reading thousands
// of formulas again.
import { areaAddress } from '../model/address';
import { tokenize } from '../model/formula/tokens';
import type { NamedItem, Sheet, Workbook } from '../model/types';

/** Stands for the table around the formula's own cell, which [@Column] leaves unnamed. */
function ownTable(sheet: Sheet): string {
  return `[${sheet.id.toLowerCase()}]`;
}

/** The words of a formula whose meaning lies outside it, in small letters; its own sheet is one of them. */
export function mentions(formula: string, own: Sheet | undefined): Set<string> {
  const words = new Set<string>(own ? [own.name.toLowerCase()] : []);
  for (const token of tokenize(formula.slice(1))) {
    if (token.sheet !== undefined) words.add(token.sheet.toLowerCase());
    if (token.kind === 'name' || token.kind === 'function') words.add((token.local ?? '').toLowerCase());
    if (token.kind !== 'structured') continue;
    const table = token.text.slice(0, token.text.indexOf('[')).toLowerCase();
    if (table !== '') words.add(table);
    else if (own) words.add(ownTable(own));
  }
  return words;
}

export function touches(words: ReadonlySet<string>, changed: ReadonlySet<string>): boolean {
  const [fewer, more] = words.size < changed.size ? [words, changed] : [changed, words];
  for (const word of fewer) if (more.has(word)) return true;
  return false;
}

/** What each word means, as text: two equal texts mean the same. */
type Meanings = Map<string, string>;

function addMeaning(meanings: Meanings, word: string, meaning: string): void {
  const key = word.toLowerCase();
  meanings.set(key, `${meanings.get(key) ?? ''}\n${meaning}`);
}

function meaningsOf(workbook: Workbook): Meanings {
  const meanings: Meanings = new Map();
  const addName = (item: NamedItem, scope: string) =>
    addMeaning(meanings, item.name, `name ${scope} ${item.formula}`);
  for (const item of workbook.names) addName(item, '');
  for (const sheet of workbook.sheets) {
    addMeaning(meanings, sheet.name, `sheet ${sheet.id} ${sheet.name}`);
    for (const item of sheet.names) addName(item, sheet.id);
    for (const table of sheet.tables) {
      const { headerRow, totalsRow, columns } = table;
      const place = `${sheet.id} ${sheet.name} ${areaAddress(table.area)}`;
      const meaning = `table ${place} ${JSON.stringify([headerRow, totalsRow, columns])}`;
      addMeaning(meanings, table.name, meaning);
      addMeaning(meanings, ownTable(sheet), meaning);
    }
  }
  return meanings;
}

/** Names that mention a changed word, to any depth, have changed too. */
function addDependentNames(workbook: Workbook, changed: Set<string>): void {
  const names: { word: string; words: Set<string> }[] = [];
  const add = (item: NamedItem, sheet: Sheet | undefined) =>
    names.push({ word: item.name.toLowerCase(), words: mentions(item.formula, sheet) });
  for (const item of workbook.names) add(item, undefined);
  for (const sheet of workbook.sheets) for (const item of sheet.names) add(item, sheet);
  for (let before = -1; before !== changed.size;) {
    before = changed.size;
    for (const { word, words } of names) if (touches(words, changed)) changed.add(word);
  }
}

export class StructureChanges {
  private last: Meanings = new Map();

  /** The words whose meaning has changed since this was asked last. */
  since(workbook: Workbook): Set<string> {
    const now = meaningsOf(workbook);
    const changed = new Set<string>();
    for (const [word, meaning] of now) if (this.last.get(word) !== meaning) changed.add(word);
    for (const word of this.last.keys()) if (!now.has(word)) changed.add(word);
    this.last = now;
    if (changed.size > 0) addDependentNames(workbook, changed);
    return changed;
  }
}
