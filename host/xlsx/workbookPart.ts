// The workbook's part: its sheets in order, which one is shown, its names, and how it is to be calculated.
import type { Sheet, Workbook } from '../model/types';
import { definedNamesXml } from './definedNames';
import type { FormulaContext } from './formula/storedFormula';
import { MAIN, RELATIONSHIPS } from './namespaces';
import { element } from './xml';

// The engine version of current Excel: with it Excel trusts stored results and does not calculate at opening, which
// matters to colleagues without the add-in, whose Excel would answer #NAME? for our functions.
const CALCULATION_ENGINE = 191_029;

const STATES: Readonly<Record<Sheet['visibility'], string | undefined>> = {
  Visible: undefined,
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** The place of the sheet to be shown: the active one, unless it is hidden. */
export function activeTab(workbook: Workbook): number {
  const isVisible = (sheet: Sheet): boolean => sheet.visibility === 'Visible';
  const active = workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheet && isVisible(sheet));
  return Math.max(0, active >= 0 ? active : workbook.sheets.findIndex(isVisible));
}

export function workbookRoot(
  workbook: Workbook,
  sheetLinks: readonly string[],
  context: FormulaContext,
  calculateOnOpening: boolean,
): string {
  const tab = activeTab(workbook);
  const firstVisible = workbook.sheets.findIndex((sheet) => sheet.visibility === 'Visible');
  return element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS },
    element('workbookPr', { date1904: workbook.date1904 || undefined, defaultThemeVersion: 166925 }),
    workbook.structureProtected ? element('workbookProtection', { lockStructure: true }) : '',
    element(
      'bookViews',
      {},
      element('workbookView', {
        xWindow: 0,
        yWindow: 0,
        windowWidth: 28800,
        windowHeight: 15840,
        firstSheet: firstVisible > 0 ? firstVisible : undefined,
        activeTab: tab > 0 ? tab : undefined,
      }),
    ),
    element(
      'sheets',
      {},
      ...workbook.sheets.map((sheet, index) =>
        element('sheet', {
          name: sheet.name,
          sheetId: index + 1,
          state: STATES[sheet.visibility],
          'r:id': sheetLinks[index],
        }),
      ),
    ),
    definedNamesXml(workbook, context),
    element('calcPr', { calcId: CALCULATION_ENGINE, fullCalcOnLoad: calculateOnOpening || undefined }),
  );
}
