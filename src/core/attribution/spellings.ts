// The names in paths, found character by character in a tree of the texts met so far, spaces around them included: a text
// that was met before takes one step a character, and none is made for the millions of touches of a few channels. The tree
// has room for thousands of names; those that no longer fit are looked up as texts.
import { Names } from '../names';
import type { Growing } from './journeys';

/** Characters that the tree tells apart; 0 stands for all others, and nothing leads on from it. */
const SYMBOLS = 128;
const MOST_PLACES = 1 << 14;
const FIRST_PLACES = 256;

/** Where no text of the tree goes on. */
const OFF = 0;
/** Where every text begins. */
const START = 1;
/** A text that names no channel. */
const BLANK = -1;

export class Spellings {
  private readonly names = new Names();
  /** Symbol of each UTF-16 code. */
  private readonly symbolOf = new Uint8Array(1 << 16);
  private symbols = 1;
  /** For each place, the place after each symbol. */
  private next = new Uint16Array(FIRST_PLACES * SYMBOLS);
  private places = START + 1;
  /** For each place where a text ends, 1 + its channel, or BLANK; its spelling, and how often it was met. */
  private readonly channelAt = new Int32Array(MOST_PLACES);
  private readonly spellingAt = new Int32Array(MOST_PLACES);
  private readonly metAt = new Int32Array(MOST_PLACES);

  /** Adds the channels of a path, which `separator` parts, to `touches`; parts that hold nothing are no touches. */
  read(path: string, separator: string, touches: Growing): void {
    const { symbolOf } = this;
    const breaks = separator.charCodeAt(0);
    const { length } = path;
    for (let at = 0; at <= length; at += separator.length) {
      const { next } = this;
      const from = at;
      let place = START;
      for (; at < length; at++) {
        const code = path.charCodeAt(at);
        if (code === breaks && (separator.length === 1 || path.startsWith(separator, at))) break;
        place = next[place * SYMBOLS + (symbolOf[code] ?? 0)] ?? OFF;
      }
      const channel = this.channel(place, path, from, at);
      if (channel !== BLANK) touches.push(channel);
    }
  }

  /** Tells the names how often each spelling of the tree was met. */
  finish(): Names {
    for (let place = START; place < this.places; place++) {
      this.names.count(this.spellingAt[place] ?? 0, this.metAt[place] ?? 0);
    }
    return this.names;
  }

  /** The channel that `path` names from `from` up to `to`, characters which lead from START to `place`. */
  private channel(place: number, path: string, from: number, to: number): number {
    const known = this.channelAt[place] ?? 0;
    if (known === 0) return this.meet(path.slice(from, to));
    if (known === BLANK) return BLANK;
    this.metAt[place] = (this.metAt[place] ?? 0) + 1;
    return known - 1;
  }

  private meet(text: string): number {
    const isBlank = text.trim() === '';
    const place = this.grow(text);
    if (place === OFF) return isBlank ? BLANK : this.names.add(text);
    if (isBlank) {
      this.channelAt[place] = BLANK;
      return BLANK;
    }
    const spelling = this.names.spelling(text);
    const channel = this.names.ofSpelling(spelling);
    this.channelAt[place] = channel + 1;
    this.spellingAt[place] = spelling;
    this.metAt[place] = 1;
    return channel;
  }

  /** Makes the way of a text through the tree, and returns its end; OFF where there is no room for it. */
  private grow(text: string): number {
    if (this.places + text.length > MOST_PLACES) return OFF;
    while ((this.places + text.length) * SYMBOLS > this.next.length) {
      const wider = new Uint16Array(this.next.length * 2);
      wider.set(this.next);
      this.next = wider;
    }
    let place = START;
    for (let i = 0; i < text.length; i++) {
      const symbol = this.symbol(text.charCodeAt(i));
      if (symbol === 0) return OFF;
      const way = place * SYMBOLS + symbol;
      if (this.next[way] === OFF) this.next[way] = this.places++;
      place = this.next[way] ?? OFF;
    }
    return place;
  }

  /** Symbol of a code, which is met now if it was not before; 0 once there are too many. */
  private symbol(code: number): number {
    const known = this.symbolOf[code] ?? 0;
    if (known !== 0 || this.symbols === SYMBOLS) return known;
    this.symbolOf[code] = this.symbols;
    return this.symbols++;
  }
}
