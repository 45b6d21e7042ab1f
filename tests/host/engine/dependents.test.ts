// What is read back after a few typed cells must be all that has changed: after any edits the results that were told are
// those of an engine that begins anew with the same cells.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Calculator, type CalculatorResult, type CellInput } from '../../../host/engine/calculator';
import { Dependents, type Dependent } from '../../../host/engine/dependents';
import { nodeCalculator } from '../../../host/engine/nodeCalculator';

const SHEETS = [
  { key: 'a', name: 'Data' },
  { key: 'b', name: 'My report' },
];
// Loads the engine.
nodeCalculator().close();
const SIZE = 5;

const place = fc.record({
  sheet: fc.constantFrom('a', 'b'),
  row: fc.nat(SIZE - 1),
  column: fc.nat(SIZE - 1),
});
const cell = fc
  .record({
    sheet: fc.constantFrom('', 'Data!', "'My report'!"),
    column: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    row: fc.integer({ min: 1, max: SIZE }),
  })
  .map(({ sheet, column, row }) => `${sheet}${column}${String(row)}`);
const text = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }).map(String) },
  fc.constantFrom('', "'x", 'TRUE'),
  cell.map((one) => `=${one}+1`),
  cell.map((one) => `=IF(${one}="x","text",${one}&"")`),
  cell.map((one) => `=SUM(${one}:E5)`),
  cell.map((one) => `=INDEX(Data!A1:E5,2,3)+N(${one})`),
  cell.map((one) => `=SEQUENCE(MIN(3,N(${one})))`),
  cell.map((one) => `=SUM(OFFSET(Data!A1,0,0,2,2))+N(${one})`),
  cell.map((one) => `=COUNTIFS(Data!A:A,">"&N(${one}))`),
);
const edits = fc.array(fc.tuple(place, text), { minLength: 1, maxLength: 3 });

const keyOf = ({ sheet, row, column }: Pick<CellInput, 'sheet' | 'row' | 'column'>) =>
  `${sheet} ${String(row)} ${String(column)}`;

test('results told after each edit are those of an engine that begins anew', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(place, text), { maxLength: 20 }),
      fc.array(edits, { maxLength: 6 }),
      (first, later) => {
        const calculator = new Calculator();
        const cells = new Map<string, CellInput>();
        const told = new Map<string, CalculatorResult>();
        const type = (inputs: readonly (readonly [Omit<CellInput, 'text'>, string])[], fresh: boolean) => {
          const typed = new Map(inputs.map(([at, of]) => [keyOf(at), { ...at, text: of }]));
          for (const [key, input] of typed) {
            cells.set(key, input);
            told.delete(key);
          }
          for (const result of calculator.run({ fresh, sheets: SHEETS, inputs: [...typed.values()] }).results)
            told.set(keyOf(result), result);
        };
        type(first, true);
        for (const few of later) type(few, false);
        const anew = new Calculator().run({ fresh: true, sheets: SHEETS, inputs: [...cells.values()] });
        expect(new Map([...told].sort())).toEqual(
          new Map(anew.results.map((result) => [keyOf(result), result] as const).sort()),
        );
      },
    ),
    { numRuns: 150 },
  );
});

test('only what depends on a cell is named, over any number of others, and what cannot be foreseen', () => {
  const dependents = new Dependents();
  const at = (row: number, formula: string, name = 'Data'): Dependent => ({
    home: { name },
    row,
    column: 0,
    formula,
  });
  const [next, far, other, unforeseen] = [
    at(1, '=A1*2'),
    at(2, '=SUM(A1:A2)'),
    at(3, '=B1'),
    at(4, '=OFFSET(B1,0,0)'),
  ];
  const elsewhere = at(0, "=data!A3&'My report'!C1", 'My report');
  for (const each of [next, far, other, unforeseen, elsewhere]) dependents.add(each);
  const of = (sheet: string, row: number, column: number) =>
    dependents.of([{ sheet, area: { row, column, rows: 1, columns: 1 } }]);
  expect(of('Data', 0, 0)).toEqual(new Set([unforeseen, next, far, elsewhere]));
  expect(of('Data', 0, 1)).toEqual(new Set([unforeseen, other]));
  expect(of('My report', 0, 2)).toEqual(new Set([unforeseen, elsewhere]));
  dependents.remove(far);
  expect(of('Data', 0, 0)).toEqual(new Set([unforeseen, next]));
});
