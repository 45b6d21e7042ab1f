// What several formulas ask for is worked out once. A sheet of ours looks a month up in every one of its columns, or the
// tenth largest of five thousand numbers in each cell of a line; the engine would do so again and again. Such a part is
// put into a cell of a hidden sheet of the engine, and the formulas refer to that. Only parts that give one number are
// taken, and only out of formulas that give one value: the engine finds out what a formula that spills depends on from
// the formula itself.
import { quoteSheet } from '../model/address';
import { argumentsOf, closingIndex, joinTokens, tokenize, type Token } from '../model/formula/tokens';
import type { Sheet } from '../model/types';
import { isOneValue } from './oneCell';

/** Key and name of the hidden sheet. */
export const SHARED_SHEET = 'lf shared';
const COLUMNS = 16_384;
/** Fewer are not worth a cell. */
const LEAST = 4;

/** Which arguments are ranges, by place; the others must be one value. */
const RANGES: Readonly<Record<string, (place: number) => boolean>> = {
  COUNTIF: (place) => place === 0,
  COUNTIFS: (place) => place % 2 === 0,
  SUMIFS: (place) => place === 0 || place % 2 === 1,
  MATCH: (place) => place === 1,
};

/** What is not in here need not be cut into tokens. */
const MAY_SHARE = new RegExp(`\\b(?:${Object.keys(RANGES).join('|')})\\(`, 'i');

interface Slot {
  readonly row: number;
  users: number;
}

export interface SharedText {
  readonly text: string;
  /** The parts it refers to. */
  readonly parts: readonly string[];
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly part: string;
}

function isPart(name: string, inside: readonly Token[]): boolean {
  const isRange = RANGES[name];
  if (!isRange) return false;
  return argumentsOf(inside).every((argument, place) =>
    isRange(place) ? argument.length === 1 && argument[0]?.kind === 'reference' : isOneValue(argument),
  );
}

/** As it reads on any sheet; dollars say nothing about where a reference leads. */
function qualified(tokens: readonly Token[], own: string): string {
  return joinTokens(
    tokens.map((token) => {
      if (token.kind !== 'reference') return token;
      const local = (token.local ?? token.text).replaceAll('$', '');
      return { ...token, text: `${quoteSheet(token.sheet ?? own)}!${local}` };
    }),
  );
}

/** The largest parts that can be shared, from left to right. */
function partsOf(tokens: readonly Token[], own: Sheet): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'function') continue;
    const end = closingIndex(tokens, at + 1);
    if (!isPart(token.text.toUpperCase(), tokens.slice(at + 2, end))) continue;
    found.push({ from: at, to: end, part: qualified(tokens.slice(at, end + 1), own.name) });
    at = end;
  }
  return found;
}

export class Shared {
  private readonly slots = new Map<string, Slot>();
  private readonly free: number[] = [];
  private rows = 0;

  /** New formulas with what they have in common, or share with earlier ones, taken out. */
  share(formulas: readonly { readonly text: string; readonly sheet: Sheet }[]): SharedText[] {
    const read = formulas.map(({ text, sheet }) => {
      if (!MAY_SHARE.test(text)) return { text, tokens: [], found: [] };
      const tokens = tokenize(text.slice(1));
      return { text, tokens, found: isOneValue(tokens) ? partsOf(tokens, sheet) : [] };
    });
    const counts = new Map<string, number>();
    for (const { found } of read) for (const { part } of found) counts.set(part, (counts.get(part) ?? 0) + 1);
    const isShared = (part: string) => this.slots.has(part) || (counts.get(part) ?? 0) >= LEAST;
    return read.map(({ text, tokens, found }) => {
      const taken = found.filter(({ part }) => isShared(part));
      if (taken.length === 0) return { text, parts: [] };
      return { text: this.rewritten(tokens, taken), parts: taken.map(({ part }) => part) };
    });
  }

  /** A formula that used these parts is gone. */
  release(parts: readonly string[]): void {
    for (const part of parts) {
      const slot = this.slots.get(part);
      if (!slot) continue;
      slot.users -= 1;
      if (slot.users > 0) continue;
      this.slots.delete(part);
      this.free.push(slot.row);
    }
  }

  /** What the hidden sheet holds; nothing when there is no need for it. */
  inputs(): Map<number, string> {
    return new Map([...this.slots].map(([part, { row }]) => [row * COLUMNS, `=${part}`]));
  }

  private rewritten(tokens: readonly Token[], taken: readonly Found[]): string {
    let text = '=';
    let next = 0;
    for (const { from, to, part } of taken) {
      text += joinTokens(tokens.slice(next, from)) + this.reference(part);
      next = to + 1;
    }
    return text + joinTokens(tokens.slice(next));
  }

  private reference(part: string): string {
    let slot = this.slots.get(part);
    if (!slot) {
      slot = { row: this.free.pop() ?? this.rows++, users: 0 };
      this.slots.set(part, slot);
    }
    slot.users += 1;
    return `'${SHARED_SHEET}'!$A$${slot.row + 1}`;
  }
}
