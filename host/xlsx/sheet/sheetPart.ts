// One worksheet's part. Excel reads its pieces in one order only (ECMA-376 part 1, 18.3.1.99) and calls a file with
// another order damaged, so that order is written down here, once.
import type { Area, Sheet } from '../../model/types';
import { areaAddress } from '../address';
import { MAIN, RELATIONSHIPS } from '../namespaces';
import { keptInColumn } from '../filterColumn';
import { argb } from '../style/color';
import { element } from '../xml';
import { columnsXml, formatDefaultsXml } from './columns';
import { conditionalFormatsXml } from './conditionalFormats';
import type { SheetContext } from './context';
import { fitsToPages, pageSetupXml } from './pageSetup';
import { dimensionXml, sheetDataXml } from './rows';
import { validationsXml } from './validations';
import { viewsXml } from './views';

export interface SheetLinks {
  /** Relationship ids. */
  drawing?: string;
  tables: readonly string[];
}

function propertiesXml(sheet: Sheet): string {
  const tab = sheet.tabColor === null ? '' : element('tabColor', { rgb: argb(sheet.tabColor) });
  const fit = fitsToPages(sheet.pageLayout) ? element('pageSetUpPr', { fitToPage: true }) : '';
  return tab + fit === '' ? '' : element('sheetPr', {}, tab, fit);
}

function protectionXml(sheet: Sheet): string {
  return sheet.protection.protected
    ? element('sheetProtection', { sheet: true, objects: true, scenarios: true })
    : '';
}

function filterXml({ filter }: Sheet): string {
  if (!filter) return '';
  const { area, column, kept } = filter;
  const by = column === undefined || kept === undefined ? '' : keptInColumn(column, kept);
  return element('autoFilter', { ref: areaAddress(area) }, by);
}

function mergesXml(merges: readonly Area[]): string {
  const real = merges.filter((area) => area.rows > 1 || area.columns > 1);
  if (real.length === 0) return '';
  return element(
    'mergeCells',
    { count: real.length },
    ...real.map((area) => element('mergeCell', { ref: areaAddress(area) })),
  );
}

function tablePartsXml(ids: readonly string[]): string {
  if (ids.length === 0) return '';
  return element(
    'tableParts',
    { count: ids.length },
    ...ids.map((id) => element('tablePart', { 'r:id': id })),
  );
}

export function sheetRoot(
  context: SheetContext,
  links: SheetLinks,
  active: boolean,
  selection: Area | undefined,
): string {
  const { sheet, formulas, styles } = context;
  return element(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS },
    propertiesXml(sheet),
    dimensionXml(sheet),
    viewsXml(sheet, active, selection),
    formatDefaultsXml(sheet),
    columnsXml(sheet, styles),
    sheetDataXml(context),
    protectionXml(sheet),
    filterXml(sheet),
    mergesXml(sheet.merges),
    conditionalFormatsXml(sheet.conditionalFormats, formulas, styles),
    validationsXml(sheet.validations, formulas),
    pageSetupXml(sheet.pageLayout),
    links.drawing === undefined ? '' : element('drawing', { 'r:id': links.drawing }),
    tablePartsXml(links.tables),
  );
}
