import { expect, it } from 'vitest';
import { marketingSources } from '../../../src/crm/channels';
import { channelHeaders } from '../../../src/i18n';
import { compileWorkbook } from '../../../src/sheets/compileWorkbook';
import { NEW_WORKBOOK } from '../../../src/work/newWorkbook';

const [settings] = compileWorkbook(['settings'], { reportMonth: 45_717 }).sheets;

function initial(name: string) {
  const place = settings?.names.find((each) => each.name === `lf.${name}`)?.refersTo;
  if (!settings || !place || 'formula' in place) throw new Error(`Settings has no ${name}`);
  const block = settings.blocks.find(
    ({ row, rows, column, columns }) =>
      place.row >= row && place.row < row + rows && place.column >= column && place.column < column + columns,
  );
  return block?.cells[place.row - block.row]?.[place.column - block.column]?.content;
}

it('counts before Settings is built as it counts with a new Settings sheet', () => {
  const table = settings?.blocks.find((block) => block.table?.name === 'lf.Channels');
  const [headers, ...lines] = (table?.cells ?? []).map((line) => line.map(({ content }) => content));
  expect(headers).toEqual([channelHeaders['channels.channel'], channelHeaders['channels.marketing']]);
  const channels = lines.map(([name, marketing]) => ({
    name: String(name),
    marketing: marketing === channelHeaders['channels.yes'],
  }));
  expect(channels.filter(({ marketing }) => marketing).length).toBeGreaterThan(2);
  expect(NEW_WORKBOOK).toEqual({
    window: initial('cohortWindow'),
    shelfLife: initial('coldSilent'),
    scoreThreshold: initial('mqlScore'),
    marketingSources: marketingSources(channels),
    followUp: {
      limit: initial('followUpLimit'),
      opens: initial('opens'),
      closes: initial('closes'),
      weekend: initial('weekend'),
      holidays: [],
    },
    fiscalYearStart: initial('fiscalYearStart'),
  });
});
