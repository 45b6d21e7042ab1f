// A workbook as plain data becomes the bytes of an .xlsx file. The parts are written here, one idea a file, because
// no library writes charts, validation, dynamic arrays and custom XML together. What the format demands and Excel
// enforces silently (order, ids, declarations) is asserted part by part in the tests.
import type { Workbook } from '../model/types';
import { chartRoot } from './chart/chartPart';
import { drawingRoot } from './chart/drawingPart';
import { addCustomXml } from './customXml';
import { corePropertiesRoot, extendedPropertiesRoot } from './docProps';
import { formulaContext } from './formula/storedFormula';
import type { FormulaContext } from './formula/storedFormula';
import { checkLimits } from './limits';
import { metadataRoot } from './metadata';
import type { WriteOptions } from './options';
import { Package } from './package';
import { SharedStrings } from './sharedStrings';
import { sheetRoot } from './sheet/sheetPart';
import { Styles } from './style/styles';
import { themeRoot } from './style/theme';
import { tableRoot } from './tablePart';
import { activeTab, workbookRoot } from './workbookPart';

export { XlsxError } from './limits';
export type { WriteOptions } from './options';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const WORKBOOK = 'xl/workbook.xml';

class Writer {
  private readonly target = new Package();
  private readonly strings = new SharedStrings();
  private readonly styles: Styles;
  private readonly formulas: FormulaContext;
  private dynamicArrays = false;
  private tables = 0;
  private drawings = 0;
  private charts = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly options: WriteOptions,
  ) {
    this.styles = new Styles(workbook.formats);
    const names = [workbook.names, ...workbook.sheets.map((sheet) => sheet.names)].flat();
    this.formulas = formulaContext(
      names.map((item) => item.name),
      options.isCustomFunction,
    );
  }

  write(): Uint8Array {
    this.target.relate('', 'officeDocument', WORKBOOK);
    const links = this.workbook.sheets.map((_, index) => this.addSheet(index));
    this.addWorkbook(links);
    addCustomXml(this.target, WORKBOOK, this.workbook.customXmlParts);
    this.addProperties();
    return this.target.toBytes();
  }

  private addWorkbook(sheetLinks: readonly string[]): void {
    const calculate = this.options.withoutValues === true;
    const root = workbookRoot(this.workbook, sheetLinks, this.formulas, calculate);
    this.target.add(WORKBOOK, root, `${SPREADSHEET}.sheet.main+xml`);
    const theme = 'application/vnd.openxmlformats-officedocument.theme+xml';
    this.target.add('xl/theme/theme1.xml', themeRoot(), theme);
    this.target.relate(WORKBOOK, 'theme', 'xl/theme/theme1.xml');
    this.target.add('xl/styles.xml', this.styles.root(), `${SPREADSHEET}.styles+xml`);
    this.target.relate(WORKBOOK, 'styles', 'xl/styles.xml');
    if (this.strings.size > 0) {
      this.target.add('xl/sharedStrings.xml', this.strings.root(), `${SPREADSHEET}.sharedStrings+xml`);
      this.target.relate(WORKBOOK, 'sharedStrings', 'xl/sharedStrings.xml');
    }
    if (this.dynamicArrays) {
      this.target.add('xl/metadata.xml', metadataRoot(), `${SPREADSHEET}.sheetMetadata+xml`);
      this.target.relate(WORKBOOK, 'sheetMetadata', 'xl/metadata.xml');
    }
  }

  private addSheet(index: number): string {
    const sheet = this.sheet(index);
    const path = `xl/worksheets/sheet${String(index + 1)}.xml`;
    const drawing = sheet.charts.length > 0 ? this.addDrawing(index, path) : undefined;
    const tables = sheet.tables.map((_, table) => this.addTable(index, table, path));
    const context = {
      sheet,
      formulas: this.formulas,
      strings: this.strings,
      styles: this.styles,
      options: this.options,
      usesDynamicArrays: () => {
        this.dynamicArrays = true;
      },
    };
    const active = activeTab(this.workbook) === index;
    const { selection } = this.workbook;
    const selected = selection.sheet === sheet.id ? selection.area : undefined;
    const links = drawing === undefined ? { tables } : { tables, drawing };
    this.target.add(path, sheetRoot(context, links, active, selected), `${SPREADSHEET}.worksheet+xml`);
    return this.target.relate(WORKBOOK, 'worksheet', path);
  }

  private addTable(index: number, place: number, sheetPath: string): string {
    const sheet = this.sheet(index);
    const table = sheet.tables[place];
    if (!table) throw new Error(`Sheet ${sheet.name} has no table ${String(place)}.`);
    this.tables++;
    const path = `xl/tables/table${String(this.tables)}.xml`;
    this.target.add(path, tableRoot(sheet, table, this.tables, this.formulas), `${SPREADSHEET}.table+xml`);
    return this.target.relate(sheetPath, 'table', path);
  }

  private addDrawing(index: number, sheetPath: string): string {
    const sheet = this.sheet(index);
    this.drawings++;
    const path = `xl/drawings/drawing${String(this.drawings)}.xml`;
    const links = sheet.charts.map((chart) => {
      this.charts++;
      const chartPath = `xl/charts/chart${String(this.charts)}.xml`;
      const type = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
      this.target.add(chartPath, chartRoot(this.workbook, sheet, chart), type);
      return this.target.relate(path, 'chart', chartPath);
    });
    const type = 'application/vnd.openxmlformats-officedocument.drawing+xml';
    this.target.add(path, drawingRoot(sheet, links), type);
    return this.target.relate(sheetPath, 'drawing', path);
  }

  private addProperties(): void {
    const core = corePropertiesRoot(this.workbook.properties, this.options.now);
    const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';
    this.target.add('docProps/core.xml', core, coreType);
    this.target.relate('', 'coreProperties', 'docProps/core.xml');
    const extendedType = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
    this.target.add('docProps/app.xml', extendedPropertiesRoot(), extendedType);
    this.target.relate('', 'extendedProperties', 'docProps/app.xml');
  }

  private sheet(index: number): Workbook['sheets'][number] {
    const sheet = this.workbook.sheets[index];
    if (!sheet) throw new Error(`The workbook has no sheet ${String(index)}.`);
    return sheet;
  }
}

/**
 * The bytes of an .xlsx file. Equal workbooks and options give equal bytes. The workbook is not changed.
 * Throws XlsxError when Excel would not open the file cleanly.
 */
export function writeXlsx(workbook: Workbook, options: WriteOptions = {}): Uint8Array {
  checkLimits(workbook);
  return new Writer(workbook, options).write();
}
