import { describe, expect, it } from 'vitest';
import { readTouches, type Touches, type TouchRows } from '../../../../src/core/attribution/readTouches';
import { Fault } from '../../../../src/core/fault';

/** One row a touch: lead, channel, day of touch, day of conversion, value, milestone. NaN and '' are blank. */
type Row = readonly [string, string, number, number?, number?, string?];

function rowsOf(rows: readonly Row[]): TouchRows {
  return {
    lead: rows.map(([lead]) => lead),
    channel: rows.map(([, channel]) => channel),
    touched: rows.map(([, , touched]) => touched),
    converted: rows.map(([, , , converted = NaN]) => converted),
    values: rows.map(([, , , , value = NaN]) => value),
    milestone: rows.map(([, , , , , milestone = '']) => milestone),
  };
}

function read(...rows: Row[]): Touches {
  const touches = readTouches(rowsOf(rows));
  if (touches instanceof Fault) throw new Error(touches.reason);
  return touches;
}

/** Each journey in words: its channels by date, what became of it and what it is worth. */
function journeys(...rows: Row[]): unknown[] {
  const { names, touches, starts, conversions, nulls, values } = read(...rows);
  const shown = names.shown();
  return [...conversions].map((converted, i) => [
    [...touches.subarray(starts[i], starts[i + 1])].map((channel) => shown[channel]).join(' '),
    converted,
    nulls[i],
    values?.[i],
  ]);
}

describe('readTouches', () => {
  it('makes a journey of each lead, by date whatever the order of rows; equal dates keep it', () => {
    expect(
      journeys(
        ['Ann', 'C', 3, 9, 50],
        ['Bob', 'B', 5],
        ['ann ', 'A', 1],
        ['Bob', 'A', 2],
        ['ANN', 'D', 3],
        ['Ann', 'B', 2],
      ),
    ).toEqual([
      ['A B C D', 1, 0, 50],
      ['A B', 0, 1, 0],
    ]);
  });

  it('leaves out touches without a lead or a date, and those of days after the conversion', () => {
    expect(
      journeys(
        ['', 'X', 1, 9, 70],
        ['Ann', 'X', NaN, 4.5],
        ['Ann', 'A', 4.9],
        ['Ann', 'X', 5],
        ['Bob', 'X', 8, 7],
        ['Cid', 'B', 1e4],
      ),
    ).toEqual([
      ['A', 1, 0, 0],
      ['B', 0, 1, 0],
    ]);
  });

  it('counts days up to the hour of the conversion, the latest where one day has two; 0 for later hours', () => {
    const rows: Row[] = [
      ['Ann', 'A', 1.5, 4.25],
      ['Ann', 'B', 4.5, 4.75],
      ['Ann', 'C', 4.875, 4.25],
      ['Bob', 'A', 1],
    ];
    expect([...read(...rows).daysBefore]).toEqual([3.25, 0.25, 0, 0]);
  });

  it('marks milestones in any case and order, as often as they are said', () => {
    const marked = (text: string): number => read(['Ann', 'A', 1, 9, 0, text]).marks[0] ?? NaN;
    expect(['', ' ; ', 'lead', 'Opportunity ', 'CUSTOMER', 'lead'].map(marked)).toEqual([0, 0, 1, 2, 4, 1]);
    expect(['customer;lead', 'lead ; lead; opportunity', 'customer;opportunity;lead'].map(marked)).toEqual([
      5, 3, 7,
    ]);
    expect([...read(['Ann', 'A', 2, 9, 0, 'customer'], ['Ann', 'B', 1, 9, 0, 'lead']).marks]).toEqual([1, 4]);
  });

  it('takes a lead’s one value from any of its rows, and nothing for those that did not convert', () => {
    expect(
      journeys(['Ann', 'A', 1, 9], ['Ann', 'A', 2, 9, 0], ['Ann', 'A', 3, 9, 70], ['Bob', 'A', 1, NaN, 30]),
    ).toEqual([
      ['A A A', 1, 0, 70],
      ['A', 0, 1, 0],
    ]);
    expect(journeys(['Ann', 'A', 1, 9, 70], ['Ann', 'B', 2, 9, 70])).toEqual([['A B', 1, 0, 70]]);
  });

  it('names the row that contradicts one above', () => {
    const fault = (...rows: Row[]): unknown => readTouches(rowsOf(rows));
    const second = { index: 1, lead: 'ann' };
    expect(fault(['Ann', 'A', 1, 9], ['ann', 'B', 2, 10])).toEqual(
      new Fault('#VALUE!', 'twoConversions', { parameter: 'converted', ...second }),
    );
    expect(fault(['Ann', 'A', 1, 9], ['ann', 'B', 2, 8.9])).toBeInstanceOf(Fault);
    expect(fault(['Ann', 'A', 1, 9, 5], ['ann', 'B', 2, NaN, 6])).toEqual(
      new Fault('#VALUE!', 'twoValues', { parameter: 'values', ...second }),
    );
  });

  it('needs neither values nor milestones', () => {
    const touches = readTouches({ ...rowsOf([['Ann', 'A', 1, 9]]), values: undefined, milestone: undefined });
    expect(touches).toMatchObject({
      values: undefined,
      marks: Uint8Array.of(0),
      conversions: Float64Array.of(1),
    });
  });
});
