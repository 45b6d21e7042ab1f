// What an import is told of the list of channels is what Settings holds.
import { describe, expect, it } from 'vitest';
import { compileWorkbook, describeChannels } from '../../../../src/sheets/compileWorkbook';

const plan = compileWorkbook(['settings'], { reportMonth: 45689 });
const block = plan.sheets.flatMap(({ blocks }) => blocks).find(({ id }) => id === 'channelsTable');
const list = describeChannels();

describe('the list of channels', () => {
  it('has the table and the headers that readers look for', () => {
    expect(block?.table?.name).toBe('lf.Channels');
    expect(list.table).toBe('lf.Channels');
    expect(block?.cells[0]?.map(({ content }) => content)).toEqual([
      list.headers.channel,
      list.headers.marketing,
    ]);
    expect(list.headers).toEqual({ channel: 'Channel', marketing: 'Marketing' });
  });

  it('begins with channels of which marketing runs five of eight', () => {
    const rows = block?.cells.slice(1).map((cells) => ({
      name: cells[0]?.content,
      marketing: cells[1]?.content === list.yes,
    }));
    expect(rows).toEqual(list.initial);
    expect(list.initial.filter(({ marketing }) => marketing).map(({ name }) => name)).toEqual([
      'Organic search',
      'Paid search',
      'Social media',
      'E-mail',
      'Events',
    ]);
  });
});
