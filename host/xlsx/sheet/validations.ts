// Data validation with its prompt and its alert.
import type { Validation, ValidationRule } from '../../model/types';
import { areaList } from '../address';
import { storeFormula } from '../formula/storedFormula';
import type { FormulaContext } from '../formula/storedFormula';
import { element, textElement } from '../xml';

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'between',
  notbetween: 'notBetween',
  equalto: 'equal',
  notequalto: 'notEqual',
  greaterthan: 'greaterThan',
  lessthan: 'lessThan',
  greaterthanorequalto: 'greaterThanOrEqual',
  lessthanorequalto: 'lessThanOrEqual',
};

const TYPES: Readonly<Record<ValidationRule['kind'], string>> = {
  list: 'list',
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  textLength: 'textLength',
  custom: 'custom',
};

const DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

function operator(name: string): string {
  const found = OPERATORS[name.toLowerCase()];
  if (found === undefined) throw new Error(`"${name}" is not an operator of data validation.`);
  return found;
}

// Office.js takes dates as ISO text, a file as serial numbers.
function bound(value: string | number, kind: ValidationRule['kind'], context: FormulaContext): string {
  if (typeof value === 'number') return String(value);
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}/.test(value)) {
    return String(Date.parse(`${value.slice(0, 10)}T00:00:00Z`) / DAY + SERIAL_OF_1970);
  }
  return storeFormula(value, context).text;
}

function formulas(rule: ValidationRule, context: FormulaContext): string[] {
  if (rule.kind === 'custom') return [storeFormula(rule.formula, context).text];
  if (rule.kind === 'list') {
    if (rule.source.startsWith('=')) return [storeFormula(rule.source, context).text];
    return [`"${rule.source.replaceAll('"', '""')}"`];
  }
  const bounds = rule.formula2 === undefined ? [rule.formula1] : [rule.formula1, rule.formula2];
  return bounds.map((value) => bound(value, rule.kind, context));
}

function validationXml(validation: Validation, context: FormulaContext): string {
  const { rule, prompt, alert } = validation;
  const hasOperator = rule.kind !== 'list' && rule.kind !== 'custom';
  const [first = '', second] = formulas(rule, context);
  return element(
    'dataValidation',
    {
      type: TYPES[rule.kind],
      errorStyle: alert && alert.style !== 'Stop' ? alert.style.toLowerCase() : undefined,
      operator: hasOperator ? operator(rule.operator) : undefined,
      allowBlank: validation.ignoreBlanks || undefined,
      // The attribute means the opposite of its name: 1 hides the arrow in the cell.
      showDropDown: rule.kind === 'list' && !rule.inCellDropDown ? true : undefined,
      showInputMessage: prompt?.show === true || undefined,
      showErrorMessage: alert?.show !== false || undefined,
      errorTitle: alert?.title || undefined,
      error: alert?.message || undefined,
      promptTitle: prompt?.title || undefined,
      prompt: prompt?.message || undefined,
      sqref: areaList(validation.areas),
    },
    textElement('formula1', first),
    second === undefined ? '' : textElement('formula2', second),
  );
}

export function validationsXml(validations: readonly Validation[], context: FormulaContext): string {
  const kept = validations.filter((validation) => validation.areas.length > 0);
  if (kept.length === 0) return '';
  return element(
    'dataValidations',
    { count: kept.length },
    ...kept.map((validation) => validationXml(validation, context)),
  );
}
