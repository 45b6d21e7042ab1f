// The glue to Office itself: readiness, what this Excel can do, and its theme.

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

/** Null where office.js did not load: blocked, or no connection. */
export async function whenReady(): Promise<OfficeInfo | null> {
  if (typeof Office === 'undefined') return null;
  const info = await Office.onReady();
  const isExcel = info.host === Office.HostType.Excel;
  return {
    isExcel,
    isNewEnough: isExcel && hasExcelApi(LEAST_API),
    language: isExcel ? Office.context.displayLanguage : 'en-US',
  };
}

/** Half-way from black to white, as the eye sees it. */
const MIDDLE = 128;

function isDarkColour(colour: string): boolean | null {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  if (!hex) return null;
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < MIDDLE;
}

/**
 * Whether Office's own theme is dark; null where Office does not say: before it is ready, and in Excel on the web, where
 * there may be no theme (office-js #6134). By the background, because `isDarkTheme` is not everywhere a boolean: the
 * library on Windows turns all that the theme holds into colours. Excel has no event for a change: ask again.
 */
export function isOfficeDark(): boolean | null {
  if (typeof Office === 'undefined') return null;
  const { officeTheme } = (Office.context ?? {}) as Partial<Office.Context>;
  return isDarkColour(String(officeTheme?.bodyBackgroundColor));
}
