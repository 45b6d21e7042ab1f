// The workbook's file, read whole or not at all: in every size in which slices come, through Microsoft's client library
// where the host has such an Excel, and beside one of our own making where no real one is known to do it.
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { createExcel, type ExcelOptions, type RunningExcel } from '../../../host/node';
import { writeXlsx } from '../../../host/xlsx/writeXlsx';
import { readWorkbookFile, type FileNotRead, type FileRead } from '../../../src/excel/workbookFile';

const SLICE = 65_536;
const before = Reflect.get(globalThis, 'Office') as unknown;
let restore: () => void = () => undefined;
afterEach(() => {
  restore();
  restore = () => undefined;
  if (before === undefined) Reflect.deleteProperty(globalThis, 'Office');
  else Reflect.set(globalThis, 'Office', before);
});

async function start(options: ExcelOptions = {}): Promise<RunningExcel> {
  const excel = await createExcel(options);
  restore = excel.installGlobals();
  return excel;
}

const read = (onSlice = () => undefined): Promise<FileRead | FileNotRead> => readWorkbookFile(onSlice);

describe('in the host', () => {
  test('it is what is saved', async () => {
    const { workbook } = await start();
    const told: number[] = [];
    const file = await readWorkbookFile(() => told.push(1));
    expect(file).toEqual({ ok: true, bytes: writeXlsx(workbook), slices: 1 });
    expect(told).toEqual([1]);
  });

  test.each(['small', undefined] as const)(
    'every byte of a file of any size, slices %s, and none is left open',
    async (files) => {
      let bytes = new Uint8Array();
      await start({ file: () => bytes, ...(files && { modes: { files } }) });
      const sizes = fc.oneof(
        fc.integer({ min: 1, max: 1100 }),
        fc.constantFrom(SLICE - 1, SLICE, SLICE + 1, 2 * SLICE, 150_000),
      );
      const law = fc.asyncProperty(sizes, fc.integer(), async (size, seed) => {
        bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8) + seed) & 255);
        const file = await read();
        expect(file.ok && Buffer.compare(file.bytes, bytes)).toBe(0);
      });
      await fc.assert(law, { seed: 12, numRuns: 25 });
    },
  );

  test.each([
    ['refused', { ok: false, at: 'file', detail: '5001 Internal Error' }],
    ['closed', { ok: false, at: 'slice', detail: '5001 Internal Error' }],
  ] as const)('%s: what failed is named, as often as it is tried', async (files, failure) => {
    await start({ modes: { files } });
    expect([await read(), await read(), await read(), await read()]).toEqual(Array(4).fill(failure));
  });
});

type Reply = (result: unknown) => void;
const succeeded = (value: unknown) => ({ status: 'succeeded', value });
const failed = { status: 'failed', error: { code: 7000, name: 'Permission Denied' } };

interface Making {
  readonly size?: number;
  /** What is handed over of each slice; undefined: it is refused. */
  readonly slice?: (index: number, sliceSize: number) => unknown;
  readonly close?: unknown;
  readonly without?: string;
}

/** An Excel of our own making, and how many of its files are open. */
function making({ size = 4, slice, close = succeeded(undefined), without }: Making) {
  const seen = { open: 0, asked: [] as number[] };
  const document = {
    getFileAsync: (_type: string, { sliceSize }: { sliceSize: number }, reply: Reply) => {
      seen.open += 1;
      seen.asked.push(sliceSize);
      const getSliceAsync = (index: number, answer: Reply) => {
        const data = slice?.(index, sliceSize);
        answer(data === undefined ? failed : succeeded({ data }));
      };
      const closeAsync = (answer: Reply) => {
        seen.open -= 1;
        answer(close);
      };
      reply(succeeded({ size, getSliceAsync, closeAsync }));
    },
  };
  Reflect.set(globalThis, 'Office', {
    AsyncResultStatus: { Succeeded: 'succeeded' },
    FileType: { Compressed: 'compressed' },
    context: { document, requirements: { isSetSupported: (set: string) => set !== without } },
  });
  return seen;
}

describe('in an Excel of our own making', () => {
  test.each(['File', 'CompressedFile'])('that has no %s, nothing is asked', async (without) => {
    const seen = making({ without });
    expect(await read()).toEqual({ ok: false, at: 'set', detail: `${without} 1.1` });
    expect(seen.asked).toEqual([]);
  });

  test.each<[string, Making, Omit<FileNotRead, 'ok'>, number]>([
    ['a slice is refused', {}, { at: 'slice', detail: '7000 Permission Denied' }, 1],
    [
      'more comes than was said',
      { slice: () => [1, 2, 3, 4, 5] },
      { at: 'bytes', detail: '5 instead of 4' },
      1,
    ],
    ['nothing comes', { slice: () => [] }, { at: 'bytes', detail: '0 instead of 4' }, 1],
    ['the file is empty', { size: 0 }, { at: 'bytes', detail: 'the file is empty' }, 1],
    ['a text comes', { slice: () => 'UEsD' }, { at: 'bytes', detail: 'a slice is a string' }, 1],
    [
      'slices come ever smaller',
      { slice: (_index, size) => Array(Math.min(size, 4) - 1).fill(1) },
      { at: 'bytes', detail: '2 instead of 3' },
      2,
    ],
  ])('where %s it is named, and the file is closed', async (_what, made, failure, times) => {
    const seen = making(made);
    expect(await read()).toEqual({ ok: false, ...failure });
    expect([seen.open, seen.asked.length]).toEqual([0, times]);
  });

  test('where a later slice comes short, the file is asked for again in that size', async () => {
    const bytes = Uint8Array.from({ length: SLICE + 500 }, (_, index) => index & 255);
    const seen = making({
      size: bytes.length,
      slice: (index, size) =>
        bytes.slice(index * size, (index + 1) * size).slice(0, index === 0 ? undefined : 200),
    });
    const file = await read();
    expect(seen).toEqual({ open: 0, asked: [SLICE, 200] });
    expect(file).toMatchObject({ ok: true, slices: Math.ceil(bytes.length / 200) });
    expect(file.ok && Buffer.compare(file.bytes, bytes)).toBe(0);
  });

  test('where the file cannot be closed, what was read is whole all the same', async () => {
    making({ slice: () => [80, 75, 3, 4], close: failed });
    expect(await read()).toEqual({ ok: true, bytes: Uint8Array.of(80, 75, 3, 4), slices: 1 });
  });

  test('what throws instead of answering is told', async () => {
    making({
      slice: () => {
        throw new TypeError('gone');
      },
    });
    expect(await read()).toEqual({ ok: false, at: 'file', detail: 'TypeError: gone' });
  });
});
