// Reads golden tables: plain text that an analyst can read and correct. One call a line, `call | what it gives`:
//
//   FUNNEL.SQLS(1000000, 100000, 25%)      | 40
//   SQL.DECAY({0; 30; })                   | {1; 0.5; ""}
//   FUNNEL.SQLS(1000000, 100000, 25)       | #VALUE! "close must be between 0% and 100%; 25 was given. Did you mean 25%?"
//
// Numbers are exact to 1e-12 relative; `~0.374` is right to the digits written. `{…}` is a range: `,` between columns,
// `;` between rows, nothing between them for a blank cell, `{}` for one blank cell. An argument left empty is omitted.
// 2014-01-31 is a date. `//` begins a comment; the source of what follows is named there. A second `|` says what the call
// gives where Excel hands blank cells over as 0, if that is another answer:
//
//   CUSTOMER.NPS({9; 10; })                | 100 | #N/A

export interface ErrorValue {
  readonly code: string;
}
export type Value = number | string | boolean | null | ErrorValue;
export type Argument = Value | Value[][];

export interface ExpectedNumber {
  readonly number: number;
  readonly tolerance: number;
}
export interface ExpectedError {
  readonly error: string;
  readonly message?: string;
}
export type ExpectedCell = ExpectedNumber | ExpectedError | string | boolean;
export type Expected = ExpectedCell | ExpectedCell[][];

export interface Case {
  readonly text: string;
  readonly line: number;
  readonly id: string;
  readonly arguments: readonly Argument[];
  readonly expected: Expected;
  /** The answer where blank cells come as 0, if it is another one. */
  readonly fromZeros?: Expected;
}

const EPOCH = Date.UTC(1899, 11, 30);
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/;
const NUMBER = /^(~)?(-?\d+(?:\.(\d+))?(?:[eE]([-+]?\d+))?)(%)?/;
const ERROR = /^#[A-Z0-9/]+[!?]?/;
const RELATIVE = 1e-12;

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  private fail(wanted: string): never {
    throw new Error(`${wanted} expected at "${this.text.slice(this.at)}" in: ${this.text}`);
  }

  space(): void {
    while (this.text[this.at] === ' ') this.at++;
  }

  next(character: string): boolean {
    this.space();
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  need(character: string): void {
    if (!this.next(character)) this.fail(`"${character}"`);
  }

  peek(): string {
    this.space();
    return this.text[this.at] ?? '';
  }

  match(pattern: RegExp): RegExpExecArray | null {
    this.space();
    const found = pattern.exec(this.text.slice(this.at));
    if (found !== null) this.at += found[0].length;
    return found;
  }

  end(): void {
    this.space();
    if (this.at < this.text.length) this.fail('end of line');
  }

  quoted(): string | undefined {
    return this.match(/^"((?:[^"]|"")*)"/)?.[1]?.replaceAll('""', '"');
  }

  /** A cell, or undefined where there is none. */
  value(): ExpectedCell | undefined {
    const text = this.quoted();
    if (text !== undefined) return text;
    const truth = this.match(/^(TRUE|FALSE)\b/);
    if (truth !== null) return truth[0] === 'TRUE';
    const error = this.match(ERROR);
    if (error !== null) return this.error(error[0]);
    const date = this.match(DATE);
    return date === null ? this.number() : exactly(serialOf(date));
  }

  private error(code: string): ExpectedError {
    const message = this.peek() === '"' ? this.quoted() : undefined;
    return message === undefined ? { error: code } : { error: code, message };
  }

  private number(): ExpectedNumber | undefined {
    const found = this.match(NUMBER);
    if (found === null) return undefined;
    const [, about, digits = '', decimals = '', exponent = '0', percent] = found;
    const shift = percent === undefined ? 0 : -2;
    const mantissa = digits.split(/[eE]/)[0] ?? '';
    const number = Number(`${mantissa}e${Number(exponent) + shift}`);
    return about === undefined
      ? exactly(number)
      : { number, tolerance: 0.5000001 * 10 ** (Number(exponent) + shift - decimals.length) };
  }

  matrix(): (ExpectedCell | undefined)[][] {
    const rows: (ExpectedCell | undefined)[][] = [[]];
    for (;;) {
      rows[rows.length - 1]?.push(this.value());
      if (this.next('}')) return rows;
      if (this.next(';')) rows.push([]);
      else this.need(',');
    }
  }
}

function exactly(number: number): ExpectedNumber {
  return { number, tolerance: Math.abs(number) * RELATIVE };
}

function serialOf([, year, month, day, hour = '0', minute = '0']: RegExpExecArray): number {
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - EPOCH) / 86_400_000;
  return days + (Number(hour) + Number(minute) / 60) / 24;
}

function plain(cell: ExpectedCell | undefined): Value {
  if (typeof cell !== 'object') return cell ?? null;
  return 'number' in cell ? cell.number : { code: cell.error };
}

function readCall(reader: Reader): Pick<Case, 'id' | 'arguments'> {
  const id = reader.match(/^[A-Z][A-Z0-9.]*/)?.[0] ?? '';
  reader.need('(');
  const values: Argument[] = [];
  if (reader.next(')')) return { id, arguments: values };
  for (;;) {
    values.push(reader.next('{') ? reader.matrix().map((row) => row.map(plain)) : plain(reader.value()));
    if (reader.next(')')) return { id, arguments: values };
    reader.need(',');
  }
}

/** The arguments as an Excel gives them that hands blank cells over as 0; what is omitted stays so. */
export function blanksAsZero(given: readonly Argument[]): Argument[] {
  return given.map((argument) =>
    Array.isArray(argument) ? argument.map((cells) => cells.map((cell) => cell ?? 0)) : argument,
  );
}

/** The arguments of a call written as in a golden table. */
export function parseCall(text: string): Pick<Case, 'id' | 'arguments'> {
  const reader = new Reader(text);
  const call = readCall(reader);
  reader.end();
  return call;
}

function readExpected(reader: Reader): Expected {
  if (reader.next('{')) return reader.matrix().map((row) => row.map((cell) => cell ?? ''));
  const value = reader.value();
  if (value === undefined) throw new Error('An expected value is missing');
  return value;
}

export function parseExpected(text: string): Expected {
  const reader = new Reader(text);
  const expected = readExpected(reader);
  reader.end();
  return expected;
}

/** All cases of a table. */
export function readTable(table: string): Case[] {
  const cases: Case[] = [];
  table.split(/\r?\n/).forEach((text, index) => {
    if (text.trim() === '' || text.startsWith('//')) return;
    const reader = new Reader(text);
    const call = readCall(reader);
    reader.need('|');
    const expected = readExpected(reader);
    const more = reader.next('|') ? { fromZeros: readExpected(reader) } : {};
    reader.end();
    cases.push({ text, line: index + 1, ...call, expected, ...more });
  });
  return cases;
}
