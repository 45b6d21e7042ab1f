// The texts of the two ways to choose rows; what they come to for names of every kind is in tests/host/names.test.ts.
import { describe, expect, it } from 'vitest';
import {
  bears,
  compared,
  knownSum,
  ratioOf,
  rowsIn,
  rowsNamed,
  timesIn,
  wholeMonths,
} from '../../../../src/sheets/language/rows';

const year = wholeMonths('costs', '{yearStart}', '{reportMonth}');

describe('rows by criteria', () => {
  it('count and add up what words of ours choose', () => {
    const rows = rowsIn(year).of('costs[kind]', '«kindSales»');
    const criteria =
      'costs[month],">="&{yearStart},costs[month],"<"&EDATE({reportMonth},1),costs[kind],«kindSales»';
    expect(rows.count).toBe(`COUNTIFS(${criteria})`);
    expect(rows.sum('costs[amount]')).toBe(`SUMIFS(costs[amount],${criteria})`);
  });

  it('leave a word out, and take numbers alone', () => {
    const rows = rowsIn({ table: 't', from: 'a', until: '<=', to: 'b' });
    expect(rows.not('t[x]', '«none»').known('t[y]').count).toBe(
      'COUNTIFS(t[month],">="&a,t[month],"<="&b,t[x],"<>"&«none»,t[y],">-1E+99")',
    );
  });
});

describe('rows by names', () => {
  it('are compared', () => {
    expect(rowsNamed(year, bears('costs[channel]', '$name')).known('costs[amount]').count).toBe(
      'SUMPRODUCT(1*(costs[month]>={yearStart})*(costs[month]<EDATE({reportMonth},1))*(costs[channel]&""=$name)*(costs[amount]<""))',
    );
    expect(compared('a', 'b').not('c', '$name').sum('d')).toBe('SUMPRODUCT((a)*(b)*(c&""<>$name),d)');
  });

  it('of one month are compared with it once', () => {
    const month = { table: 't', from: 'm', until: '<=', to: 'm' } as const;
    expect(rowsNamed(month, bears('t[x]', '$name')).sum('t[y]')).toBe(
      'SUMPRODUCT((t[month]=m)*(t[x]&""=$name),t[y])',
    );
    // A day of the month may stand in the table where the whole month is meant.
    expect(rowsNamed(wholeMonths('t', 'm', 'm')).sum('t[y]')).toBe(
      'SUMPRODUCT((t[month]>=m)*(t[month]<EDATE(m,1)),t[y])',
    );
  });

  it('are counted in a list', () => expect(timesIn('t[x]', '$name')).toBe('SUMPRODUCT(1*(t[x]&""=$name))'));
});

it('a sum is blank where nothing is known, a ratio also where either part is not', () => {
  const rows = compared('a');
  expect(knownSum(rows, 'x')).toBe('IF(SUMPRODUCT(1*(a)*(x<""))=0,"",SUMPRODUCT((a),x))');
  expect(ratioOf(rows, 'x', 'y', { times: 100 })).toBe(
    'IF(SUMPRODUCT(1*(a)*(x<"")*(y<""))=0,"",IF(SUMPRODUCT((a)*(x<"")*(y<""),y)=0,"–",100*SUMPRODUCT((a)*(x<"")*(y<""),x)/SUMPRODUCT((a)*(x<"")*(y<""),y)))',
  );
  expect(ratioOf(rows, 'x', 'y', { only: 'z' })).toContain('IF(SUMPRODUCT(1*(a)*(x<"")*(y<""))=0,"","–")');
});
