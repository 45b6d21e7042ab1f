// Names: how our sheets, blocks and settings are found again.
import { absoluteFormula } from '../../workbook/address';
import { asks, CHECK, equals, localAddress, type Probe } from './probe';

export const names = {
  'names.workbook': asks(
    ({ context, sheet }) => {
      const { names: all } = context.workbook;
      all.add(`${CHECK}.book`, sheet.getRange('A1'));
      const found = all.getItemOrNullObject(`${CHECK}.book`);
      found.load('scope');
      return () => [found.isNullObject, found.scope];
    },
    [false, 'Workbook'],
  ),

  'names.plain': async ({ context, sheet, name }) => {
    const item = sheet.names.add(`${CHECK}.area`, sheet.getRange('B2:C3'));
    item.load('formula');
    await context.sync();
    const area = { row: 1, column: 1, rows: 2, columns: 2 };
    return equals(item.formula, absoluteFormula(name, area));
  },

  'names.constant': asks(
    ({ sheet }) => {
      const items = [
        sheet.names.add(`${CHECK}.rate`, '=0.5'),
        sheet.names.add(`${CHECK}.flag`, '=TRUE'),
        sheet.names.add(`${CHECK}.text`, '="a|b"'),
      ];
      for (const item of items) item.load('formula');
      return () => items.map(({ formula }) => String(formula));
    },
    ['=0.5', '=TRUE', '="a|b"'],
  ),

  'names.range': asks(({ sheet }) => {
    const range = sheet.names.add(`${CHECK}.asked`, sheet.getRange('B2:C3')).getRangeOrNullObject();
    range.load('address');
    return () => (range.isNullObject ? null : localAddress(range.address));
  }, 'B2:C3'),

  'names.broken': async ({ context, sheet }) => {
    const item = sheet.names.add(`${CHECK}.broken`, sheet.getRange('A5'));
    sheet.getRange('5:5').delete('Up');
    item.load('type');
    const range = item.getRangeOrNullObject();
    range.load('address');
    await context.sync();
    return equals([item.type, range.isNullObject], ['Error', true]);
  },

  'names.hidden': async ({ context, sheet }) => {
    const item = sheet.names.add(`${CHECK}.hidden`, '=1');
    item.visible = false;
    await context.sync();
    sheet.names.load('items/name');
    await context.sync();
    const found = sheet.names.items.map(({ name }) => name.toLowerCase());
    return equals(
      found.filter((name) => name === `${CHECK}.hidden`),
      [`${CHECK}.hidden`],
    );
  },

  'names.grow': asks(({ sheet }) => {
    const item = sheet.names.add(`${CHECK}.rows`, sheet.getRange('A2:A3'));
    sheet.getRange('3:3').insert('Down');
    const range = item.getRangeOrNullObject();
    range.load('address');
    return () => (range.isNullObject ? null : localAddress(range.address));
  }, 'A2:A4'),
} satisfies Record<string, Probe>;
