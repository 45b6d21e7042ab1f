// What the caret stands in while a formula is typed: the beginning of a function's name, an argument of a call, or a
// place where a click on a cell should put its reference.

export interface FormulaContext {
  /** The letters of a name being typed, and where they begin. */
  readonly word?: { readonly text: string; readonly start: number };
  /** The innermost call around the caret. */
  readonly call?: { readonly name: string; readonly argument: number };
  /** A reference may be put here, or the one that ends here replaced. */
  readonly point?: { readonly start: number; readonly end: number };
}

const REFERENCE_BEFORE =
  /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?$/u;
const POINTABLE = /[=(,+\-*/^&<>:;{ ]$/;

interface Call {
  readonly name: string;
  argument: number;
}

/** Calls open at the end of `before`, and whether a text is. */
function scan(before: string): { calls: Call[]; inText: boolean } {
  const calls: Call[] = [];
  let inText = false;
  let word = '';
  for (const letter of before) {
    if (letter === '"') inText = !inText;
    if (inText) continue;
    if (letter === '(') calls.push({ name: word.toUpperCase(), argument: 0 });
    else if (letter === '{') calls.push({ name: '', argument: 0 });
    else if (letter === ')' || letter === '}') calls.pop();
    else if (letter === ',') {
      const call = calls[calls.length - 1];
      if (call !== undefined) call.argument++;
    }
    word = /[\p{L}\p{N}_.]/u.test(letter) ? word + letter : '';
  }
  return { calls, inText };
}

export function contextAt(text: string, caret: number): FormulaContext {
  if (!text.startsWith('=') || caret < 1) return {};
  const before = text.slice(0, caret);
  const { calls, inText } = scan(before);
  const inner = [...calls].reverse().find(({ name }) => name !== '');
  const call = inner === undefined ? {} : { call: { name: inner.name, argument: inner.argument } };
  if (inText) return call;
  const word = /(?<![\p{L}\p{N}_.$!'"])[A-Za-z][A-Za-z0-9.]*$/u.exec(before)?.[0];
  const typed = word === undefined ? {} : { word: { text: word, start: caret - word.length } };
  return { ...call, ...typed, ...pointAt(before, text, caret) };
}

function pointAt(before: string, text: string, caret: number): Pick<FormulaContext, 'point'> {
  const follows = text[caret];
  if (follows !== undefined && /[\p{L}\p{N}_.$]/u.test(follows)) return {};
  if (POINTABLE.test(before)) return { point: { start: caret, end: caret } };
  const reference = REFERENCE_BEFORE.exec(before)?.[0];
  if (reference === undefined || !POINTABLE.test(before.slice(0, caret - reference.length))) return {};
  return { point: { start: caret - reference.length, end: caret } };
}

const ANCHORS = ['', '$$', '$r', '$c'] as const;

/** F4: the reference that ends at (or holds) the caret, with the next kind of dollar signs. */
export function cycleAnchors(text: string, caret: number): { text: string; caret: number } | null {
  const pattern = /\$?[A-Za-z]{1,3}\$?\d+(?![\p{L}\p{N}_.(])/gu;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (caret < start || caret > end) continue;
    const parts = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(match[0]);
    if (parts === null) continue;
    const [, columnMark = '', column = '', rowMark = '', row = ''] = parts;
    const now = columnMark && rowMark ? '$$' : rowMark ? '$r' : columnMark ? '$c' : '';
    const next = ANCHORS[(ANCHORS.indexOf(now) + 1) % ANCHORS.length] ?? '';
    const written = `${next === '$$' || next === '$c' ? '$' : ''}${column}${next === '$$' || next === '$r' ? '$' : ''}${row}`;
    return { text: text.slice(0, start) + written + text.slice(end), caret: start + written.length };
  }
  return null;
}
