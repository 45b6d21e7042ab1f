// Formats, validation and conditional formats of one range.
import type { ConditionalFormatPlan, ValidationPlan } from '../workbook/plan';
import type { Area } from '../workbook/address';
import type { FormatPart } from '../workbook/edit';
import { borderedAreas, type Edges } from './borders';

type FormatsOf = (areas: readonly Area[]) => readonly Excel.RangeFormat[];

function setBorders(formatsOf: FormatsOf, areas: readonly Area[], edges: Edges): void {
  for (const { areas: group, borders } of borderedAreas(areas, edges))
    for (const format of formatsOf(group))
      for (const [index, color] of borders) {
        const border = format.borders.getItem(index);
        border.style = 'Continuous';
        border.color = color;
      }
}

/** @param formatsOf reaches areas, several at once */
export function setFormat(formatsOf: FormatsOf, areas: readonly Area[], part: FormatPart): void {
  const { edges, ...look } = part;
  if (Object.keys(look).length > 0) for (const format of formatsOf(areas)) setLook(format, look);
  if (edges) setBorders(formatsOf, areas, edges);
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

function ruleOf(plan: ValidationPlan): Excel.DataValidationRule {
  if (plan.kind === 'list') return { list: { inCellDropDown: true, source: plan.source } };
  if (plan.kind === 'custom') return { custom: { formula: plan.formula } };
  const rule = {
    formula1: plan.from,
    operator: plan.operator,
    ...(plan.to === undefined ? {} : { formula2: plan.to }),
  };
  if (plan.kind === 'date') return { date: rule as Excel.DateTimeDataValidation };
  return plan.kind === 'decimal' ? { decimal: rule } : { wholeNumber: rule };
}

export function setValidation(range: Excel.Range, plan: ValidationPlan): void {
  const { dataValidation } = range;
  dataValidation.rule = ruleOf(plan);
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { ...plan.alert, showAlert: true, style: 'Stop' };
  if (plan.prompt) dataValidation.prompt = { ...plan.prompt, showPrompt: true };
}

export function addConditionalFormat(
  range: Excel.Range,
  plan: ConditionalFormatPlan,
): Excel.ConditionalFormat {
  const rule = range.conditionalFormats.add('Custom');
  const { custom } = rule;
  custom.rule.formula = plan.formula;
  if (plan.fontColor !== undefined) custom.format.font.color = plan.fontColor;
  if (plan.bold !== undefined) custom.format.font.bold = plan.bold;
  if (plan.italic !== undefined) custom.format.font.italic = plan.italic;
  if (plan.fill !== undefined) custom.format.fill.color = plan.fill;
  return rule;
}
