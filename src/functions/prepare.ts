// From a declaration and its binding to a function of raw arguments: coerce, check, call.
import type { FunctionDeclaration, Parameter } from '../catalogue';
import { Fault } from '../core/fault';
import { type AsMeant, readerOfZeros } from './asMeant';
import type { Outcome } from './bindings';
import { calculateEach, type Each, type ElementFunction, readerOfEach } from './readEach';
import { readerOfOne } from './readOne';
import { placeOf, readerOfHolidays, readerOfRange } from './readRange';
import { toMatrix } from './values';

/** A binding with its types forgotten; the readers built from its declaration give it what it asks for. */
export type Body = (...values: readonly unknown[]) => Outcome | ElementFunction;

export type Prepared = (raw: readonly unknown[], blanksAreZero?: boolean) => Outcome;

type Read = (raw: unknown, key: unknown) => unknown;

function readerOf(parameter: Parameter): Read {
  if (parameter.kind === 'holidays') return readerOfHolidays(parameter);
  switch (parameter.shape) {
    case 'each':
      return readerOfEach(parameter);
    case 'range':
    case 'oneOrRange':
      return readerOfRange(parameter);
    default:
      return readerOfOne(parameter);
  }
}

function isEach(value: unknown): value is Each {
  return typeof value === 'object' && value !== null && 'faults' in value;
}

export function prepare(declaration: FunctionDeclaration, body: Body): Prepared {
  const { parameters, result } = declaration;
  const readers = parameters.map(readerOf);
  const keys = parameters.map(({ parallelTo, heads }) =>
    parameters.findIndex(({ name }) => name === (parallelTo ?? heads)),
  );
  const count = readers.length;
  const read = (raw: readonly unknown[]): unknown[] | Fault => {
    const values: unknown[] = [];
    for (let i = 0; i < count; i++) {
      const value = readers[i]?.(raw[i], raw[keys[i] ?? -1]);
      if (value instanceof Fault) return value;
      values.push(value);
    }
    return values;
  };
  const call = (result === 'elementwise' ? elementwise : whole)(parameters, read, body);
  let asMeant: AsMeant | undefined;
  return (raw, blanksAreZero = false) => {
    if (!blanksAreZero) return call(raw);
    return call((asMeant ??= readerOfZeros(declaration))(raw));
  };
}

type Call = (raw: readonly unknown[]) => Outcome;
type ReadAll = (raw: readonly unknown[]) => unknown[] | Fault;

/**
 * A calculation names a cell that it cannot use by `parameter` and `index` in reading order; where that is in the range
 * is known here.
 */
function located(fault: Fault, parameters: readonly Parameter[], raw: readonly unknown[]): Fault {
  const { parameter: name, index } = fault.details;
  const at = parameters.findIndex((parameter) => parameter.name === name);
  const parameter = parameters[at];
  if (parameter === undefined || typeof index !== 'number') return fault;
  const matrix = toMatrix(raw[at]);
  const columns = Math.max(1, matrix[0]?.length ?? 0);
  const place = placeOf(matrix, Math.floor(index / columns), index % columns);
  return new Fault(fault.error, fault.reason, { ...fault.details, kind: parameter.kind, ...place });
}

function whole(parameters: readonly Parameter[], read: ReadAll, body: Body): Call {
  return (raw) => {
    const values = read(raw);
    if (values instanceof Fault) return values;
    const outcome = body(...values);
    if (outcome instanceof Fault) return located(outcome, parameters, raw);
    return typeof outcome === 'function' ? [] : outcome;
  };
}

function elementwise(parameters: readonly Parameter[], read: ReadAll, body: Body): Call {
  const isElement = parameters.map(({ shape }) => shape === 'each');
  return (raw) => {
    const values = read(raw);
    if (values instanceof Fault) return values;
    const outcome = body(...values.map((value, i) => (isElement[i] ? value !== undefined : value)));
    return typeof outcome === 'function' ? calculateEach(values.filter(isEach), outcome) : outcome;
  };
}
