// Office's older calls about the workbook's file, each as a promise that is refused with Office's error.
import type { RunningExcel } from '../../host/node';

type Reply<T> = (result: Office.AsyncResult<T>) => void;

function answered<T>(call: (reply: Reply<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (String(status) === 'succeeded') resolve(value);
      else reject(Object.assign(new Error(error.message), { code: error.code }));
    });
  });
}

export const getFile = (
  { Office: office }: RunningExcel,
  options: { sliceSize?: number } = {},
  type: keyof typeof Office.FileType = 'Compressed',
): Promise<Office.File> =>
  answered((reply) => office.context.document.getFileAsync(office.FileType[type], options, reply));

export const getSlice = (file: Office.File, index: number): Promise<Office.Slice> =>
  answered((reply) => file.getSliceAsync(index, reply));

export const closeFile = (file: Office.File): Promise<void> => answered((reply) => file.closeAsync(reply));
