// From a declaration and its binding to a function of raw arguments: coerce, check, call.
import type { FunctionDeclaration, Parameter } from '../catalogue';
import { Fault } from '../core/fault';
import type { Outcome } from './bindings';
import { calculateEach, type Each, type ElementFunction, readerOfEach } from './readEach';
import { readerOfOne } from './readOne';
import { readerOfHolidays, readerOfRange } from './readRange';

/** A binding with its types forgotten; the readers built from its declaration give it what it asks for. */
export type Body = (...values: readonly unknown[]) => Outcome | ElementFunction;

export type Prepared = (raw: readonly unknown[]) => Outcome;

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

export function prepare({ parameters, result }: FunctionDeclaration, body: Body): Prepared {
  const readers = parameters.map(readerOf);
  const keys = parameters.map(({ parallelTo }) => parameters.findIndex(({ name }) => name === parallelTo));
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
  return result === 'elementwise' ? elementwise(parameters, read, body) : whole(read, body);
}

type ReadAll = (raw: readonly unknown[]) => unknown[] | Fault;

function whole(read: ReadAll, body: Body): Prepared {
  return (raw) => {
    const values = read(raw);
    if (values instanceof Fault) return values;
    const outcome = body(...values);
    return typeof outcome === 'function' ? [] : outcome;
  };
}

function elementwise(parameters: readonly Parameter[], read: ReadAll, body: Body): Prepared {
  const isElement = parameters.map(({ shape }) => shape === 'each');
  return (raw) => {
    const values = read(raw);
    if (values instanceof Fault) return values;
    const outcome = body(...values.map((value, i) => (isElement[i] ? value !== undefined : value)));
    return typeof outcome === 'function' ? calculateEach(values.filter(isEach), outcome) : outcome;
  };
}
