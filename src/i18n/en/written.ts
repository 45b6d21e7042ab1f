// What an action writes into a workbook in words: its name in the record, where figures came from, and what does not add
// up. The words of the sheets themselves are in `sheets`.
import { fields } from './fields';
import { operations } from './operations';
import { imported } from './sheets/imported';
import { warnings } from './warnings';

export const written = {
  ...operations,
  ...fields,
  ...warnings,
  ...imported,

  'fill.source': {
    one: '{files}, {count} row, {left}, {first} to {last}',
    other: '{files}, {count} rows, {left}, {first} to {last}',
  },
  'fill.noneLeft': 'none left out',
  'fill.someLeft': { one: '{count} left out', other: '{count} left out' },
} as const;
