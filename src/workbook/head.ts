// Whose turn it is to change a workbook. One hidden name of the workbook, `lf.op.<n>`, is the head: n counts every piece of
// work that was begun here, and is the order of the records, so that no clock is ever compared. To begin, one adds the next
// name and deletes this one in the same request, which fails for all but one of those who try.
import type { NameSnapshot } from './snapshot';

const PREFIX = 'lf.op.';
/** Counted up when an older version could not understand the head of a newer one. */
const HEAD_FORMAT = 1;
/** A formula holds texts of 255 characters at most; other parts of the head need fewer than 100. */
const MOST_LABEL = 120;

export interface Busy {
  /** Of the pane that is at work: random, so that no two are alike. */
  readonly token: string;
  /** Changes with every request of that pane: unchanged for a while, nobody is at work any more. */
  readonly beat: number;
  /** What was begun, and when (ISO 8601): to be shown, never compared. */
  readonly label: string;
  readonly at: string;
}

export interface Head {
  /** 0: nothing was ever begun. */
  readonly n: number;
  /** False: no name says so, though records may. */
  readonly isNamed: boolean;
  /** Null: free. */
  readonly busy: Busy | null;
  /** A newer version of ours wrote it. */
  readonly newer: boolean;
}

export const headName = (n: number): string => `${PREFIX}${String(n)}`;

export const isHeadName = (name: string): boolean => name.toLowerCase().startsWith(PREFIX);

const quoted = (text: string): string => text.replaceAll('"', '""');
/** The parts are told apart by bars. */
const plain = (text: string): string => text.replace(/[|\r\n]/g, ' ');
/** As much of it as there is room for: never half a character. */
const cut = (text: string): string => text.slice(0, MOST_LABEL).replace(/[\uD800-\uDBFF]$/, '');

export const freeFormula = `="${String(HEAD_FORMAT)}|free"`;

export function busyFormula({ token, beat, label, at }: Busy): string {
  const parts = [HEAD_FORMAT, 'busy', token, beat, at, cut(plain(label))];
  return `="${quoted(parts.join('|'))}"`;
}

function parse(n: number, formula: string): Head {
  const text = /^="((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replaceAll('""', '"') ?? '';
  const [format, state, token = '', beat, at = '', label = ''] = text.split('|');
  const newer = Number(format) > HEAD_FORMAT;
  // What is not `free` is not ours to take without asking.
  if (state === 'free') return { n, isNamed: true, busy: null, newer };
  return { n, isNamed: true, busy: { token, beat: Number(beat) || 0, at, label }, newer };
}

function numberOf(name: string): number | null {
  const n = isHeadName(name) ? Number(name.slice(PREFIX.length)) : 0;
  return Number.isSafeInteger(n) && n > 0 ? n : null;
}

interface Named {
  readonly names: readonly NameSnapshot[];
  /** The highest number of a record; asked where no name tells, because programs drop hidden names. */
  readonly lastSeq?: number;
}

/** The highest number counts: a claim that was cut off, or a program that merges names, leaves an older one behind. */
export function headOf({ names, lastSeq = 0 }: Named): Head {
  const heads = names.flatMap(({ name, formula }) => {
    const n = numberOf(name);
    return n === null ? [] : [parse(n, formula)];
  });
  const none: Head = { n: lastSeq, isNamed: false, busy: null, newer: false };
  return heads.reduce((best, head) => (best.isNamed && best.n >= head.n ? best : head), none);
}

/** Names of heads that have been followed by another. */
export function oldHeads(snapshot: Named): string[] {
  const { n } = headOf(snapshot);
  return snapshot.names.flatMap(({ name }) => ((numberOf(name) ?? n) < n ? [name] : []));
}

/** The same work, as far as it can be seen from outside: it has neither gone on nor ended. */
export function isStill(before: Head, now: Head): boolean {
  const [a, b] = [before.busy, now.busy];
  return a !== null && b !== null && before.n === now.n && a.token === b.token && a.beat === b.beat;
}
