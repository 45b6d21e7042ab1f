// What is told of cells that are read, and of Office around them.
import { readWorkbookFile, type FileNotRead, type FileRead } from '../workbookFile';
import { asks, equals, finding, localAddress, type Finding, type Probe, type Stage } from './probe';

const MERGED = 512;
/** Of an Excel that says nothing any more: what answers by a callback may never do so. */
const MOST_PAUSES = 25;

/** The file, or what it failed at; undefined where nothing more came. */
async function readFile({ pause }: Stage): Promise<FileRead | FileNotRead | undefined> {
  const heard: { answer?: FileRead | FileNotRead; pauses: number } = { pauses: 0 };
  const reading = readWorkbookFile(() => (heard.pauses = 0));
  void reading.then((answer) => (heard.answer = answer));
  while (heard.answer === undefined && heard.pauses < MOST_PAUSES) {
    heard.pauses += 1;
    await pause();
  }
  return heard.answer;
}

/** How a zip archive begins, which an .xlsx file is. */
const ZIP = 'PK';

export const reading = {
  'reading.usedValues': asks(({ sheet }) => {
    sheet.getRange('B2').values = [[1]];
    sheet.getRange('F20').format.fill.color = '#FFFF00';
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('address');
    return () => (used.isNullObject ? null : localAddress(used.address));
  }, 'B2'),

  'reading.usedOfEmpty': asks(({ sheet }) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('address');
    return () => used.isNullObject;
  }, true),

  'reading.manyMerged': async ({ context, sheet }) => {
    const address = `A1:B${String(MERGED)}`;
    sheet.getRange(address).merge(true);
    await context.sync();
    const merged = sheet.getRange(address).getMergedAreasOrNullObject();
    merged.load('areaCount');
    await context.sync();
    return equals(merged.isNullObject ? 0 : merged.areaCount, MERGED);
  },

  'reading.hiddenRows': asks(
    ({ sheet }) => {
      sheet.getRange('2:2').rowHidden = true;
      const ranges = ['A1:A3', 'A2', 'A3'].map((address) => sheet.getRange(address));
      for (const range of ranges) range.load('rowHidden');
      return () => ranges.map(({ rowHidden }) => rowHidden as boolean | null);
    },
    [null, true, false],
  ),

  'reading.filteredCells': async ({ context, sheet }) => {
    const { autoFilter } = sheet;
    sheet.getRange('B2:C5').values = [
      ['Month', 'Leads'],
      [1, 10],
      [2, 20],
      [3, 30],
    ];
    const look = async () => {
      autoFilter.load('isDataFiltered');
      const range = autoFilter.getRangeOrNullObject();
      range.load('address,rowHidden');
      await context.sync();
      return autoFilter.isDataFiltered
        ? [localAddress(range.address), range.rowHidden as boolean | null]
        : 'nothing is filtered';
    };
    const before = await look();
    autoFilter.apply('B2:C5', 1, { filterOn: 'Values', values: ['20'] });
    const filtered = await look();
    autoFilter.clearCriteria();
    return equals(
      [before, filtered, await look()],
      ['nothing is filtered', ['B2:C5', null], 'nothing is filtered'],
    );
  },

  'reading.region': asks(({ sheet }) => {
    sheet.getRange('B2:C3').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('E2').values = [[5]];
    const region = sheet.getRange('C3').getSurroundingRegion();
    region.load('address');
    return () => localAddress(region.address);
  }, 'B2:C3'),

  'reading.theme': () => {
    const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
    const colour = String(theme?.bodyBackgroundColor);
    return Promise.resolve(finding(/^#[0-9a-f]{6}$/i.test(colour), colour));
  },

  'reading.file': async (stage): Promise<Finding> => {
    const read = await readFile(stage);
    if (!read) return finding(false, 'no answer');
    if (read.ok) {
      const begins = String.fromCharCode(...read.bytes.subarray(0, ZIP.length));
      return finding(begins === ZIP, `begins with ${begins}, slices: ${String(read.slices)}`);
    }
    if (read.at === 'set') return { answer: 'notOffered', seen: read.detail };
    return finding(false, `${read.at}: ${read.detail}`);
  },
} satisfies Record<string, Probe>;
