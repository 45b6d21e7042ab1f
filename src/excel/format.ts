// Formats, validation and conditional formats of one range.
import type { ConditionalFormatPlan, ValidationPlan } from '../reports/plan';
import type { Area } from '../edits/address';
import type { FormatPart } from '../edits/edit';

const OUTER = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

type Side = keyof typeof OUTER;

/** Every cell of the area has the edge: lines between its cells are inner borders of the range. */
function bordersFor(
  side: Side,
  area: Area,
): ('EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical')[] {
  const across = side === 'top' || side === 'bottom';
  const inner = across ? area.rows > 1 : area.columns > 1;
  return inner ? [OUTER[side], across ? 'InsideHorizontal' : 'InsideVertical'] : [OUTER[side]];
}

function setBorders(range: Excel.Range, area: Area, edges: NonNullable<FormatPart['edges']>): void {
  for (const { side, color } of edges)
    for (const index of bordersFor(side, area)) {
      const border = range.format.borders.getItem(index);
      border.style = 'Continuous';
      border.color = color;
    }
}

export function setFormat(range: Excel.Range, area: Area, part: FormatPart): void {
  const { format } = range;
  if (part.bold !== undefined) format.font.bold = part.bold;
  if (part.italic !== undefined) format.font.italic = part.italic;
  if (part.fontSize !== undefined) format.font.size = part.fontSize;
  if (part.fontColor !== undefined) format.font.color = part.fontColor;
  if (part.fill === null) format.fill.clear();
  else if (part.fill !== undefined) format.fill.color = part.fill;
  if (part.horizontal !== undefined) format.horizontalAlignment = part.horizontal;
  if (part.vertical !== undefined) format.verticalAlignment = part.vertical;
  if (part.wrap !== undefined) format.wrapText = part.wrap;
  if (part.indent !== undefined) format.indentLevel = part.indent;
  if (part.edges) setBorders(range, area, part.edges);
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

export function addConditionalFormat(range: Excel.Range, plan: ConditionalFormatPlan): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = plan.formula;
  if (plan.fontColor !== undefined) custom.format.font.color = plan.fontColor;
  if (plan.bold !== undefined) custom.format.font.bold = plan.bold;
  if (plan.italic !== undefined) custom.format.font.italic = plan.italic;
  if (plan.fill !== undefined) custom.format.fill.color = plan.fill;
}
