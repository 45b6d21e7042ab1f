// What the pane and its import worker say to one another. Everything here can be cloned between threads.
import type { Answers, Request } from '../../work/reading';

export type ToWorker = { readonly id: number; readonly request: Request };
export type FromWorker =
  | { readonly id: number; readonly kind: 'progress'; readonly bytes: number }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: Answers[keyof Answers] }
  | { readonly id: number; readonly kind: 'fault'; readonly detail: string };
