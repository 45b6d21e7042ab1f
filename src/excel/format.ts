// Formats, validation and conditional formats of one range.
import type { ConditionalFormatPlan, ValidationPlan } from '../workbook/plan';
import type { Area } from '../workbook/address';
import type { FormatPart } from '../workbook/edit';
import { bordersOf, type Edges } from './borders';

function setBorders(format: Excel.RangeFormat, area: Area, edges: Edges): void {
  for (const [index, color] of bordersOf(area, edges)) {
    const border = format.borders.getItem(index);
    border.style = 'Continuous';
    border.color = color;
  }
}

/** @param formatOf reaches an area's format */
export function setFormat(
  formatOf: (area: Area) => Excel.RangeFormat,
  areas: readonly Area[],
  part: FormatPart,
): void {
  const { edges, ...look } = part;
  for (const area of areas) {
    const format = formatOf(area);
    setLook(format, look);
    if (edges) setBorders(format, area, edges);
  }
}

function setLook(format: Excel.RangeFormat, look: Omit<FormatPart, 'edges'>): void {
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.fontColor !== undefined) format.font.color = look.fontColor;
  if (look.fill === null) format.fill.clear();
  else if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
}

const DAY = 86_400_000;
/** Day 0 of Excel's calendar. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Excel takes a date as a limit in ISO 8601 or as a formula, not as a number. */
function dateLimit(limit: number | string): string {
  return typeof limit === 'number' ? new Date(EPOCH + limit * DAY).toISOString().slice(0, 10) : limit;
}

function ruleOf(plan: ValidationPlan): Excel.DataValidationRule {
  if (plan.kind === 'list') return { list: { inCellDropDown: true, source: plan.source } };
  if (plan.kind === 'custom') return { custom: { formula: plan.formula } };
  const limit = plan.kind === 'date' ? dateLimit : (value: number | string) => value;
  const rule = {
    formula1: limit(plan.from),
    operator: plan.operator,
    ...(plan.to === undefined ? {} : { formula2: limit(plan.to) }),
  };
  if (plan.kind === 'date') return { date: rule as Excel.DateTimeDataValidation };
  return plan.kind === 'decimal' ? { decimal: rule } : { wholeNumber: rule };
}

/** Over cells that accept anything, where blanks are ignored from the first. */
export function setValidation(range: Excel.Range, plan: ValidationPlan): void {
  const { dataValidation } = range;
  dataValidation.rule = ruleOf(plan);
  dataValidation.errorAlert = { ...plan.alert, showAlert: true, style: 'Stop' };
  if (plan.prompt) dataValidation.prompt = { ...plan.prompt, showPrompt: true };
}

export function setConditionalFormat(rule: Excel.ConditionalFormat, plan: ConditionalFormatPlan): void {
  const { custom } = rule;
  custom.rule.formula = plan.formula;
  if (plan.fontColor !== undefined) custom.format.font.color = plan.fontColor;
  if (plan.bold !== undefined) custom.format.font.bold = plan.bold;
  if (plan.italic !== undefined) custom.format.font.italic = plan.italic;
  if (plan.fill !== undefined) custom.format.fill.color = plan.fill;
}
