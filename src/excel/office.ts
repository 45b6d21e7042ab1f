// The glue to Office itself: readiness, what this Excel can do, events, and whether the add-in starts with the file.

export interface OfficeInfo {
  readonly isExcel: boolean;
  /** ExcelApi 1.14 and more. */
  readonly isNewEnough: boolean;
  /** BCP 47, the language of Excel's own interface. */
  readonly language: string;
}

const LEAST_API = '1.14';

export function hasExcelApi(version: string): boolean {
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

/**
 * Tells when the workbook may have changed under the pane: another sheet shown, a sheet added or deleted.
 * @returns stops listening
 */
export async function onWorkbookChanged(listener: () => void): Promise<() => Promise<void>> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handler = () => {
      listener();
      return Promise.resolve();
    };
    const results = [
      worksheets.onActivated.add(handler),
      worksheets.onAdded.add(handler),
      worksheets.onDeleted.add(handler),
    ];
    await context.sync();
    return async () => {
      await Excel.run(context, async (same) => {
        for (const result of results) result.remove();
        await same.sync();
      });
    };
  });
}

/** Tells which cells are selected, for Explain. */
export async function onSelectionChanged(listener: () => void): Promise<() => Promise<void>> {
  return Excel.run(async (context) => {
    const result = context.workbook.onSelectionChanged.add(() => {
      listener();
      return Promise.resolve();
    });
    await context.sync();
    return async () => {
      await Excel.run(context, async (same) => {
        result.remove();
        await same.sync();
      });
    };
  });
}

/**
 * Whether the add-in starts when this workbook is opened. Only when the analyst asks for it: a colleague without the
 * add-in gets an error when the file is opened.
 */
export async function setStartsWithWorkbook(starts: boolean): Promise<void> {
  await Office.addin.setStartupBehavior(starts ? Office.StartupBehavior.load : Office.StartupBehavior.none);
}
