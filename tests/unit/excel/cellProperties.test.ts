// The look of a cell as Excel's call for many cells takes it: only what is said, and an empty object for nothing.
import { expect, test } from 'vitest';
import { propertiesOf } from '../../../src/excel/cellProperties';

test('nothing to set is an empty object, never null', () => {
  expect(propertiesOf(null)).toEqual({});
  expect(propertiesOf({})).toEqual({});
});

test('each property in its place', () => {
  expect(
    propertiesOf({
      bold: true,
      italic: false,
      fontSize: 12,
      fontColor: '#1F2933',
      fill: '#EEF4FF',
      horizontal: 'Right',
      vertical: 'Center',
      wrap: true,
      indent: 1,
      edges: [{ side: 'bottom', color: '#D5DAE0' }],
    }),
  ).toEqual({
    format: {
      font: { bold: true, italic: false, size: 12, color: '#1F2933' },
      fill: { color: '#EEF4FF' },
      horizontalAlignment: 'Right',
      verticalAlignment: 'Center',
      wrapText: true,
      indentLevel: 1,
      borders: { bottom: { style: 'Continuous', color: '#D5DAE0' } },
    },
  });
});
