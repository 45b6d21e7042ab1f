// What a file must hold for what the analyst sees. The right-hand sides are Excel's own spelling: prefixes from
// [MS-XLSX] 2.2.2 and Microsoft's list of _xlfn functions, _xldudf_ from workbooks saved with add-in functions.
import { describe, expect, it } from 'vitest';
import { customFunctionsIn, formulaContext, storeFormula } from '../../../../host/xlsx/formula/storedFormula';

const context = formulaContext(['lf.margin', 'MY.LAMBDA']);
const stored = (formula: string, table?: string): string =>
  storeFormula(formula, { ...context, ...(table === undefined ? {} : { table }) }).text;
const isArray = (formula: string): boolean => storeFormula(formula, context).array;

describe('functions', () => {
  it.each([
    ['=SUM(A1:A3)', 'SUM(A1:A3)'],
    ['=MAXIFS(A1:A3,B1:B3,">0")', '_xlfn.MAXIFS(A1:A3,B1:B3,">0")'],
    ['=stdev.s(A1:A3)', '_xlfn.STDEV.S(A1:A3)'],
    ['=FILTER(A1:A3,B1:B3)', '_xlfn._xlws.FILTER(A1:A3,B1:B3)'],
    ['=NETWORKDAYS.INTL(A1,A2,1)', 'NETWORKDAYS.INTL(A1,A2,1)'],
    ['=WORKDAY.INTL(A1,5)', 'WORKDAY.INTL(A1,5)'],
    ['=_xlfn.XLOOKUP(1,A:A,B:B)', '_xlfn.XLOOKUP(1,A:A,B:B)'],
    ['=IFNA(XLOOKUP(1,A:A,B:B),0)', '_xlfn.IFNA(_xlfn.XLOOKUP(1,A:A,B:B),0)'],
    ['="MAXIFS("&A1', '"MAXIFS("&A1'],
    ["='MAXIFS('!A1", "'MAXIFS('!A1"],
  ])('%s', (shown, inFile) => {
    expect(stored(shown)).toBe(inFile);
  });

  it.each([
    ['=FUNNEL.MQLS(1,2,3)', '_xldudf_FUNNEL_MQLS(1,2,3)'],
    ['=sql.decay(A1)*2', '_xldudf_SQL_DECAY(A1)*2'],
    ['=DEV.SQL.DECAY(A1)', '_xldudf_DEV_SQL_DECAY(A1)'],
    ['=ROUND(SQL.VALUE(FUNNEL.SQLS(1,2,3)),0)', 'ROUND(_xldudf_SQL_VALUE(_xldudf_FUNNEL_SQLS(1,2,3)),0)'],
    ['="SQL.DECAY(1)"', '"SQL.DECAY(1)"'],
    ['=lf.margin(2)', 'lf.margin(2)'],
    ['=MY.LAMBDA(2)', 'MY.LAMBDA(2)'],
  ])('of an add-in: %s', (shown, inFile) => {
    expect(stored(shown)).toBe(inFile);
  });

  it('lists the add-in functions a formula calls', () => {
    expect(customFunctionsIn('=SUM(sql.decay(A1),FUNNEL.SQLS(1,2,3))&"LEAD.PACE("', context)).toEqual([
      'SQL.DECAY',
      'FUNNEL.SQLS',
    ]);
    expect(customFunctionsIn('=NORM.DIST(1,2,3,TRUE)+MY.LAMBDA(1)', context)).toEqual([]);
  });
});

describe('table references', () => {
  it.each([
    ['=[@Month]', 'Data[[#This Row],[Month]]'],
    ['=[@[Lead rate]]*2', 'Data[[#This Row],[Lead rate]]*2'],
    ['=Data[@Month]', 'Data[[#This Row],[Month]]'],
    ['=SUM([@[A]:[C]])', 'SUM(Data[[#This Row],[A]:[C]])'],
    ['=SUM([Leads])', 'SUM(Data[Leads])'],
    ['=SUM(Costs[Amount])', 'SUM(Costs[Amount])'],
    ['=SUM(Costs[[#Totals],[Amount]])', 'SUM(Costs[[#Totals],[Amount]])'],
    ["=[@['#leads]]", "Data[[#This Row],['#leads]]"],
    ['=[2]Sheet1!A1', '[2]Sheet1!A1'],
  ])('%s', (shown, inFile) => {
    expect(stored(shown, 'Data')).toBe(inFile);
  });
});

describe('names within a formula', () => {
  it.each([
    ['=LAMBDA(x,y,x*y)', '_xlfn.LAMBDA(_xlpm.x,_xlpm.y,_xlpm.x*_xlpm.y)'],
    ['=LET(a,1,b,a+1,a*b+c)', '_xlfn.LET(_xlpm.a,1,_xlpm.b,_xlpm.a+1,_xlpm.a*_xlpm.b+c)'],
    [
      '=LAMBDA(x,[y],IF(ISOMITTED(y),x,y))',
      '_xlfn.LAMBDA(_xlpm.x,[_xlpm.y],IF(_xlfn.ISOMITTED(_xlpm.y),_xlpm.x,_xlpm.y))',
    ],
    ['=LET(x,SUM(1,2),"x"&x)', '_xlfn.LET(_xlpm.x,SUM(1,2),"x"&_xlpm.x)'],
  ])('%s', (shown, inFile) => {
    expect(stored(shown)).toBe(inFile);
  });
});

describe('newer operators', () => {
  it.each([
    ['=SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
    ["=SUM('My sheet'!$A$1#)", "SUM(_xlfn.ANCHORARRAY('My sheet'!$A$1))"],
    ['=@A1:A3', 'A1:A3'],
    ['=SORT(@A1:A3)', '_xlfn._xlws.SORT(_xlfn.SINGLE(A1:A3))'],
  ])('%s', (shown, inFile) => {
    expect(stored(shown)).toBe(inFile);
  });
});

describe('which formulas are dynamic arrays', () => {
  it.each([
    '=A1+A2',
    '=SUM(A1:A9)',
    '=IF(SUM(A1:A9)=0,"",1)',
    '=INDEX(Data[Leads],MATCH(A1,Data[Month],0))',
    '=SUMIFS(Data[Leads],Data[Month],"<="&A1)',
    '=SUMPRODUCT((A1:A9>0)*B1:B9)',
    '=SUMPRODUCT(LEN(A1:A9))',
    '=[@Leads]/[@MQLs]',
    '=FUNNEL.MQLS(1,2,3,4)',
    '=MEDIAN(Data[Days])-1',
  ])('%s is a plain formula', (formula) => {
    expect(isArray(formula)).toBe(false);
  });

  it.each([
    '=A1:A3',
    '=SUM(A1:A9*B1:B9)',
    '=SUM(IF(A1:A9>0,1,0))',
    '=SUMPRODUCT(IF(A1:A9>0,1,0))',
    '=MATCH(1,(A1:A9=1)*(B1:B9=2),0)',
    '=SUM(LEN(Data[Name]))',
    '=TRANSPOSE(A1:A3)',
    '=UNIQUE(Data[Name])',
    '=SUM(A1#)',
    '=SQL.DECAY(30)',
    '=LEAD.SPLIT(Data[Name])',
    '=OTHER.ADDIN(1)',
  ])('%s is stored as an array formula', (formula) => {
    expect(isArray(formula)).toBe(true);
  });

  it('is one wherever the cell fills a rectangle', () => {
    expect(storeFormula('=FUNNEL.MQLS(A1:A3,2,3,4)', { ...context, spills: true }).array).toBe(true);
  });
});
