// Sheets of ours as they would be built today: what an import and a month's end go by where the workbook has lost its records.
import type { SheetPlan } from '../sheets/language/plan';
import { compileWorkbook } from '../sheets/compileWorkbook';
import { templates } from '../sheets';
import type { Caller } from './caller';
import { serialOfDay } from './months';

export function plannedSheets({ now, prefix }: Caller): (keys: readonly string[]) => readonly SheetPlan[] {
  return (keys) => {
    const day = now();
    const known = templates.map(({ key }) => key).filter((key) => keys.includes(key));
    const reportMonth = serialOfDay(day.getFullYear(), day.getMonth() + 1, 1);
    return compileWorkbook(known, { reportMonth, prefix }).sheets.filter(({ key }) => keys.includes(key));
  };
}
