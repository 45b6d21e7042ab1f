// The cells beside the tables that an import fills, found by their names: asOf, source, …
import { parseReference, type Area } from './address';
import { asText, restoring, type Content } from './content';
import type { Step } from './edit';
import type { ImportReading, ImportRequest, NamedCell } from './importTypes';
import { markerOf, PREFIX } from './ours';
import type { ImportBody, NamedCellRecord } from './record/record';
import { same, type WorkbookSnapshot } from './snapshot';

/** The cells of names without `lf.`, on our sheets or in the workbook. */
export function namedCells(
  snapshot: WorkbookSnapshot,
  names: readonly string[],
): { readonly scope: string | null; readonly name: string; readonly sheet: string; readonly area: Area }[] {
  return names.flatMap((key) => {
    const name = PREFIX + key;
    const ofWorkbook = snapshot.names.find((each) => same(each.name, name));
    const sheets = snapshot.sheets.filter((sheet) => markerOf(sheet) !== null);
    const ofSheets = sheets.flatMap((sheet) =>
      sheet.names.filter((each) => same(each.name, name)).map((each) => ({ scope: sheet.name, ...each })),
    );
    const found = ofWorkbook ? { scope: null, ...ofWorkbook } : ofSheets[0];
    const reference = found ? parseReference(found.formula) : null;
    if (!found || !reference) return [];
    const area = { ...reference.area, rows: 1, columns: 1 };
    return [{ scope: found.scope, name: found.name, sheet: reference.sheet, area }];
  });
}

function settingOf(settings: ImportRequest['settings'], name: string): Content {
  const value = Object.entries(settings).find(([key]) => same(PREFIX + key, name))?.[1] ?? null;
  return typeof value === 'string' ? asText(value) : value;
}

export function namedSteps(
  reading: ImportReading,
  request: ImportRequest,
): { steps: Step[]; named: NamedCellRecord[] } {
  const named = reading.named.flatMap((cell): (NamedCellRecord & { sheet: string; area: Area })[] => {
    const after = settingOf(request.settings, cell.name);
    const before = restoring(cell.formula, cell.value);
    return after === before ? [] : [{ ...cell, before, after }];
  });
  return {
    steps: named.map(({ sheet, area, after, before }): Step => ({
      edit: { kind: 'writeCells', sheet, area, content: [[after]] },
      inverse: [{ kind: 'writeCells', sheet, area, content: [[before]] }],
    })),
    named: named.map(({ scope, name, before, after }) => ({ scope, name, before, after })),
  };
}

/** Where the cells that an import filled beside the table are now. */
export function namedOfRecord(snapshot: WorkbookSnapshot, body: ImportBody): NamedCell[] {
  return body.named.flatMap(({ scope, name }): NamedCell[] => {
    const names =
      scope === null
        ? snapshot.names
        : (snapshot.sheets.find((sheet) => same(sheet.name, scope))?.names ?? []);
    const formula = names.find((each) => same(each.name, name))?.formula;
    const reference = formula === undefined ? null : parseReference(formula);
    if (!reference || !snapshot.sheets.some((sheet) => same(sheet.name, reference.sheet))) return [];
    const area: Area = { ...reference.area, rows: 1, columns: 1 };
    return [{ scope, name, sheet: reference.sheet, area }];
  });
}
