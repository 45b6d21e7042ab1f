// The glue to Office itself: readiness, and what this Excel can do.

export interface OfficeInfo {
  readonly isExcel: boolean;
  /** ExcelApi 1.14 and more. */
  readonly isNewEnough: boolean;
  /** BCP 47, the language of Excel's own interface. */
  readonly language: string;
}

const LEAST_API = '1.14';

function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

export async function whenReady(): Promise<OfficeInfo> {
  const info = await Office.onReady();
  const isExcel = info.host === Office.HostType.Excel;
  return {
    isExcel,
    isNewEnough: isExcel && hasExcelApi(LEAST_API),
    language: isExcel ? Office.context.displayLanguage : 'en-US',
  };
}
