// What a check of an Excel may answer: one line of each kind, the place of a refusal as long as real ones are.
import type { CheckDone } from '../../../src/taskpane/services';

export const CHECKED: CheckDone = {
  cancelled: false,
  left: false,
  held: 2,
  lines: [
    {
      belief: 'A name can be added to the workbook.',
      answer: 'holds',
      seen: '[false,"Workbook"]',
      place: null,
    },
    {
      belief: 'The paper size can be set.',
      answer: 'refused',
      seen: '',
      place: 'GeneralException at PageLayout.paperSize, pageLayout.paperSize = ...;',
    },
    {
      belief: 'A formula comes back as it was written.',
      answer: 'doesNotHold',
      seen: '[["=sum(A1:A2, 1.5)*2-if(A3>0, 1, 0)"]]',
      place: null,
    },
    { belief: 'Excel hands the whole file over.', answer: 'notOffered', seen: 'File 1.1', place: null },
    {
      belief: 'Cells that have only a colour do not count as used.',
      answer: 'holds',
      seen: '"B2"',
      place: null,
    },
  ],
  report:
    'Lifecycle Funnel: Check this Excel\nExcel 16.0.14332.20000 on PC, interface en-US, formats en-US\nExcelApi 1.14',
};
