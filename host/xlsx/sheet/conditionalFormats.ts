// Conditional formats. Excel wants the priorities of a sheet to be distinct and to count from 1; the model's order
// is kept.
import type { ConditionalFormat } from '../../model/types';
import { areaList, cellAddress } from '../address';
import { storeFormula } from '../formula/storedFormula';
import type { FormulaContext } from '../formula/storedFormula';
import type { Styles } from '../style/styles';
import { element, textElement } from '../xml';

function ruleXml(
  format: ConditionalFormat,
  priority: number,
  context: FormulaContext,
  styles: Styles,
): string {
  const { rule } = format;
  const shared = {
    dxfId: styles.differential(format.format),
    priority,
    stopIfTrue: format.stopIfTrue || undefined,
  };
  if (rule.kind === 'custom') {
    const formula = textElement('formula', storeFormula(rule.formula, context).text);
    return element('cfRule', { type: 'expression', ...shared }, formula);
  }
  const first = format.areas[0];
  const cell = cellAddress(first?.row ?? 0, first?.column ?? 0);
  const search = `NOT(ISERROR(SEARCH("${rule.text.replaceAll('"', '""')}",${cell})))`;
  return element(
    'cfRule',
    { type: 'containsText', ...shared, operator: 'containsText', text: rule.text },
    textElement('formula', search),
  );
}

export function conditionalFormatsXml(
  formats: readonly ConditionalFormat[],
  context: FormulaContext,
  styles: Styles,
): string {
  return formats
    .filter((format) => format.areas.length > 0)
    .sort((a, b) => a.priority - b.priority)
    .map((format, index) =>
      element(
        'conditionalFormatting',
        { sqref: areaList(format.areas) },
        ruleXml(format, index + 1, context, styles),
      ),
    )
    .join('');
}
