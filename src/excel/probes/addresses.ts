// How ranges are asked for by their addresses.
import { asks, type Probe } from './probe';

export const addresses = {
  'addresses.commas': asks(
    ({ sheet }) => {
      const ranges = sheet.getRanges('A1:B2,D4');
      ranges.load('areaCount,cellCount');
      return () => [ranges.areaCount, ranges.cellCount];
    },
    [2, 5],
  ),

  'addresses.areasLook': asks(
    ({ sheet }) => {
      sheet.getRanges('A1,C3').format.fill.color = '#FF0000';
      const cells = ['A1', 'B2', 'C3'].map((address) => sheet.getRange(address).format.fill);
      for (const cell of cells) cell.load('color');
      return () => cells.map(({ color }) => color.toUpperCase());
    },
    ['#FF0000', '#FFFFFF', '#FF0000'],
  ),
} satisfies Record<string, Probe>;
