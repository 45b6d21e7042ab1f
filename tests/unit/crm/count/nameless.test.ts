// MQLs with neither e-mail address nor name, counted by eye from the few rows shown.
import { expect, test } from 'vitest';
import { imported } from '../helpers';

const MAP = { id: 'ID', lead: 'L', mql: 'M', sql: 'S', email: 'Mail', name: 'Who' } as const;
const HEAD = Object.values(MAP).join(',');
const nameless = async (map: Partial<typeof MAP>, ...lines: string[]) =>
  (await imported([HEAD, ...lines].join('\n'), map)).nameless;

test('an address or a name is enough, and a word for nothing is none', async () => {
  const lines = [
    '1,2025-01-01,2025-01-02,,a@example.com,',
    '2,2025-01-01,2025-01-02,,,Ada',
    '3,2025-01-01,2025-01-02,,,',
    '4,2025-01-01,2025-01-02,,(no value),n/a',
    // Spoken of without its sign, it is still something to go by.
    '5,2025-01-01,2025-01-02,,ada at example,',
    // No MQL.
    '6,2025-01-01,,,,',
    // An MQL by a later stage.
    '7,2025-01-01,,2025-01-05,,',
  ];
  expect(await nameless(MAP, ...lines)).toEqual({ count: 3, of: 6 });
});

test('rows of one record are put together, whichever comes first', async () => {
  const named = '1,2025-01-01,2025-01-02,,a@example.com,';
  const blank = '1,2025-01-01,2025-01-03,,,';
  expect(await nameless(MAP, named, blank)).toEqual({ count: 0, of: 1 });
  expect(await nameless(MAP, blank, named)).toEqual({ count: 0, of: 1 });
});

test('one of the two columns is enough to tell, and a file with neither tells nothing', async () => {
  const { email: _email, ...byName } = MAP;
  const { name: _name, ...byEmail } = MAP;
  const lines = ['1,2025-01-01,2025-01-02,,a@example.com,', '2,2025-01-01,2025-01-02,,,Ada'];
  expect(await nameless(byName, ...lines)).toEqual({ count: 1, of: 2 });
  expect(await nameless(byEmail, ...lines)).toEqual({ count: 1, of: 2 });
  const { email: _other, ...neither } = byName as Partial<typeof MAP>;
  const { name: _neither, ...without } = neither;
  expect(await nameless(without, ...lines)).toEqual({ count: 0, of: 0 });
});
