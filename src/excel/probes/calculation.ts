// When formulas have their results, and how Excel reads what stands in them.
import { asks, equals, finding, localAddress, type Probe, type Stage } from './probe';

/** A function of ours is answered within a second or two; nothing waits for ever. */
const MOST_PAUSES = 12;
const PENDING = new Set(['', '#BUSY!', '#GETTING_DATA', '#CONNECT!']);

/** The value of a cell, asked for again while it is being worked out. */
async function resultOf(stage: Stage, address: string, pauses: number): Promise<unknown> {
  const cell = stage.sheet.getRange(address);
  cell.load('values');
  await stage.context.sync();
  const value: unknown = cell.values[0]?.[0];
  if (!PENDING.has(String(value)) || pauses === 0) return value;
  await stage.pause();
  return resultOf(stage, address, pauses - 1);
}

export const calculation = {
  'calculation.atOnce': asks(
    ({ sheet }) => {
      sheet.getRange('A1:B1').formulas = [[2, '=A1*2']];
      const range = sheet.getRange('B1');
      range.load('values');
      return () => range.values as unknown;
    },
    [[4]],
  ),

  'calculation.afterSuspend': async ({ context, sheet }) => {
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange('A1:B1').formulas = [[2, '=A1*2']];
    await context.sync();
    const range = sheet.getRange('B1');
    range.load('values');
    await context.sync();
    return equals(range.values, [[4]]);
  },

  'calculation.criteria': asks(
    ({ sheet }) => {
      sheet.getRange('A1:A4').formulas = [[0.2], [0.5], [0.9], ['=COUNTIF(A1:A3,">=0.5")']];
      const range = sheet.getRange('A4');
      range.load('values');
      return () => range.values as unknown;
    },
    [[2]],
  ),

  'calculation.blankCell': async (stage) => {
    const { sheet, prefix } = stage;
    sheet.getRange('A1:A2').values = [[10], [10]];
    // Two promoters and a blank: 100. With the blank as a 0 it would be a detractor.
    sheet.getRange('C1').formulas = [[`=${prefix}CUSTOMER.NPS(A1:A3)`]];
    const seen = await resultOf(stage, 'C1', MOST_PAUSES);
    return seen === '#NAME?' ? { answer: 'notOffered', seen } : equals(seen, 100);
  },

  'calculation.spillOfPlain': asks(({ sheet }) => {
    sheet.getRange('A1').values = [[1]];
    const spill = sheet.getRange('A1').getSpillingToRangeOrNullObject();
    spill.load('address');
    return () => spill.isNullObject;
  }, true),

  'calculation.spill': async ({ context, sheet }) => {
    sheet.getRange('A1').formulas = [['=SEQUENCE(3,2)']];
    await context.sync();
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('address');
    const spill = sheet.getRange('A1').getSpillingToRangeOrNullObject();
    spill.load('address');
    await context.sync();
    const addresses = [used, spill].map((range) => (range.isNullObject ? null : localAddress(range.address)));
    return equals(addresses, ['A1:B3', 'A1:B3']);
  },

  'calculation.dates': async ({ context }) => {
    const day = context.workbook.functions.date(1904, 1, 1);
    day.load('value');
    await context.sync();
    return finding(day.value === 1462 || day.value === 0, String(day.value));
  },
} satisfies Record<string, Probe>;
