// Reads an argument that is a single value.
import type { Parameter } from '../catalogue';
import { weekendOfCode, weekendOfMask } from '../core/calendar/weekend';
import { type Details, Fault } from '../core/fault';
import { accepts, refusal, type Rules, rulesOf } from './rules';
import { errorCode, isBlank, isMatrix, UNCLEAR } from './values';

export type One = number | string | boolean;
/** `undefined` is an omitted argument without a default. */
export type ReadOne = (raw: unknown) => One | undefined | Fault;

export function fault(
  error: '#VALUE!' | '#NUM!' | '#N/A',
  reason: string,
  { name, kind, options }: Parameter,
  details: Details = {},
): Fault {
  const list = options === undefined ? {} : { options: options.join(', ') };
  return new Fault(error, reason, { parameter: name, kind, ...list, ...details });
}

/** A value that is neither blank nor of the kind wanted. */
export function wrongKind(parameter: Parameter, raw: unknown, place: Details): Fault {
  if (raw === UNCLEAR) return unclear(parameter);
  const code = errorCode(raw);
  if (code !== undefined) return passOn(parameter, code, place);
  if (typeof raw === 'string') return fault('#VALUE!', 'text', parameter, { text: raw, ...place });
  if (typeof raw === 'boolean') {
    return fault('#VALUE!', 'boolean', parameter, { given: raw ? 'TRUE' : 'FALSE', ...place });
  }
  return fault('#VALUE!', 'unreadable', parameter, place);
}

function unclear(parameter: Parameter): Fault {
  const isOne = parameter.shape === undefined || parameter.shape === 'one';
  return fault('#N/A', isOne ? 'zeroOrBlank' : 'zeroOrBlanks', parameter);
}

function passOn({ name, kind }: Parameter, code: string, place: Details): Fault {
  return new Fault(code as Fault['error'], 'errorValue', { parameter: name, kind, given: code, ...place });
}

export function readNumber(rules: Rules, raw: unknown, place: Details): number | Fault {
  if (typeof raw !== 'number') return wrongKind(rules.parameter, raw, place);
  return accepts(rules, raw) ? raw : refusal(rules, raw, place);
}

export function readSwitch(parameter: Parameter, raw: unknown, place: Details): boolean | Fault {
  if (typeof raw === 'boolean') return raw;
  if (raw === 1 || raw === 0) return raw === 1;
  if (typeof raw === 'number') return fault('#VALUE!', 'switch', parameter, { given: raw, ...place });
  return wrongKind(parameter, raw, place);
}

export function readOption(parameter: Parameter, raw: unknown): string | Fault {
  if (typeof raw === 'object') return wrongKind(parameter, raw, {});
  const given = typeof raw === 'boolean' ? String(raw).toUpperCase() : String(raw);
  const key = given.trim().toLowerCase();
  const known = parameter.options?.some((option) => option.toLowerCase() === key) ?? false;
  return known ? key : fault('#VALUE!', 'option', parameter, { given });
}

function readWeekend(parameter: Parameter, raw: unknown): number | Fault {
  if (typeof raw !== 'number' && typeof raw !== 'string') return wrongKind(parameter, raw, {});
  const weekend = typeof raw === 'number' ? weekendOfCode(raw) : weekendOfMask(raw);
  if (!(weekend instanceof Fault)) return weekend;
  return new Fault(weekend.error, weekend.reason, {
    ...weekend.details,
    parameter: parameter.name,
    kind: parameter.kind,
  });
}

export function readText(parameter: Parameter, raw: unknown, place: Details): string | Fault {
  if (typeof raw === 'string') return raw.trim();
  if (typeof raw === 'number') return String(raw);
  if (typeof raw === 'boolean') return raw ? 'TRUE' : 'FALSE';
  return wrongKind(parameter, raw, place);
}

function readerOfKind(parameter: Parameter): (raw: unknown) => One | Fault {
  const none = {};
  switch (parameter.kind) {
    case 'switch':
      return (raw) => readSwitch(parameter, raw, none);
    case 'option':
      return (raw) => readOption(parameter, raw);
    case 'weekend':
      return (raw) => readWeekend(parameter, raw);
    case 'text':
    case 'label':
    case 'any':
      return (raw) => readText(parameter, raw, none);
    default: {
      const rules = rulesOf(parameter);
      return (raw) => (typeof raw === 'number' && accepts(rules, raw) ? raw : readNumber(rules, raw, none));
    }
  }
}

/** The reader of a scalar parameter, with its default made ready. */
export function readerOfOne(parameter: Parameter): ReadOne {
  const read = readerOfKind(parameter);
  const omitted =
    parameter.default !== undefined
      ? read(parameter.default)
      : parameter.optional
        ? undefined
        : fault('#VALUE!', 'missing', parameter);
  const readValue: ReadOne = (raw) => (isBlank(raw) ? omitted : read(raw));
  return (raw) =>
    typeof raw === 'object' && isMatrix(raw) ? readSingle(parameter, raw, readValue) : readValue(raw);
}

function readSingle(
  parameter: Parameter,
  raw: readonly (readonly unknown[])[],
  read: ReadOne,
): One | undefined | Fault {
  const columns = raw[0]?.length ?? 0;
  if (raw.length === 1 && columns === 1) return read(raw[0]?.[0]);
  return fault('#VALUE!', 'oneValue', parameter, { rows: raw.length, columns });
}
