/** What exports write where they have nothing: "(No value)", "Select", "n/a". Such a cell is as good as empty. */
const NOTHING = new Set([
  '(no value)',
  'no value',
  '(none)',
  'none',
  '--none--',
  '(blank)',
  '(empty)',
  '(not set)',
  'not set',
  'null',
  'undefined',
  'nan',
  'n/a',
  'na',
  '#n/a',
  'n.a.',
  'select',
  '-- select --',
  '--select--',
  'unknown',
  '(unknown)',
  '-',
  '--',
  '–',
  '—',
  '?',
]);

/** True for empty text and for the words above, whatever their capitals. */
export function isBlankText(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || (trimmed.length <= 12 && NOTHING.has(trimmed.toLowerCase()));
}
