// A blank cell in each column of each range, and what the contract says of it: a row is skipped where its first column is
// blank, blank rows at the end are no rows, and anywhere else a blank means "not yet": FALSE, 0, or nothing.
import { describe, expect, it } from 'vitest';
import { type FunctionDeclaration, type Parameter, shippedFunctions } from '../../../src/catalogue';
import type { CellValue } from '../../../src/functions/values';
import { evaluate } from '../../../src/functions/evaluate';
import { exampleRows, longExample } from '../../examples';

type Rows = readonly (readonly unknown[])[];

/** What shows of a row in the middle whose first column is blank, where it is not skipped. */
const shownOfBlankRow: Readonly<Record<string, (cells: readonly CellValue[]) => boolean>> = {
  'FUNNEL.RATES': (cells) => cells.some((cell) => typeof cell === 'object' && cell.error === '#N/A'),
  'LEAD.SPLIT': (cells) => cells.includes('(none)'),
  'ROI.CHANNELS': (cells) => cells.includes('(none)'),
  'LEAD.SCORE': (cells) => cells[2] === '',
  'LEAD.QUALIFY': (cells) => cells[2] === '',
};

const isRange = ({ shape, heads }: Parameter): boolean =>
  shape !== undefined && shape !== 'one' && heads === undefined;

function base(declaration: FunctionDeclaration): unknown[] {
  return longExample(declaration, isRange);
}

/** The arguments with the rows of each given range made anew. */
function withRows(
  declaration: FunctionDeclaration,
  change: (rows: Rows, parameter: Parameter) => Rows,
): unknown[] {
  return base(declaration).map((value, index) => {
    const parameter = declaration.parameters[index];
    if (parameter === undefined || !isRange(parameter) || !Array.isArray(value)) return value;
    return change(value as Rows, parameter);
  });
}

/** The range, or one of `other` where it was omitted, with `cell` in the first column of its second row. */
function second(value: unknown, cell: unknown, length: number, other: unknown = null): Rows {
  const rows = Array.isArray(value) ? (value as Rows) : Array.from({ length }, () => [other]);
  return rows.map((cells, row) => (row === 1 ? [cell, ...cells.slice(1)] : cells));
}

function withCell(declaration: FunctionDeclaration, index: number, cell: unknown): unknown[] {
  return base(declaration).map((value, i) =>
    i === index ? second(value, cell, exampleRows(declaration)) : value,
  );
}

const ranges = shippedFunctions.flatMap((declaration) =>
  declaration.parameters.flatMap((parameter, index): [string, FunctionDeclaration, Parameter, number][] =>
    isRange(parameter) ? [[`${declaration.id} ${parameter.name}`, declaration, parameter, index]] : [],
  ),
);
const parallel = ranges.filter(([, , { parallelTo }]) => parallelTo !== undefined);
const elementwise = ranges.filter(([, , { shape }]) => shape === 'each');
const first = ranges.filter(([, , { parallelTo, shape }]) => parallelTo === undefined && shape === 'range');

describe('a blank cell', () => {
  it.each(elementwise)('%s: empty text in its own place', (_, declaration, __, index) => {
    const values = base(declaration);
    values[index] = second(values[index], null, exampleRows(declaration), 0);
    const answer = evaluate(declaration.id, values);
    const column = answer.ok && Array.isArray(answer.value) ? answer.value.flat() : [];
    expect(column.map((cell) => cell === '')).toEqual([false, true, false]);
  });

  it.each(parallel)('%s: not yet', (_, declaration, { kind }, index) => {
    const answer = evaluate(declaration.id, withCell(declaration, index, null));
    expect(answer.ok || answer.error.error === '#N/A').toBe(true);
    expect(evaluate(declaration.id, withCell(declaration, index, ''))).toEqual(answer);
    if (kind === 'date' || kind === 'label' || kind === 'text') return;
    const none = kind === 'switch' ? false : kind === 'option' ? 'open' : 0;
    expect(evaluate(declaration.id, withCell(declaration, index, none))).toEqual(answer);
  });

  it.each(first)('%s: no row', (_, { id, parameters, ...rest }, parameter, index) => {
    const declaration = { id, parameters, ...rest };
    const answer = evaluate(id, withCell(declaration, index, null));
    const shown = shownOfBlankRow[id];
    if (shown !== undefined && index === 0) {
      expect(shown(answer.ok && Array.isArray(answer.value) ? answer.value.flat() : [])).toBe(true);
      return;
    }
    const belongs = ({ name, parallelTo }: Parameter): boolean =>
      name === parameter.name || parallelTo === parameter.name;
    const shorter = withRows(declaration, (rows, of) =>
      belongs(of) ? rows.filter((__, row) => row !== 1) : rows,
    );
    expect(evaluate(id, shorter)).toEqual(answer);
  });

  it.each(parallel.filter(([, , { everyRow }]) => !everyRow))(
    '%s: whatever stands in a row without its first cell',
    (_, declaration, { parallelTo, kind, shape }, index) => {
      const key = declaration.parameters.findIndex(({ name }) => name === parallelTo);
      const length = exampleRows(declaration);
      const blankRow = withCell(declaration, key, null);
      if (shape === 'oneOrRange') blankRow[index] = second(blankRow[index], 0, length);
      const wrong = [...blankRow];
      wrong[index] = second(
        blankRow[index],
        kind === 'label' || kind === 'text' ? { code: '#N/A' } : 'twelve',
        length,
      );
      if (base(declaration)[index] === null) blankRow[index] = second(null, null, length);
      expect(evaluate(declaration.id, wrong)).toEqual(evaluate(declaration.id, blankRow));
    },
  );
});

describe('blank rows after the last', () => {
  const whole = shippedFunctions.filter(
    ({ parameters, result }) => result !== 'elementwise' && parameters.some(isRange),
  );
  it.each(whole.map((declaration): [string, FunctionDeclaration] => [declaration.id, declaration]))(
    '%s: no rows',
    (_, declaration) => {
      const longer = withRows(declaration, (rows) => [
        ...rows,
        ...[0, 1, 2].map(() => (rows[0] ?? []).map(() => null)),
      ]);
      expect(evaluate(declaration.id, longer)).toEqual(evaluate(declaration.id, base(declaration)));
    },
  );
});
