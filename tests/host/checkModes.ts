// Which beliefs fail in which Excel that is not kind: these and no others.
import type { Modes } from '../../host/modes';
import type { ProbeId } from '../../src/excel/probes';

/** Probes that are not answered as we believe, by what makes an Excel unkind. */
export const MODES: Readonly<Record<string, { readonly modes: Modes; readonly fail: readonly ProbeId[] }>> = {
  separator: { modes: { separator: true }, fail: ['addresses.commas', 'addresses.areasLook'] },
  German: { modes: { language: 'de-DE' }, fail: ['names.constant', 'calculation.criteria'] },
  Czech: { modes: { language: 'cs-CZ' }, fail: ['names.constant', 'calculation.criteria'] },
  r1c1: { modes: { r1c1: true }, fail: ['names.plain'] },
  blankZero: { modes: { blankZero: true }, fail: ['calculation.blankCell'] },
  ruleAnchor: { modes: { ruleAnchor: true }, fail: ['rules.throughOther', 'rules.stopAfterPriority'] },
  // Nothing of ours is written where rows are filtered.
  filtered: { modes: { filtered: true }, fail: [] },
  fillColumn: { modes: { fillColumn: true }, fail: ['tables.oneCell'] },
  otherWindow: {
    modes: { otherWindow: true },
    fail: [
      'names.workbook',
      'names.plain',
      'names.constant',
      'names.range',
      'names.broken',
      'names.hidden',
      'names.grow',
      'turns.claim',
      'turns.nameAtOnce',
      'turns.place',
    ],
  },
  manual: {
    modes: { manual: true },
    fail: [
      'calculation.atOnce',
      'calculation.afterSuspend',
      'calculation.criteria',
      'calculation.blankCell',
      'calculation.spill',
    ],
  },
  normalised: {
    modes: { normalised: true },
    fail: ['cells.digits', 'cells.spelling', 'tables.header'],
  },
  // Only what a file loses when it is opened again: nothing of that can be seen in one sitting.
  recordGone: { modes: { recordGone: 'gone' }, fail: [] },
  // What comes in small pieces is put together all the same.
  smallSlices: { modes: { files: 'small' }, fail: [] },
  noFile: { modes: { files: 'refused' }, fail: ['reading.file'] },
  closedFile: { modes: { files: 'closed' }, fail: ['reading.file'] },
  // Nobody is shown a new workbook by a check.
  noNewWorkbook: { modes: { files: 'noNew' }, fail: [] },
  paperSize: { modes: { noOrnament: 'paperSize' }, fail: ['ornaments.paperSize'] },
  freeze: { modes: { noOrnament: 'freeze' }, fail: ['ornaments.freezeRows', 'ornaments.freezeAt'] },
  validation: {
    modes: { noOrnament: 'validation' },
    fail: [
      'cells.copyFormats',
      'validation.dateNumber',
      'validation.dateText',
      'validation.readBack',
      'validation.clear',
    ],
  },
  rule: {
    modes: { noOrnament: 'rule' },
    fail: [
      'cells.copyFormats',
      'rules.own',
      'rules.throughOther',
      'rules.stopAfterPriority',
      'rules.newFirst',
      'rules.byId',
    ],
  },
  chart: { modes: { noOrnament: 'chart' }, fail: ['ornaments.chart'] },
  tableStyle: { modes: { noOrnament: 'tableStyle' }, fail: ['tables.styleNone'] },
  pageBreak: { modes: { noOrnament: 'pageBreak' }, fail: ['ornaments.pageBreaks'] },
};
