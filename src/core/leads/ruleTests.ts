// The tests of scoring rules and criteria: what a rule asks of one cell. Texts are compared in any case and without the
// spaces around them; a number is compared with numbers only, so that the text "12" is never taken for 12.
import { Fault } from '../fault';
import { isEmpty, type RawCell } from '../grid';

export const TESTS = [
  'is',
  'is not',
  'contains',
  'at least',
  'at most',
  'more than',
  'less than',
  'between',
  'one of',
  'filled',
  'empty',
] as const;
export type TestName = (typeof TESTS)[number];
export type Test = (cell: RawCell) => boolean;

const NUMBER = '-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)';
const BETWEEN = new RegExp(`^\\s*(${NUMBER})\\s*\\.\\.\\s*(${NUMBER})\\s*$`);
const WHOLE_NUMBER = new RegExp(`^${NUMBER}$`);

const folded = (text: string): string => text.trim().toLowerCase();

/** The name of a test as it is written in a rule, in any case. */
export function testName(cell: RawCell): TestName | undefined {
  const text = folded(String(cell));
  return TESTS.find((name) => name === text);
}

/** `value` is what the rule compares with; the reason of a fault is about it. */
export function testOf(name: TestName, value: RawCell): Test | Fault {
  if (name === 'filled') return (cell) => !isEmpty(cell);
  if (name === 'empty') return isEmpty;
  if (isEmpty(value)) return new Fault('#VALUE!', 'ruleWithoutValue', { test: name });
  switch (name) {
    case 'is':
      return same(value);
    case 'is not': {
      const is = same(value);
      return (cell) => !is(cell);
    }
    case 'contains':
      return contains(folded(String(value)));
    case 'between':
      return between(String(value));
    case 'one of':
      return oneOf(value);
    default:
      return typeof value === 'number'
        ? compared(name, value)
        : new Fault('#VALUE!', 'ruleNumber', { test: name, given: String(value) });
  }
}

function same(value: RawCell): Test {
  if (typeof value !== 'string') return (cell) => cell === value;
  const text = folded(value);
  return (cell) => typeof cell === 'string' && folded(cell) === text;
}

function contains(text: string): Test {
  return (cell) => typeof cell === 'string' && cell.toLowerCase().includes(text);
}

function compared(name: TestName, value: number): Test {
  const number = (holds: (cell: number) => boolean): Test => {
    return (cell) => typeof cell === 'number' && holds(cell);
  };
  if (name === 'at least') return number((cell) => cell >= value);
  if (name === 'at most') return number((cell) => cell <= value);
  return name === 'more than' ? number((cell) => cell > value) : number((cell) => cell < value);
}

function between(range: string): Test | Fault {
  const ends = BETWEEN.exec(range);
  const low = Number(ends?.[1]);
  const high = Number(ends?.[2]);
  if (!(low <= high)) return new Fault('#VALUE!', 'ruleBetween', { given: range });
  return (cell) => typeof cell === 'number' && cell >= low && cell <= high;
}

/** A single number is a list of one. In a text, `1; 2` are the numbers 1 and 2 as well as those texts. */
function oneOf(value: RawCell): Test {
  if (typeof value !== 'string') return same(value);
  const texts = new Set(
    value
      .split(';')
      .map(folded)
      .filter((text) => text !== ''),
  );
  const numbers = new Set([...texts].filter((text) => WHOLE_NUMBER.test(text)).map(Number));
  return (cell) => {
    if (typeof cell === 'number') return numbers.has(cell);
    const text = typeof cell === 'boolean' ? String(cell) : cell;
    return typeof text === 'string' && texts.has(folded(text));
  };
}
