// Files without a table are told from tables that only look like it.
import { expect, test } from 'vitest';
import { inspect } from '../../../../src/crm';
import { bytes } from '../helpers';

const seen = (text: string) => {
  const found = inspect(bytes(text));
  return 'code' in found ? found.code : found.headers;
};

test('lines in quotation marks as a whole are no table; a first column with commas in it is one', () => {
  expect(seen('"ID;Lead date"\n"1;2025-01-05"\n')).toBe('quotedLines');
  expect(seen('"Name, first",Lead date\n"Novák, Jan",2025-01-05\n')).toEqual(['Name, first', 'Lead date']);
  expect(seen('Lead date\n"2025-01-05"\n')).toEqual(['Lead date']);
});

test('a first row of data is told, unless the columns are known all the same', () => {
  expect(seen('anna@x.com,Search\nben@x.com,Email\n')).toBe('noHeaders');
  expect(seen('5.1.2025;x\n6.1.2025;y\n')).toBe('noHeaders');
  expect(seen('Lead date,2025-01-31\n2025-01-05,3\n')).toEqual(['Lead date', '2025-01-31']);
  expect(seen('Name,45688\nAnna,3\n')).toEqual(['Name', '45688']);
});
