// Conditional formats: how their formulas are told, and what an item means after it was moved.
import { converse } from '../conversation';
import { asks, equals, type Probe } from './probe';

const FORMULA = '=$A2>1';

function ruleOn(sheet: Excel.Worksheet, address: string, formula: string): Excel.ConditionalFormat {
  const rule = sheet.getRange(address).conditionalFormats.add('Custom');
  rule.custom.rule.formula = formula;
  return rule;
}

export const rules = {
  'rules.own': async ({ context, sheet, name }) => {
    ruleOn(sheet, 'B2:B9', FORMULA);
    await context.sync();
    return converse(async (own) => {
      const found = own.workbook.worksheets.getItem(name).getRange('B2:B9').conditionalFormats.getItemAt(0);
      found.custom.rule.load('formula');
      await own.sync();
      return equals(found.custom.rule.formula, FORMULA);
    });
  },

  'rules.throughOther': async ({ context, sheet, name }) => {
    ruleOn(sheet, 'B2:B9', FORMULA);
    await context.sync();
    return converse(async (own) => {
      const found = own.workbook.worksheets.getItem(name).getRange('A1:D20').conditionalFormats.getItemAt(0);
      found.custom.rule.load('formula');
      await own.sync();
      return equals(found.custom.rule.formula, FORMULA);
    });
  },

  'rules.stopAfterPriority': async ({ context, sheet, name }) => {
    const first = ruleOn(sheet, 'B2:B9', FORMULA);
    const second = ruleOn(sheet, 'B2:B9', '=$A2>2');
    first.load('id');
    second.load('id');
    second.priority = 1;
    second.stopIfTrue = true;
    await context.sync();
    return converse(async (own) => {
      const all = own.workbook.worksheets.getItem(name).getRange('B2:B9').conditionalFormats;
      const found = [first.id, second.id].map((id) => all.getItem(id));
      for (const rule of found) rule.load('stopIfTrue,priority');
      await own.sync();
      const seen = found.map(({ stopIfTrue, priority }) => [stopIfTrue, priority]);
      return equals(seen, [
        [false, 0],
        [true, 1],
      ]);
    });
  },

  'rules.newFirst': asks(
    ({ sheet }) => {
      const first = ruleOn(sheet, 'B2:B9', FORMULA);
      const second = ruleOn(sheet, 'B2:B9', '=$A2>2');
      first.load('priority');
      second.load('priority');
      return () => [first.priority, second.priority];
    },
    [1, 0],
  ),

  'rules.byId': async ({ context, sheet, name }) => {
    const rule = ruleOn(sheet, 'B2:B9', FORMULA);
    ruleOn(sheet, 'D2:D9', '=$A2>2');
    rule.load('id');
    await context.sync();
    return converse(async (own) => {
      const all = own.workbook.worksheets.getItem(name).getRange().conditionalFormats;
      const range = all.getItem(rule.id).getRange();
      range.load('columnIndex,rowIndex,rowCount');
      await own.sync();
      return equals([range.columnIndex, range.rowIndex, range.rowCount], [1, 1, 8]);
    });
  },
} satisfies Record<string, Probe>;
