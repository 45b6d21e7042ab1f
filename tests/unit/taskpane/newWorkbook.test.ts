import { expect, it } from 'vitest';
import { compileWorkbook } from '../../../src/reports';
import { NEW_WORKBOOK } from '../../../src/taskpane/wiring/newWorkbook';

it('counts before Settings is built as it counts with a new Settings sheet', () => {
  const [settings] = compileWorkbook(['settings'], { reportMonth: 45_717 }).sheets;
  const initial = (name: string) => {
    const place = settings?.names.find((each) => each.name === `lf.${name}`)?.refersTo;
    if (!settings || !place || 'formula' in place) throw new Error(`Settings has no ${name}`);
    const block = settings.blocks.find(
      ({ row, rows, column, columns }) =>
        place.row >= row &&
        place.row < row + rows &&
        place.column >= column &&
        place.column < column + columns,
    );
    return block?.cells[place.row - block.row]?.[place.column - block.column]?.content;
  };
  expect(NEW_WORKBOOK).toEqual({
    window: initial('cohortWindow'),
    shelfLife: initial('shelfLife'),
    scoreThreshold: initial('mqlScore'),
  });
});
