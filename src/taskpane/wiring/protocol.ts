// What the pane and its import worker say to one another. Everything here can be cloned between threads.
import type { ProgrammeOptions } from '../../crm/programmes/importProgrammes';
import type { ProgrammeOutcome } from '../../crm/programmes/result';
import type { TouchOptions } from '../../crm/touches/importTouches';
import type { TouchOutcome } from '../../crm/touches/result';
import type { Ambiguity, ImportOptions, ImportOutcome, Inspection, Mapping, Problem } from '../../crm/result';

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

export type ToWorker = { readonly id: number; readonly request: Request };
export type FromWorker =
  | { readonly id: number; readonly kind: 'progress'; readonly bytes: number }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: Answers[keyof Answers] }
  | { readonly id: number; readonly kind: 'fault'; readonly detail: string };
