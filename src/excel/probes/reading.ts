// What is told of cells that are read, and of Office around them.
import { asks, equals, finding, localAddress, type Finding, type Probe, type Stage } from './probe';

const MERGED = 512;
const SLICE = 65_536;
/** Of a call that answers by a callback, or never. */
const MOST_PAUSES = 25;

/** 'succeeded', the error's code, or undefined where no answer came. */
function askFile(): () => string | undefined {
  let answer: string | undefined;
  Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, (result) => {
    // Excel opens two files at most: an open one would stand in the way of the next call.
    if (result.status === Office.AsyncResultStatus.Succeeded) result.value.closeAsync();
    answer =
      result.status === Office.AsyncResultStatus.Succeeded
        ? 'succeeded'
        : `${String(result.error.code)} ${result.error.name}`;
  });
  return () => answer;
}

async function heard(answer: () => string | undefined, stage: Stage, pauses: number): Promise<string> {
  const now = answer();
  if (now !== undefined || pauses === 0) return now ?? 'no answer';
  await stage.pause();
  return heard(answer, stage, pauses - 1);
}

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
    if (!Office.context.requirements.isSetSupported('File', '1.1'))
      return { answer: 'notOffered', seen: 'File 1.1' };
    return equals(await heard(askFile(), stage, MOST_PAUSES), 'succeeded');
  },
} satisfies Record<string, Probe>;
