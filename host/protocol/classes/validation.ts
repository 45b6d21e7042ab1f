// Data validation of a range: one rule for all of it, or none. A rule set on a part takes that part away from older ones.
import { intersect } from '../../model/address';
import { dateSerial } from '../../model/entry';
import type { Area, Validation, ValidationRule } from '../../model/types';
import { Bound, declareClass } from '../declare';
import { invalidArgument, notImplemented } from '../errors';
import { rangeOf, type RangeTarget, type Session } from '../session';
import { fullAddress } from '../../model/address';
import { oneOf, plainObject, text, truth } from '../values';

/** What is left of an area when another is taken out of it: up to four parts. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersect(area, hole);
  if (!common) return [area];
  const bottom = common.row + common.rows;
  const right = common.column + common.columns;
  const parts: Area[] = [
    { ...area, rows: common.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...common, column: area.column, columns: common.column - area.column },
    { ...common, column: right, columns: area.column + area.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

function equal(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

function covers(areas: readonly Area[], area: Area): boolean {
  return (
    areas.reduce<Area[]>((left, taken) => left.flatMap((part) => subtract(part, taken)), [area]).length === 0
  );
}

function touching(range: RangeTarget): Validation[] {
  return range.sheet.validations.filter((item) => item.areas.some((area) => intersect(area, range.area)));
}

/** The one validation that covers the whole range. */
function own(range: RangeTarget): Validation | undefined {
  const found = touching(range);
  const [only] = found;
  return found.length === 1 && only && covers(only.areas, range.area) ? only : undefined;
}

function clear(range: RangeTarget, session: Session): void {
  const sheet = session.sheetOf(range);
  session.checkWritable(sheet);
  for (const item of sheet.validations) item.areas = item.areas.flatMap((area) => subtract(area, range.area));
  sheet.validations = sheet.validations.filter((item) => item.areas.length > 0);
  session.changed = true;
}

/** The validation of exactly these cells, made when there is none. */
function mine(range: RangeTarget, session: Session): Validation {
  const known = range.sheet.validations.find(
    (item) => item.areas.length === 1 && item.areas[0] && equal(item.areas[0], range.area),
  );
  if (known) return known;
  const before = own(range);
  clear(range, session);
  const made: Validation = {
    ...(before ?? { rule: { kind: 'custom', formula: '=TRUE' }, ignoreBlanks: true }),
    areas: [{ ...range.area }],
  };
  range.sheet.validations.push(made);
  return made;
}

/** A formula, a number, or a range given as an object. */
function operand(value: unknown): string | number {
  if (typeof value === 'number') return value;
  const range = value instanceof Bound ? rangeOf(value) : undefined;
  if (range) return `=${fullAddress(range.sheet.name, range.area)}`;
  return text(value);
}

/** A date in ISO 8601 or a formula; a number is refused. */
function dateOperand(value: unknown): string | number {
  if (typeof value === 'number') throw invalidArgument();
  const limit = operand(value);
  if (typeof limit !== 'string' || limit.startsWith('=')) return limit;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(limit) ?? [];
  const serial = dateSerial(Number(year), Number(month), Number(day));
  if (serial === undefined) throw invalidArgument();
  return serial;
}

const COMPARED = {
  WholeNumber: 'wholeNumber',
  Decimal: 'decimal',
  Date: 'date',
  TextLength: 'textLength',
} as const;
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

function compared(
  kind: (typeof COMPARED)[keyof typeof COMPARED],
  given: Record<string, unknown>,
): ValidationRule {
  const operator = oneOf(given['operator'], OPERATORS);
  const limit = kind === 'date' ? dateOperand : operand;
  const rule: ValidationRule = { kind, operator, formula1: limit(given['formula1']) };
  if (operator === 'Between' || operator === 'NotBetween') rule.formula2 = limit(given['formula2']);
  return rule;
}

function ruleOf(value: unknown): ValidationRule {
  const [entry, ...more] = Object.entries(plainObject(value));
  if (!entry || more.length > 0) throw invalidArgument();
  const given = plainObject(entry[1]);
  switch (entry[0]) {
    case 'list': {
      const source = operand(given['source']);
      return { kind: 'list', source: String(source), inCellDropDown: truth(given['inCellDropDown']) };
    }
    case 'custom':
      return { kind: 'custom', formula: text(given['formula']) };
    case 'wholeNumber':
    case 'decimal':
    case 'date':
    case 'textLength':
      return compared(entry[0], given);
    default:
      throw notImplemented(`data validation ${entry[0]}`);
  }
}

/** A limit is handed back as a formula, a number too. */
function limitText(limit: string | number): string {
  return typeof limit === 'number' ? `=${String(limit)}` : limit;
}

function plainRule(rule: ValidationRule): Record<string, unknown> {
  if (rule.kind === 'list' || rule.kind === 'custom') {
    const { kind, ...rest } = rule;
    return { [kind]: rest };
  }
  const { kind, operator, formula1, formula2 } = rule;
  return {
    [kind]: {
      operator,
      formula1: limitText(formula1),
      ...(formula2 !== undefined && { formula2: limitText(formula2) }),
    },
  };
}

function typeOf(item: Validation | undefined, range: RangeTarget): string {
  if (!item) return touching(range).length === 0 ? 'None' : 'Inconsistent';
  if (item.rule.kind === 'list') return 'List';
  if (item.rule.kind === 'custom') return 'Custom';
  const kind = item.rule.kind;
  return Object.entries(COMPARED).find(([, value]) => value === kind)?.[0] ?? 'None';
}

export const validationClass = declareClass<RangeTarget>('DataValidation', {
  scalars: {
    Type: { get: (range) => typeOf(own(range), range) },
    Rule: {
      get: (range) => {
        const item = own(range);
        return item ? plainRule(item.rule) : {};
      },
      set: (range, value, session) => {
        const rule = ruleOf(value);
        session.checkWritable(session.sheetOf(range));
        mine(range, session).rule = rule;
        session.changed = true;
      },
    },
    IgnoreBlanks: {
      get: (range) => own(range)?.ignoreBlanks ?? true,
      set: (range, value, session) => {
        mine(range, session).ignoreBlanks = truth(value);
      },
    },
    Prompt: {
      get: (range) => {
        const prompt = own(range)?.prompt;
        return {
          showPrompt: prompt?.show ?? true,
          title: prompt?.title ?? '',
          message: prompt?.message ?? '',
        };
      },
      set: (range, value, session) => {
        const given = plainObject(value);
        const title = text(given['title'] ?? '');
        const message = text(given['message'] ?? '');
        if (title.length > 32 || message.length > 255) throw invalidArgument();
        mine(range, session).prompt = { title, message, show: truth(given['showPrompt'] ?? true) };
      },
    },
    ErrorAlert: {
      get: (range) => {
        const alert = own(range)?.alert;
        return {
          showAlert: alert?.show ?? true,
          style: alert?.style ?? 'Stop',
          title: alert?.title ?? '',
          message: alert?.message ?? '',
        };
      },
      set: (range, value, session) => {
        const given = plainObject(value);
        const style = oneOf(given['style'] ?? 'Stop', ['Stop', 'Warning', 'Information'] as const);
        const title = text(given['title'] ?? '');
        const message = text(given['message'] ?? '');
        if (title.length > 32 || message.length > 255) throw invalidArgument();
        mine(range, session).alert = { title, message, style, show: truth(given['showAlert'] ?? true) };
      },
    },
  },
  methods: { Clear: (range, _parameters, session) => clear(range, session) },
});
