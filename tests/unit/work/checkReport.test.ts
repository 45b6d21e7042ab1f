// The report of a check: what is not as we believe first, each with what was seen and where it was refused, and nothing that
// a reader would have to ask for again.
import { expect, test } from 'vitest';
import { beliefs } from '../../../src/i18n';
import { probes } from '../../../src/excel/probes';
import { reportOf } from '../../../src/work/checkReport';

const FACTS = {
  version: '16.0.1',
  platform: 'Mac',
  language: 'de-DE',
  formats: 'de-AT',
  sets: ['ExcelApi 1.17', 'File 1.1'],
  workbook: ['calculation Manual', 'decimal ,'],
};

const CHECKED = {
  ok: true,
  facts: FACTS,
  of: 70,
  cancelled: true,
  left: true,
  answers: [
    { id: 'names.workbook', answer: 'holds', seen: '[false,"Workbook"]', place: null },
    { id: 'reading.file', answer: 'notOffered', seen: 'File 1.1', place: null },
    {
      id: 'ornaments.paperSize',
      answer: 'refused',
      seen: '',
      place: 'GeneralException at PageLayout.paperSize',
    },
    { id: 'names.plain', answer: 'doesNotHold', seen: '=R1C1', place: null },
  ],
} as const;

test('says which Excel, how many of each, and then every belief', () => {
  expect(reportOf(CHECKED).split('\n')).toEqual([
    'Lifecycle Funnel: Check this Excel',
    'Excel 16.0.1 on Mac, interface de-DE, formats de-AT',
    'ExcelApi 1.17, File 1.1',
    'calculation Manual, decimal ,',
    '1 does not hold, 1 refused, 1 not offered, 1 holds; 4 of 70 tried, then cancelled',
    'Something of the check could not be removed.',
    '',
    'does not hold: names.plain: The formula of a name reads in A1 notation.',
    '  seen: =R1C1',
    'refused: ornaments.paperSize: The paper size can be set.',
    '  at: GeneralException at PageLayout.paperSize',
    'not offered: reading.file: Excel hands the whole file over.',
    '  seen: File 1.1',
    'holds: names.workbook: A name can be added to the workbook.',
    '  seen: [false,"Workbook"]',
  ]);
});

test('says nothing of what did not happen or was not told', () => {
  const lines = reportOf({
    ...CHECKED,
    cancelled: false,
    left: false,
    facts: { ...FACTS, workbook: [] },
  }).split('\n');
  expect(lines.slice(2, 5)).toEqual([
    'ExcelApi 1.17, File 1.1',
    '1 does not hold, 1 refused, 1 not offered, 1 holds; 4 of 70 tried',
    '',
  ]);
});

test('each probe has its belief in words, and no belief is without a probe', () => {
  expect(Object.keys(beliefs).sort()).toEqual(probes.map(([id]) => id as string).sort());
  expect(new Set(Object.values(beliefs)).size).toBe(probes.length);
});
