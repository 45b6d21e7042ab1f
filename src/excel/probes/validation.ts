// Rules of what a cell accepts.
import { codeOf, converse } from '../conversation';
import { asks, finding, refusal, type Probe } from './probe';

/** 1 January 2025. */
const DAY = 45_658;

function dateRule(limit: unknown): Excel.DataValidationRule {
  return { date: { formula1: limit as string, operator: 'GreaterThan' } };
}

/** A limit of 1 in any of the ways in which it may be told. */
const isLimit = (value: unknown, wanted: number): boolean =>
  [wanted, String(wanted), `=${String(wanted)}`].some((each) => each === value);

export const validation = {
  'validation.dateNumber': async ({ name }) => {
    const refused = await refusal(() =>
      converse(async (own) => {
        own.workbook.worksheets.getItem(name).getRange('A1').dataValidation.rule = dateRule(DAY);
        await own.sync();
      }),
    );
    // Refused for another reason, it says nothing of numbers.
    if (refused !== undefined && codeOf(refused) !== 'InvalidArgument') throw refused;
    return finding(refused !== undefined, refused === undefined ? 'accepted' : codeOf(refused));
  },

  'validation.dateText': async ({ context, sheet }) => {
    const cell = sheet.getRange('A1').dataValidation;
    cell.rule = dateRule('2025-01-01');
    cell.load('type,rule');
    await context.sync();
    const limit: unknown = cell.rule.date?.formula1;
    const isDay = isLimit(limit, DAY) || String(limit).startsWith('2025-01-01');
    return finding(cell.type === 'Date' && isDay, [cell.type, limit]);
  },

  'validation.readBack': async ({ context, sheet }) => {
    const cells = sheet.getRange('A1:A2').dataValidation;
    cells.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } };
    cells.load('type,rule');
    await context.sync();
    const { formula1, formula2, operator } = cells.rule.wholeNumber ?? {};
    const holds =
      cells.type === 'WholeNumber' && operator === 'Between' && isLimit(formula1, 1) && isLimit(formula2, 10);
    return finding(holds, [cells.type, operator, formula1, formula2]);
  },

  'validation.clear': asks(
    ({ sheet }) => {
      const cell = sheet.getRange('A1').dataValidation;
      cell.rule = { custom: { formula: '=TRUE' } };
      cell.prompt = { showPrompt: true, title: 'Title', message: 'Message' };
      cell.clear();
      cell.load('type,prompt');
      return () => [cell.type, cell.prompt.title, cell.prompt.message];
    },
    ['None', '', ''],
  ),
} satisfies Record<string, Probe>;
