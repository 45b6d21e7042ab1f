// What a request is: its order, what stays of one that fails, and what Excel then tells.
import { converse } from '../conversation';
import { equals, finding, refusal, type Probe } from './probe';

interface Told {
  readonly debugInfo?: { readonly errorLocation?: string };
  readonly traceMessages?: unknown;
}

/** Writes A1, then asks for a sheet that is not there, then would write B1. */
function failing(name: string): Promise<unknown> {
  return refusal(() =>
    converse(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem(name);
      sheet.getRange('A1').values = [['first']];
      context.trace('one');
      worksheets.getItem('lf no such sheet').getRange('A1').values = [['x']];
      context.trace('two');
      sheet.getRange('B1').values = [['later']];
      await context.sync();
    }),
  );
}

export const requests = {
  'requests.order': async ({ context, sheet, name }) => {
    const refused = await failing(name);
    const range = sheet.getRange('A1:B1');
    range.load('values');
    await context.sync();
    return equals([refused !== undefined, range.values], [true, [['first', '']]]);
  },

  'requests.location': async ({ name }) => {
    const { debugInfo } = ((await failing(name)) ?? {}) as Told;
    const place = debugInfo?.errorLocation ?? '';
    return finding(place !== '', place === '' ? 'no place' : place);
  },

  'requests.trace': async ({ name }) => {
    const { traceMessages } = ((await failing(name)) ?? {}) as Told;
    return equals(traceMessages ?? null, ['one']);
  },

  'requests.nested': async ({ context, sheet, name }) => {
    sheet.getRange('A1:A2').values = [['Month'], [1]];
    sheet.tables.add('A1:A2', true);
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/tables/items/name,items/charts/name');
    await context.sync();
    const found = worksheets.items.find((each) => each.name === name);
    return equals(found?.tables.items.length ?? null, 1);
  },

  'requests.nullObject': async ({ context }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('lf no such sheet');
    const range = sheet.getRange('A1');
    range.load('address');
    await context.sync();
    return equals([sheet.isNullObject, range.isNullObject], [true, true]);
  },
} satisfies Record<string, Probe>;
