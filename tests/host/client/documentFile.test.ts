// The workbook's file through Microsoft's client library: what is handed over is what our writer saves, in the slices that
// were asked for, and no more than two copies are open at a time.
import { beforeEach, describe, expect, test } from 'vitest';
import { DocumentFile } from '../../../host/client/documentFile';
import { createExcel, type RunningExcel } from '../../../host/node';
import { writeXlsx } from '../../../host/xlsx/writeXlsx';
import { closeFile, getFile, getSlice } from '../files';

const LARGEST = 4 * 1024 * 1024;

let excel: RunningExcel;
beforeEach(async () => {
  excel = await createExcel();
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').formulas = [['Leads', '=1+1']];
    await context.sync();
  });
});

const codeOf = (work: Promise<unknown>) => expect(work).rejects;

describe('a copy of the workbook', () => {
  test('is what is saved, with the results of formulas, in slices of the size that was asked for', async () => {
    const file = await getFile(excel, { sliceSize: 1000 });
    const saved = writeXlsx(excel.workbook);
    expect(excel.workbook.sheets[0]?.cells.get(1)).toMatchObject({ formula: '=1+1', value: 2 });
    expect([file.size, file.sliceCount]).toEqual([saved.length, Math.ceil(saved.length / 1000)]);
    const indices = Array.from({ length: file.sliceCount }, (_, index) => index);
    const slices = await Promise.all(indices.map((index) => getSlice(file, index)));
    expect(slices.map(({ index }) => index)).toEqual(indices);
    expect(slices.map(({ size }) => size)).toEqual([
      ...indices.slice(1).map(() => 1000),
      saved.length % 1000 || 1000,
    ]);
    expect(Uint8Array.from(slices.flatMap(({ data }) => data as number[]))).toEqual(saved);
    await closeFile(file);
  });

  test('stays as it was when it was made', async () => {
    const file = await getFile(excel);
    const before = (await getSlice(file, 0)).data as number[];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A2').values = [['later']];
      await context.sync();
    });
    expect((await getSlice(file, 0)).data).toEqual(before);
    const later = await getFile(excel);
    expect((await getSlice(later, 0)).data).not.toEqual(before);
  });

  test('is one of two at most: the third is refused until one is closed', async () => {
    const [first] = await Promise.all([getFile(excel), getFile(excel)]);
    await codeOf(getFile(excel)).toMatchObject({ code: 11_000 });
    await closeFile(first);
    expect((await getFile(excel)).size).toBeGreaterThan(0);
    await codeOf(getFile(excel)).toMatchObject({ code: 11_000 });
  });

  test('counts from when it is asked for', async () => {
    const asked = await Promise.allSettled([getFile(excel), getFile(excel), getFile(excel)]);
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });

  test('gives nothing once it is closed, and can be closed only once', async () => {
    const file = await getFile(excel);
    await closeFile(file);
    await codeOf(getSlice(file, 0)).toMatchObject({ code: 5001 });
    await codeOf(closeFile(file)).toMatchObject({ code: 5001 });
  });

  test('has no slice before its first and after its last', async () => {
    const file = await getFile(excel, { sliceSize: 1000 });
    await codeOf(getSlice(file, -1)).toMatchObject({ code: 5008 });
    await codeOf(getSlice(file, file.sliceCount)).toMatchObject({ code: 5008 });
    expect((await getSlice(file, file.sliceCount - 1)).size).toBeGreaterThan(0);
  });

  test('comes in slices of 4 MB at most, and as it is saved', async () => {
    await codeOf(getFile(excel, { sliceSize: LARGEST + 1 })).toMatchObject({ code: 11_002 });
    expect((await getFile(excel, { sliceSize: LARGEST })).sliceCount).toBe(1);
    await codeOf(getFile(excel, {}, 'Pdf')).toMatchObject({ code: 5001 });
    await codeOf(getFile(excel, {}, 'Text')).toMatchObject({ code: 5001 });
  });

  test('that cannot be made is refused, and is not counted; the mistake is the host’s own', async () => {
    let copies = 0;
    const documentFile = new DocumentFile(() => {
      copies += 1;
      return copies > 3 ? Promise.resolve(Uint8Array.of(1)) : Promise.reject(new Error('not saved'));
    });
    const answers: unknown[] = [];
    const reply = (answer: { toArray(): unknown[] }) => void answers.push(answer.toArray()[0]);
    for (let time = 1; time <= 3; time += 1)
      await expect(documentFile.execute(77, [5], reply)).rejects.toThrow('not saved');
    for (let time = 1; time <= 3; time += 1) await documentFile.execute(77, [5], reply);
    expect(answers).toEqual([5001, 5001, 5001, 0, 0, 11_000]);
  });
});

test('Office offers what is needed for it, and other calls of the old kind fail', async () => {
  const { requirements } = excel.Office.context;
  expect(['File', 'CompressedFile', 'PdfFile'].map((set) => requirements.isSetSupported(set, '1.1'))).toEqual(
    [true, true, false],
  );
  const answer = await new Promise<Office.AsyncResult<unknown>>((resolve) => {
    excel.Office.context.document.getSelectedDataAsync(excel.Office.CoercionType.Text, resolve);
  });
  expect([answer.status, answer.error.code]).toEqual(['failed', 5001]);
});
