// A new workbook, made from a file and opened beside this one: what would stand there is kept, exactly.
import { expect, test } from 'vitest';
import { createExcel } from '../../../host/node';
import { writeXlsx } from '../../../host/xlsx/writeXlsx';

test('a copy of a file and an empty workbook are opened', async () => {
  const { Excel, host } = await createExcel();
  const base64 = Buffer.from(writeXlsx(host.workbook)).toString('base64');
  await Excel.createWorkbook(base64);
  await Excel.createWorkbook();
  expect(host.session.newWorkbooks).toEqual([
    { id: '1', base64, isOpen: true },
    { id: '2', base64: null, isOpen: true },
  ]);
});

test('what is no file of Excel is refused, and nothing is opened', async () => {
  const { Excel, host } = await createExcel();
  const text = Buffer.from('Month,Leads').toString('base64');
  await expect(Excel.createWorkbook(text)).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect(host.session.newWorkbooks).toEqual([]);
});
