// What the task pane says, in English: short, exact, and each failure with what to do about it. Who translates keeps
// the {places} and writes the plural forms of the language.
import { paneFunctions } from './paneFunctions';
import { paneImport } from './paneImport';
import { panePreview } from './panePreview';
import { paneSheets } from './paneSheets';

export const pane = {
  'office.tooOld':
    'This Excel is too old for Lifecycle Funnel: it needs Excel 2021, Microsoft 365 or Excel on the web.',
  'office.notExcel': 'Lifecycle Funnel works in Excel: open it there from the Home tab.',

  'place.build': 'Build',
  'place.import': 'Import',
  'place.functions': 'Functions',
  'place.all': 'Places',

  'common.cancel': 'Cancel',
  'common.undo': 'Undo',
  'common.unknown': '–',
  'common.working': 'Working…',
  'common.unexpected': 'That did not work: {detail}',
  'common.unexpectedAdvice':
    'Nothing was changed. Try again; if it happens again, save the workbook and reopen it.',
  'common.openSheet': 'Go to {sheet}',
  'common.technical': 'Details to copy',
  'common.copy': 'Copy details',
  'common.copied': 'Copied.',
  'common.copyByHand': 'Selected: press Ctrl+C (on a Mac ⌘C) to copy.',
  'common.undoEnds': 'Excel’s own undo (Ctrl+Z) ends here; use Undo in this pane.',
  'common.reload': 'Reload',
  'common.newVersion': 'A newer version is there, or the connection was lost. Reload.',
  'common.newVersionAdvice':
    'What was built and imported stays in the workbook. A file that was not yet filled in has to be chosen again.',
  'common.check': 'Check this Excel',

  ...paneSheets,
  ...paneImport,
  ...panePreview,
  ...paneFunctions,
} as const;
