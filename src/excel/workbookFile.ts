// The workbook's file, whole, as Excel would save it now. Excel makes a copy, hands it over in slices and keeps two copies
// at most: one that is not closed stands in the way of the next, so it is closed whatever happens.

/** What asks for the file, and for it as it is saved. */
const SETS = ['File', 'CompressedFile'];
const SET_VERSION = '1.1';

/** 64 KB: the most that Excel hands over at a time on every device; where more is asked for, an iPad refuses. */
const SLICE = 65_536;

export interface FileRead {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly slices: number;
}

export interface FileNotRead {
  readonly ok: false;
  /** This Excel has no such thing; it gave no file, or a slice not; or what came is not what was said to come. */
  readonly at: 'set' | 'file' | 'slice' | 'bytes';
  readonly detail: string;
}

class Failure extends Error {
  constructor(
    readonly at: FileNotRead['at'],
    detail: string,
  ) {
    super(detail);
  }
}

type Reply<T> = (result: Office.AsyncResult<T>) => void;

/** What a call of Office answers by its callback. */
function answered<T>(at: FileNotRead['at'], call: (reply: Reply<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new Failure(at, `${String(error.code)} ${error.name}`));
    });
  });
}

/** @throws where it is not a list of bytes, such as a text */
function bytesOf({ data }: { readonly data: unknown }): ArrayLike<number> {
  if (Array.isArray(data) || data instanceof Uint8Array) return data as ArrayLike<number>;
  throw new Failure('bytes', `a slice is a ${typeof data}`);
}

/** All slices, one after the other; or the size in which they come, where that is smaller than what was asked for. */
async function readSlices(
  file: Office.File,
  sliceSize: number,
  onSlice: () => void,
): Promise<FileRead | number> {
  if (file.size === 0) throw new Failure('bytes', 'the file is empty');
  const bytes = new Uint8Array(file.size);
  const slices = Math.ceil(file.size / sliceSize);
  for (let index = 0; index < slices; index += 1) {
    const slice = await answered<Office.Slice>('slice', (reply) => file.getSliceAsync(index, reply));
    const came = bytesOf(slice);
    const at = index * sliceSize;
    const wanted = Math.min(sliceSize, file.size - at);
    if (came.length > 0 && came.length < wanted) return came.length;
    if (came.length !== wanted)
      throw new Failure('bytes', `${String(came.length)} instead of ${String(wanted)}`);
    bytes.set(came, at);
    onSlice();
  }
  return { ok: true, bytes, slices };
}

async function readCopy(sliceSize: number, onSlice: () => void): Promise<FileRead | number> {
  const file = await answered<Office.File>('file', (reply) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, reply),
  );
  try {
    return await readSlices(file, sliceSize, onSlice);
  } finally {
    // Where Excel has closed it already, that is no news: what was read is whole, or its failure is told.
    await answered<void>('file', (reply) => file.closeAsync(reply)).catch(() => undefined);
  }
}

/**
 * Slices are counted by the size that is asked for, so that the rest of a slice that came short could not be had: the file
 * is then asked for once more, in slices of that size.
 */
async function readWhole(onSlice: () => void): Promise<FileRead> {
  const first = await readCopy(SLICE, onSlice);
  if (typeof first !== 'number') return first;
  const again = await readCopy(first, onSlice);
  if (typeof again !== 'number') return again;
  throw new Failure('bytes', `${String(again)} instead of ${String(first)}`);
}

/** @param onSlice told of each slice that came */
export async function readWorkbookFile(onSlice: () => void): Promise<FileRead | FileNotRead> {
  const { requirements } = Office.context;
  const missing = SETS.find((set) => !requirements.isSetSupported(set, SET_VERSION));
  if (missing !== undefined) return { ok: false, at: 'set', detail: `${missing} ${SET_VERSION}` };
  try {
    return await readWhole(onSlice);
  } catch (error) {
    const { at, message } = error instanceof Failure ? error : new Failure('file', String(error));
    return { ok: false, at, detail: message };
  }
}
