// An import rests on the tables as they were read, on room beneath those that grow, and on the named cells.
import { expect, test } from 'vitest';
import type { Area } from '../../../src/workbook/address';
import type { Content } from '../../../src/workbook/content';
import type { Edit } from '../../../src/workbook/edit';
import { importGuards, tableGuards } from '../../../src/workbook/importGuards';
import type { ImportReading } from '../../../src/workbook/importTypes';
import type { TableHead } from '../../../src/workbook/shortTables/lines';

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });
const head: TableHead = {
  name: 'lf.Leads',
  sheet: 'Leads',
  area: area(2, 1, 3, 2),
  totals: false,
  headers: ['Lead', 'Days'],
};
const grid = (rows: number, columns = 2): Content[][] =>
  Array.from({ length: rows }, (_row, row) => new Array<Content>(columns).fill(row));
const body = (rows: number) => ({ formulas: grid(rows), values: grid(rows) });

/** As far as guards look at it. */
const reading = (other: Partial<ImportReading> = {}): ImportReading => ({
  months: null,
  named: [],
  tables: [],
  missingTables: [],
  ...other,
});
const short = (): ImportReading => {
  const table = { head, body: body(2), seen: grid(2) };
  return reading({ tables: [table] as unknown as ImportReading['tables'] });
};
const resize = (rows: number, name = 'LF.leads'): Edit => ({
  kind: 'resizeTable',
  sheet: 'Leads',
  name,
  area: area(2, 1, rows, 2),
});
const own = tableGuards(head, body(2));
/** So many rows are looked at where they are written; of them two were seen, the rest was blank. */
const written = (rows: number) => ({
  kind: 'written',
  sheet: 'Leads',
  area: area(3, 1, rows, 2),
  seen: grid(2),
});

test('a table by its place and by its rows beneath the header', () => {
  expect(own).toEqual([
    { kind: 'table', sheet: 'Leads', name: 'lf.Leads', area: head.area },
    { kind: 'cells', sheet: 'Leads', area: area(3, 1, 2, 2), seen: grid(2) },
  ]);
  expect(importGuards(short(), [])).toEqual([...own, written(2)]);
});

test('room beneath a table that grows, as much as it takes; none where it shrinks, stays, or is another', () => {
  // All at once, or piece by piece.
  for (const edits of [[resize(7)], [resize(5), resize(6), resize(7)]])
    expect(importGuards(short(), edits)).toEqual([
      ...own,
      { kind: 'blank', sheet: 'Leads', area: area(5, 1, 4, 2) },
      written(6),
    ]);
  for (const edit of [resize(3), resize(2), resize(7, 'lf.Other')])
    expect(importGuards(short(), [edit])).toEqual([...own, written(2)]);
});

test('of a table of more cells than one answer holds, its place and first row', () => {
  const wide = { ...head, area: area(2, 1, 30_001, 2) };
  expect(tableGuards(wide, body(30_000))[1]).toMatchObject({ area: area(3, 1, 30_000, 2) });
  expect(tableGuards(wide, body(30_001))[1]).toEqual({
    kind: 'cells',
    sheet: 'Leads',
    area: area(3, 1, 1, 2),
    seen: grid(1),
  });
});

test('of such a table, read whole or for its first row alone, every row is looked at where it is written', () => {
  const wide = { ...head, area: area(2, 1, 30_002, 2) };
  const long = { kind: 'written', sheet: 'Leads', area: area(3, 1, 30_001, 2), seen: grid(30_001) };
  const guardsOf = (rows: number) => {
    const table = { head: wide, body: body(rows), seen: grid(30_001) };
    return importGuards(reading({ tables: [table] as unknown as ImportReading['tables'] }), []);
  };
  expect(guardsOf(30_001)).toEqual([...tableGuards(wide, body(30_001)), long]);
  expect(guardsOf(1)).toEqual([...tableGuards(wide, body(1)), long]);
});

test('the table of months with its headers, and each named cell by its name and by what it holds', () => {
  const table = {
    name: 'lf.Monthly',
    sheet: 'Monthly data',
    area: area(3, 1, 3, 2),
    totals: false,
    formulas: grid(3),
    values: grid(3),
  };
  const months = { table } as unknown as ImportReading['months'];
  const named = [
    {
      scope: null,
      name: 'lf.asOf',
      sheet: 'Settings',
      area: area(4, 2),
      formula: '=TODAY()',
      value: 45_700,
    },
  ];
  expect(importGuards(reading({ months, named }), [])).toEqual([
    { kind: 'table', sheet: 'Monthly data', name: 'lf.Monthly', area: table.area },
    { kind: 'cells', sheet: 'Monthly data', area: table.area, seen: grid(3) },
    { kind: 'name', scope: null, name: 'lf.asOf', sheet: 'Settings', area: area(4, 2) },
    { kind: 'cells', sheet: 'Settings', area: area(4, 2), seen: [['=TODAY()']] },
  ]);
});
