// Which Excel this is, as whoever reads a report of it needs to know.
import { converse } from './conversation';

export interface Facts {
  readonly version: string;
  readonly platform: string;
  /** BCP 47, of Excel's own interface and of its formats. */
  readonly language: string;
  readonly formats: string;
  /** 'ExcelApi 1.17', the newest version of each set. */
  readonly sets: readonly string[];
  /** What the workbook says of numbers and calculation; empty where Excel would not say. */
  readonly workbook: readonly string[];
}

const SETS = [
  'ExcelApi',
  'ExcelApiDesktop',
  'ExcelApiOnline',
  'CustomFunctionsRuntime',
  'SharedRuntime',
  'CustomXmlParts',
  'File',
  'Settings',
];
const NEWEST = 30;

/** Sets only grow, so that the newest minor version tells all. */
function newest(set: string): string[] {
  const minors = Array.from({ length: NEWEST }, (_, index) => NEWEST - index);
  const minor = minors.find((each) => Office.context.requirements.isSetSupported(set, `1.${String(each)}`));
  return minor === undefined ? [] : [`${set} 1.${String(minor)}`];
}

async function workbookFacts(): Promise<readonly string[]> {
  try {
    return await converse(async (context) => {
      const { application } = context.workbook;
      application.load('calculationMode,decimalSeparator,thousandsSeparator');
      application.cultureInfo.load('name');
      await context.sync();
      const { calculationMode, decimalSeparator, thousandsSeparator, cultureInfo } = application;
      return [
        `calculation ${calculationMode}`,
        `decimal ${decimalSeparator}`,
        `thousands ${thousandsSeparator}`,
        `culture ${cultureInfo.name}`,
      ];
    });
  } catch {
    return [];
  }
}

export async function readFacts(): Promise<Facts> {
  const { diagnostics, displayLanguage, contentLanguage } = Office.context;
  return {
    version: diagnostics.version,
    platform: String(diagnostics.platform),
    language: displayLanguage,
    formats: contentLanguage,
    sets: SETS.flatMap(newest),
    workbook: await workbookFacts(),
  };
}
