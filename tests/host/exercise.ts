// One long session with the real client library that uses everything the host models and looks at what it gives back.
import { expect } from 'vitest';
import type { RunningExcel } from '../../host/node';
import { ranges, formats, manyRanges } from './exerciseCells';
import { names, tables, validationAndRules } from './exerciseObjects';
import { page } from './exercisePage';
import { charts } from './exerciseCharts';
import { newWorkbook, sheets, workbook, protection, events, leftOvers } from './exerciseWorkbook';

export async function exercise(excel: RunningExcel): Promise<void> {
  const { Excel, host } = excel;
  await Excel.run(async (context) => {
    await sheets(context);
    await ranges(context);
    await formats(context);
    await manyRanges(context);
    await names(context);
    await tables(context);
    await validationAndRules(context);
    await charts(context);
    await page(context);
    await workbook(context);
    await newWorkbook(context);
    await protection(context);
    await events(context);
    await leftOvers(context);
  });
  expect(host.unreadFormulas).toEqual([]);
}
