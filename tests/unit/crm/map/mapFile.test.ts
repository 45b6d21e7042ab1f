// Map files as people write them, and what is said when they are wrong.
import { describe, expect, test } from 'vitest';
import { mappingFromJson } from '../../../../src/crm';

const headers = ['opportunity_id', 'engage_date', 'close_date', 'deal_stage', 'close_value', 'Won = yes?'];
const read = (json: unknown) => mappingFromJson(json, headers);

describe('mappingFromJson', () => {
  test('reads headers, conditions, orders and options', () => {
    expect(
      read({
        id: 'opportunity_id',
        sql: ' Engage_Date',
        customer: { column: 'close_date', when: 'deal_stage = Won; "Closed Won"', dateOrder: 'MDY' },
        chosen: { when: 'Won = yes? = TRUE' },
        options: { decimal: 'comma', dateOrder: 'DMY' },
      }),
    ).toEqual({
      format: 'custom',
      fields: {
        id: { column: 'opportunity_id' },
        sql: { column: 'engage_date' },
        customer: {
          column: 'close_date',
          condition: { column: 'deal_stage', equals: ['Won', 'Closed Won'] },
          dateOrder: 'MDY',
        },
        chosen: { column: 'Won = yes?', condition: { column: 'Won = yes?', equals: ['TRUE'] } },
      },
      options: { decimal: 'comma', dateOrder: 'DMY' },
    });
  });

  test('reads its own result back', () => {
    const mapping = read({ sql: 'engage_date', customer: { column: 'close_date', when: 'deal_stage=Won' } });
    expect(read(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  });

  test('names the column that is missing and the one that was meant', () => {
    expect(read({ sql: 'engaged_date' })).toEqual({
      code: 'unknownColumn',
      field: 'sql',
      column: 'engaged_date',
      suggestion: 'engage_date',
      headers,
    });
    expect(read({ customer: { column: 'close_date', when: 'stage_of_life = Won' } })).toMatchObject({
      code: 'unknownColumn',
      field: 'customer',
      column: 'stage_of_life',
      suggestion: null,
    });
  });

  test('names the key that is no field', () => {
    expect(read({ customers: 'close_date' })).toMatchObject({
      code: 'unknownKey',
      key: 'customers',
      suggestion: 'customer',
    });
    expect(read({ sql: { colunm: 'engage_date' } })).toMatchObject({
      code: 'unknownKey',
      key: 'sql.colunm',
      suggestion: 'column',
    });
    expect(read({ options: { decimals: 'comma' } })).toMatchObject({
      code: 'unknownKey',
      key: 'options.decimals',
      suggestion: 'decimal',
    });
    expect(read({ fields: {}, extra: 1 })).toMatchObject({ code: 'unknownKey', key: 'extra' });
  });

  test.each([
    [[], '', 'object'],
    [null, '', 'object'],
    [{ sql: 5 }, 'sql', 'header'],
    [{ sql: '' }, 'sql', 'header'],
    [{ sql: { when: 'deal_stage = Won' } }, 'sql.column', 'header'],
    [{ sql: { column: 'engage_date', when: 'Won' } }, 'sql.when', 'condition'],
    [{ sql: { column: 'engage_date', when: 'deal_stage = ;' } }, 'sql.when', 'condition'],
    [
      { sql: { column: 'engage_date', condition: { column: 'deal_stage', equals: [] } } },
      'sql.condition',
      'condition',
    ],
    [{ sql: { column: 'engage_date', dateOrder: 'YMD' } }, 'sql.dateOrder', 'dateOrder'],
    [{ options: { decimal: '.' } }, 'options.decimal', 'decimal'],
    [{ options: 'MDY' }, 'options', 'object'],
  ])('%j is wrong at %j, where a %s belongs', (json, key, expected) => {
    expect(read(json)).toEqual({ code: 'badMapValue', key, expected });
  });
});
