// What Excel may write otherwise is no change; everything an analyst may do is one.
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { sameCell } from '../../../src/workbook/sameCell';
import { respelled } from '../../../host/model/formula/respelled';

test.each([
  ['=IF(A1="","",SUM(B1,C1))', '=if( A1="" ,"", Sum( B1, C1 ))'],
  ['=lf.reportMonth', '=@lf.reportMonth'],
  ['=IFNA(R[-1]C,0)', '=_xlfn.IFNA(R[-1]C,0)'],
  ['=SORT(R1C1:R9C1)', '=_xlfn._xlws.SORT(R1C1:R9C1)'],
  ['=SQL.DECAY(R1C1)', '=_xldudf_SQL_DECAY(R1C1)'],
  ['=[@Visits]*2', '=[[#This Row],[Visits]]*2'],
  [0.1 + 0.2, 0.3],
  [0, -0],
  ['', null],
])('%j and %j are the same', (before, now) => {
  expect(sameCell(before, now)).toBe(true);
  expect(sameCell(now, before)).toBe(true);
});

test.each([
  ['="a b"', '="ab"'],
  ['="yes"', '="YES"'],
  ['=A1', '=A2'],
  ['=[@Visits]', '=[@Leads]'],
  ["='My data'!A1", "='Mydata'!A1"],
  ['=A1', 'A1'],
  [0.3, 0.300000000001],
  [1, '1'],
  [0, ''],
  [false, 0],
  ['text', 'Text'],
])('%j and %j are not', (before, now) => {
  expect(sameCell(before, now)).toBe(false);
});

test('a formula is the same however it is spelled, and it is an equivalence', () => {
  const formula = fc.constantFrom(
    '=IF(COUNT([@[New leads]],[@Visits])<2,"",[@[New leads]]/[@Visits])',
    '=IFNA(INDEX(lf.Monthly[Visits],R2C3),"")',
    "=MAXIFS('Monthly data'!$B$2:$B$9,lf.Monthly[Month],lf.reportMonth)",
    '=0.1+1/3',
  );
  fc.assert(
    fc.property(formula, formula, (a, b) => {
      expect(sameCell(a, respelled(a))).toBe(true);
      expect(sameCell(a, respelled(b))).toBe(a === b);
    }),
  );
});
