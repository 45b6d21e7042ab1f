// The probe of the workbook's file waits for as long as something comes, and no longer: a callback may never be called.
import { afterEach, expect, test } from 'vitest';
import type { Stage } from '../../../../src/excel/probes/probe';
import { reading } from '../../../../src/excel/probes/reading';

const before = Reflect.get(globalThis, 'Office') as unknown;
afterEach(() => {
  if (before === undefined) Reflect.deleteProperty(globalThis, 'Office');
  else Reflect.set(globalThis, 'Office', before);
});

type Reply = (result: unknown) => void;

const SLICE = 65_536;
const SLICES = 6;

/** An Excel that answers the next of its calls once so many pauses have passed; and how many passed in all. */
async function probed(every: number, offered = true) {
  const waiting: (() => void)[] = [];
  const later = (reply: Reply, value: unknown) =>
    void waiting.push(() => reply({ status: 'succeeded', value }));
  const data = Array.from({ length: SLICE }, (_, index) => (index < 2 ? 'PK'.charCodeAt(index) : 0));
  const file = {
    size: SLICES * SLICE,
    getSliceAsync: (_index: number, reply: Reply) => later(reply, { data }),
    closeAsync: (reply: Reply) => later(reply, undefined),
  };
  Reflect.set(globalThis, 'Office', {
    AsyncResultStatus: { Succeeded: 'succeeded' },
    FileType: { Compressed: 'compressed' },
    context: {
      document: { getFileAsync: (_type: string, _options: unknown, reply: Reply) => later(reply, file) },
      requirements: { isSetSupported: () => offered },
    },
  });
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
    if (pauses % every === 0) waiting.shift()?.();
    await new Promise((done) => void setImmediate(done));
  };
  return { found: await reading['reading.file']({ pause } as Stage), pauses };
}

test('a file that comes slowly is read to its end', async () => {
  const { found, pauses } = await probed(10);
  expect(found).toEqual({ answer: 'holds', seen: 'begins with PK, slices: 6' });
  expect(pauses).toBeGreaterThan(10 * SLICES);
});

test('where nothing more comes, that is what was seen', async () => {
  expect(await probed(Number.POSITIVE_INFINITY)).toEqual({
    found: { answer: 'doesNotHold', seen: 'no answer' },
    pauses: 25,
  });
});

test('an Excel that hands no file over is not asked', async () => {
  expect(await probed(1, false)).toEqual({ found: { answer: 'notOffered', seen: 'File 1.1' }, pauses: 1 });
});
