// Every parameter of every shipped function, with everything that can go wrong in it. The cases follow from the
// catalogue, so a function added later is held to them too.
import { describe, expect, it } from 'vitest';
import { type FunctionDeclaration, type Parameter, shippedFunctions } from '../../../src/catalogue';
import { evaluate } from '../../../src/functions/evaluate';
import type { Answer, CellValue } from '../../../src/functions/values';
import { exampleRows, longExample } from '../../examples';

const NUMERIC = new Set(['money', 'count', 'number', 'rate', 'days', 'date', 'time']);

function isRange({ shape, kind }: Parameter): boolean {
  return kind === 'holidays' || (shape !== undefined && shape !== 'one');
}

function baseOf(declaration: FunctionDeclaration): unknown[] {
  return longExample(declaration, (parameter) => isRange(parameter) && parameter.heads === undefined);
}

function column(declaration: FunctionDeclaration, base: unknown, row: number, bad: unknown): unknown[][] {
  const length = exampleRows(declaration);
  const rows = Array.isArray(base) ? base : Array.from({ length }, () => [null]);
  return rows.map((cells: unknown[], index) => (index === row ? [bad] : [...cells]));
}

interface Fault {
  readonly error: string;
  readonly message: string;
}

/** The error of the call, or that of the bad cell of an elementwise result. */
function faultOf(answer: Answer, row = 0): Fault | undefined {
  if (!answer.ok) return answer.error;
  const cell = Array.isArray(answer.value) ? answer.value[row]?.[0] : answer.value;
  return typeof cell === 'object' ? cell : undefined;
}

function cellsOf(answer: Answer): CellValue[] {
  if (!answer.ok) return [answer.error];
  return Array.isArray(answer.value) ? answer.value.flat() : [answer.value];
}

function expectSound(answer: Answer): void {
  for (const cell of cellsOf(answer)) {
    expect(['number', 'string', 'boolean', 'object']).toContain(typeof cell);
    if (typeof cell === 'number') expect(Number.isFinite(cell) && !Object.is(cell, -0)).toBe(true);
    if (typeof cell === 'object') {
      expect(cell.error).toMatch(/^#/);
      expect(cell.message).toMatch(/[.?]$/);
      expect(cell.message).not.toMatch(/[{}]|undefined|NaN/);
    }
  }
}

const parameters = shippedFunctions.flatMap((declaration) =>
  declaration.parameters.map((parameter, index): [string, FunctionDeclaration, Parameter, number] => [
    `${declaration.id} ${parameter.name}`,
    declaration,
    parameter,
    index,
  ]),
);

/** Puts `bad` into the parameter: as the value, or into one row of its range. */
function call(declaration: FunctionDeclaration, index: number, bad: unknown, row = 1): Answer {
  const values = baseOf(declaration);
  const parameter = declaration.parameters[index];
  if (parameter?.heads !== undefined) row = 0;
  values[index] = parameter && isRange(parameter) ? column(declaration, values[index], row, bad) : bad;
  return evaluate(declaration.id, values);
}

describe('the worked arguments', () => {
  it.each(
    shippedFunctions.map((declaration): [string, FunctionDeclaration] => [declaration.id, declaration]),
  )('%s answers', (_, declaration) => {
    const answer = evaluate(declaration.id, baseOf(declaration));
    expect(answer.ok).toBe(true);
    expectSound(answer);
  });
});

describe.each(parameters)('%s', (_, declaration, parameter, index) => {
  const { name, kind } = parameter;
  const range = isRange(parameter);
  const place = range && parameter.heads === undefined ? `${name}, row 2` : name;
  const anyNumber =
    kind === 'label' ||
    kind === 'text' ||
    kind === 'any' ||
    (kind === 'number' && parameter.above === undefined);

  it('omitted: a default, or a sentence that names it', () => {
    const values = baseOf(declaration);
    for (const omitted of [null, undefined]) {
      values[index] = omitted;
      const answer = evaluate(declaration.id, values);
      expectSound(answer);
      if (parameter.optional) continue;
      expect(faultOf(answer)).toMatchObject({ error: '#VALUE!' });
      expect(faultOf(answer)?.message).toContain(`${name} is missing`);
    }
  });

  it('text where something else is needed', () => {
    if (kind === 'text' || kind === 'label' || kind === 'any') return;
    const fault = faultOf(call(declaration, index, 'twelve'), 1);
    expect(fault?.error).toBe('#VALUE!');
    expect(fault?.message).toContain(kind === 'option' || kind === 'weekend' ? name : place);
    expect(fault?.message).toContain('"twelve"');
    for (const option of parameter.options ?? []) expect(fault?.message).toContain(option);
  });

  it('text in the first row asks for the header', () => {
    if (!range || !NUMERIC.has(kind)) return;
    const fault = faultOf(call(declaration, index, 'Header', 0), 0);
    expect(fault?.error).toBe('#VALUE!');
    expect(fault?.message).toContain(`${name}, row 1: the text "Header"`);
    expect(fault?.message).toContain('was the header included?');
  });

  it('TRUE is not a number', () => {
    if (!NUMERIC.has(kind) && kind !== 'weekend' && kind !== 'holidays') return;
    const fault = faultOf(call(declaration, index, true), 1);
    expect(fault?.error).toBe('#VALUE!');
    expect(fault?.message).toContain(`${place}: TRUE is not a number`);
  });

  it('negative', () => {
    const answer = call(declaration, index, -5);
    expectSound(answer);
    const fault = faultOf(answer, 1);
    if (kind === 'rate' || kind === 'holidays' || kind === 'switch' || kind === 'option')
      expect(fault?.error).toBe('#VALUE!');
    else if (!anyNumber) expect(fault?.error).toBe('#NUM!');
    if (fault !== undefined)
      expect(fault.message).toContain(kind === 'weekend' || kind === 'option' ? name : place);
  });

  it('zero', () => {
    const answer = call(declaration, index, 0);
    expectSound(answer);
    if (parameter.divides) expect(faultOf(answer, 1)).toMatchObject({ error: '#DIV/0!' });
    if (parameter.above === 0) expect(faultOf(answer, 1)).toMatchObject({ error: '#NUM!' });
  });

  it('huge, and not finite', () => {
    const refused = new Map([
      ['rate', '#VALUE!'],
      ['days', '#VALUE!'],
      ['holidays', '#NUM!'],
      ['date', '#NUM!'],
      ['time', '#NUM!'],
    ]).get(kind);
    for (const huge of NUMERIC.has(kind) ? [1e308, Infinity, NaN] : [1e308, Infinity]) {
      const answer = call(declaration, index, huge);
      expectSound(answer);
      const error = huge !== 1e308 && NUMERIC.has(kind) ? '#NUM!' : refused;
      if (error === undefined) continue;
      expect(faultOf(answer, 1)?.error).toBe(error);
      expect(faultOf(answer, 1)?.message).toContain(place);
    }
  });

  it('a date where days are expected', () => {
    if (kind !== 'days') return;
    const fault = faultOf(call(declaration, index, 45_000), 1);
    expect(fault?.error).toBe('#VALUE!');
    expect(fault?.message).toContain(`${place}: 45000 looks like a date`);
    expect(faultOf(call(declaration, index, 18_262), 1)?.message ?? '').not.toContain('date');
    expect(faultOf(call(declaration, index, 18_263), 1)?.message).toContain('18263 looks like a date');
  });

  it('a rate written as a number of percent', () => {
    if (kind !== 'rate') return;
    expect(faultOf(call(declaration, index, 25), 1)).toEqual({
      error: '#VALUE!',
      message: `${place} must be between 0% and 100%; 25 was given. Did you mean 25%?`,
    });
    for (const far of [-0.1, 100.5]) {
      expect(faultOf(call(declaration, index, far), 1)).toEqual({
        error: '#VALUE!',
        message: `${place} must be between 0% and 100%; ${far} was given.`,
      });
    }
  });

  it('a weekend code where holidays are expected', () => {
    if (kind !== 'holidays') return;
    for (const code of [1, 17, 9999]) {
      const fault = faultOf(call(declaration, index, code));
      expect(fault?.error).toBe('#VALUE!');
      expect(fault?.message).toContain(place);
    }
    expect(call(declaration, index, 10_000).ok).toBe(true);
  });

  it('the place in a range that lies in a row', () => {
    if (!range || kind === 'any' || kind === 'label' || kind === 'text' || parameter.heads !== undefined)
      return;
    const values = baseOf(declaration);
    values[index] = column(declaration, values[index], 1, 'twelve');
    const lying = values.map((value) => (Array.isArray(value) ? [(value as unknown[][]).flat()] : value));
    const answer = evaluate(declaration.id, lying);
    const cell = answer.ok && Array.isArray(answer.value) ? answer.value[0]?.[1] : undefined;
    const fault = typeof cell === 'object' ? cell : faultOf(answer);
    expect(fault?.message).toContain(`${name}, column 2: ${kind === 'option' ? '' : 'the text '}"twelve"`);
  });

  it('an error value passes through', () => {
    for (const code of ['#N/A', '#DIV/0!', '#NUM!', '#VALUE!', '#NULL!', '#REF!', '#NAME?']) {
      const fault = faultOf(call(declaration, index, { code, type: 'Error' }), 1);
      expect(fault?.error).toBe(code);
      expect(fault?.message).toContain(`holds the error ${code}`);
    }
  });

  it('an empty range', () => {
    if (!range || parameter.shape !== 'range') return;
    const values = baseOf(declaration);
    values[index] = parameter.heads === undefined ? [[null], [''], [null]] : [[null]];
    const answer = evaluate(declaration.id, values);
    expectSound(answer);
    if (parameter.parallelTo !== undefined) return;
    expect(faultOf(answer)).toMatchObject({ error: '#N/A' });
    expect(faultOf(answer)?.message).toContain(name);
  });

  it('another shape than its neighbour', () => {
    const values = baseOf(declaration);
    const partner =
      parameter.parallelTo ?? declaration.parameters.find((p, i) => p.shape === 'each' && i !== index)?.name;
    if (partner === undefined || !range || kind === 'holidays') return;
    const at = declaration.parameters.findIndex((p) => p.name === partner);
    values[at] = Array.from({ length: exampleRows(declaration) }, () => [
      Array.isArray(values[at]) ? (values[at] as unknown[][])[0]?.[0] : 1,
    ]);
    values[index] = [...column(declaration, values[index], 0, null), [1]];
    const fault = faultOf(evaluate(declaration.id, values));
    expect(fault?.error).toBe('#VALUE!');
    expect(fault?.message).toContain('they must have the same shape');
    expect(fault?.message).toContain(name);
    expect(fault?.message).toContain(partner);
  });

  it('another number of names than columns', () => {
    if (parameter.heads === undefined) return;
    const values = baseOf(declaration);
    values[index] = [['one', 'two']];
    const fault = faultOf(evaluate(declaration.id, values));
    expect(fault?.error).toBe('#VALUE!');
    expect(fault?.message).toContain(name);
    expect(fault?.message).toContain(parameter.heads);
  });

  it('a range where one value is needed', () => {
    if (range) return;
    expect(faultOf(call(declaration, index, [[1], [2]]))).toMatchObject({
      error: '#VALUE!',
      message: `${name} takes one value; a range of 2 × 1 cells was given.`,
    });
  });
});
