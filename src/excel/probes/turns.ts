// Several people in one workbook: whose turn it is, what is read in the request that writes, and sheets kept for a moment.
import { codeOf, converse } from '../conversation';
import { asks, CHECK, equals, localAddress, refusal, type Probe } from './probe';

const TURN = `${CHECK}.op.`;

/** Fails unless the first turn is still there; the second takes its place. */
function claim(): Promise<unknown> {
  return converse(async (context) => {
    const { names } = context.workbook;
    names.getItem(`${TURN}1`).load('name');
    names.add(`${TURN}2`, '="busy"');
    names.getItem(`${TURN}1`).delete();
    await context.sync();
  });
}

export const turns = {
  'turns.claim': async ({ context }) => {
    const { names } = context.workbook;
    names.add(`${TURN}1`, '="free"');
    await context.sync();
    const first = await refusal(claim);
    const second = await refusal(claim);
    names.load('items/name');
    await context.sync();
    const left = names.items.map(({ name }) => name.toLowerCase()).filter((name) => name.startsWith(TURN));
    return equals([first === undefined, codeOf(second), left], [true, 'ItemNotFound', [`${TURN}2`]]);
  },

  'turns.readOrder': asks(
    ({ sheet }) => {
      sheet.getRange('A1').values = [[1]];
      const before = sheet.getRange('A1');
      before.load('formulasR1C1');
      sheet.getRange('A1').values = [[2]];
      const after = sheet.getRange('A1');
      after.load('formulasR1C1');
      return () => [before.formulasR1C1, after.formulasR1C1] as unknown;
    },
    [[[1]], [[2]]],
  ),

  'turns.nameAtOnce': asks(
    ({ context, sheet }) => {
      const range = sheet.getRange('B2:C2');
      range.values = [[1, 2]];
      context.workbook.names.add(`${CHECK}.w`, range);
      sheet.getRange('2:2').insert('Down');
      const moved = context.workbook.names.getItem(`${CHECK}.w`).getRange();
      moved.load('address,formulasR1C1');
      return () => [localAddress(moved.address), moved.formulasR1C1] as unknown;
    },
    ['B3:C3', [[1, 2]]],
  ),

  // Its last cell has something in common with one cell only; a row that comes in moves it.
  'turns.place': async ({ context, sheet, name }) => {
    context.workbook.names.add(`${CHECK}.place`, sheet.getRange('A1:XFC1048575'));
    await context.sync();
    const look = () =>
      refusal(() =>
        converse(async (other) => {
          const range = other.workbook.names.getItem(`${CHECK}.place`).getRange();
          range.getLastCell().getIntersection('XFC1048575').load('address');
          other.workbook.worksheets.getItem(name).getRange('A1').values = [['found']];
          await other.sync();
        }),
      );
    const before = await look();
    sheet.getRange('2:2').insert('Down');
    sheet.getRange('A1').values = [['moved']];
    await context.sync();
    const after = await look();
    const cell = sheet.getRange('A1');
    cell.load('values');
    await context.sync();
    return equals([before === undefined, codeOf(after), cell.values], [true, 'ItemNotFound', [['moved']]]);
  },

  'turns.lock': async ({ context, sheet, name }) => {
    sheet.protection.protect();
    await context.sync();
    const refused = await refusal(() =>
      converse(async (other) => {
        other.workbook.worksheets.getItem(name).getRange('A1').values = [[1]];
        await other.sync();
      }),
    );
    sheet.protection.unprotect();
    const range = sheet.getRange('A1');
    range.values = [[2]];
    range.load('values');
    await context.sync();
    return equals([codeOf(refused), range.values], ['AccessDenied', [[2]]]);
  },

  'turns.sheetById': async ({ context, sheet, name }) => {
    sheet.load('id');
    await context.sync();
    sheet.name = `${name}.`;
    const found = context.workbook.worksheets.getItem(sheet.id);
    found.load('name');
    await context.sync();
    const seen = found.name;
    found.name = name;
    await context.sync();
    return equals(seen, `${name}.`);
  },

  'turns.resizeFromFirst': asks(({ sheet }) => {
    sheet.getRange('B3:C5').values = [
      ['Month', 'Leads'],
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add('B3:C5', true);
    table.resize(table.getRange().getAbsoluteResizedRange(5, 2));
    const range = table.getRange();
    range.load('address');
    return () => localAddress(range.address);
  }, 'B3:C7'),
} satisfies Record<string, Probe>;
