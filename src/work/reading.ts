// The reading of files as questions and answers that can cross from one thread to another. It keeps nothing between two
// questions; cancelling is ending the thread.
import { ambiguitiesOf, importCsv, importProgrammes, importTouches, inspect } from '../crm';
import type { ProgrammeOptions } from '../crm/programmes/importProgrammes';
import type { ProgrammeOutcome } from '../crm/programmes/result';
import type { Ambiguity, ImportOptions, ImportOutcome, Inspection, Mapping, Problem } from '../crm/contract';
import type { TouchOptions } from '../crm/touches/importTouches';
import type { TouchOutcome } from '../crm/touches/result';

export interface NamedFile {
  readonly name: string;
  readonly file: Blob;
}

export interface MappedFile extends NamedFile {
  readonly mapping: Mapping;
}

export type Request =
  | { readonly kind: 'inspect'; readonly source: NamedFile }
  | { readonly kind: 'ambiguities'; readonly inspection: Inspection; readonly mapping: Mapping }
  | {
      readonly kind: 'count';
      readonly sources: readonly MappedFile[];
      readonly options: Omit<ImportOptions, 'onProgress' | 'signal'>;
    }
  | {
      readonly kind: 'touches';
      readonly sources: readonly MappedFile[];
      readonly options: Pick<TouchOptions, 'rates' | 'otherName'>;
    }
  | {
      readonly kind: 'programmes';
      readonly sources: readonly MappedFile[];
      readonly options: Pick<ProgrammeOptions, 'month' | 'rates'>;
    };

/** What each request is answered with. */
export interface Answers {
  readonly inspect: Inspection | Problem;
  readonly ambiguities: readonly Ambiguity[];
  readonly count: ImportOutcome;
  readonly touches: TouchOutcome;
  readonly programmes: ProgrammeOutcome;
}

const HEAD_BYTES = 256 * 1024;

/** Not `for await (… of stream)`: the engine of Excel on the Mac cannot iterate a stream. */
async function* chunks(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

async function look({ name, file }: NamedFile): Promise<Answers['inspect']> {
  return inspect(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()), name);
}

const streams = (sources: readonly MappedFile[]) =>
  sources.map(({ name, file, mapping }) => ({ name, chunks: chunks(file), mapping }));

/** @param onProgress bytes read so far, of all files */
export async function read(
  request: Request,
  onProgress: (bytes: number) => void,
): Promise<Answers[keyof Answers]> {
  switch (request.kind) {
    case 'inspect':
      return look(request.source);
    case 'ambiguities':
      return ambiguitiesOf(request.inspection, request.mapping);
    case 'count':
      return importCsv(streams(request.sources), { ...request.options, onProgress });
    case 'touches':
      return importTouches(streams(request.sources), { ...request.options, onProgress });
    case 'programmes':
      return importProgrammes(streams(request.sources), { ...request.options, onProgress });
  }
}
