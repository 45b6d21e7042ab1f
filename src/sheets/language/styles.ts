// Every look a cell can have, from one role and one number format, so that a sheet cannot invent a colour or a size.
// A style's key is readable in a golden file: 'body.percent', 'input.money', 'head.right'.

import type { Style } from './plan';

export const colors = {
  ink: '#1F2933',
  muted: '#5B6672',
  accent: '#0F6C7A',
  second: '#8A5A00',
  /** The second series' hue, light enough to differ from the accent in grey too. */
  secondLight: '#B98A3A',
  band: '#F3F5F7',
  line: '#D5DAE0',
  inputText: '#1D4ED8',
  inputFill: '#EEF4FF',
} as const;

/** Number formats by what the number is. Signs and arrows of changes stand in the format, not in the formula. */
export const formats = {
  general: 'General',
  count: '#,##0',
  decimal: '#,##0.0',
  percent: '0.0%',
  whole: '0%',
  money: '#,##0',
  cents: '#,##0.00',
  days: '0.0',
  score: '0',
  ratio: '0.0"×"',
  month: 'mmm yyyy',
  longMonth: 'mmmm yyyy',
  date: 'yyyy-mm-dd',
  time: 'hh:mm',
  change: '"▲ +"0.0%;"▼ −"0.0%;"= "0.0%',
  points: '"▲ +"0.0" pts";"▼ −"0.0" pts";"= "0.0" pts"',
  difference: '"▲ +"0.0;"▼ −"0.0;"= "0.0',
  gap: '+#,##0;−#,##0;0',
  centsGap: '+#,##0.00;−#,##0.00;0.00',
  decimalGap: '+#,##0.0;−#,##0.0;0.0',
} as const;
export type Format = keyof typeof formats;

const below = { bottom: { color: colors.line } };
const box = {
  top: { color: colors.line },
  bottom: { color: colors.line },
  left: { color: colors.line },
  right: { color: colors.line },
};

const wideInput = (...sides: ('left' | 'right')[]): Style => ({
  fontColor: colors.inputText,
  fill: colors.inputFill,
  borders: {
    top: box.top,
    bottom: box.bottom,
    ...Object.fromEntries(sides.map((side) => [side, box[side]])),
  },
});

const roles = {
  plain: {},
  /** Beside the page, for whoever asks how: thousands of cells that no look has to be sent for. */
  worked: {},
  title: { bold: true, fontSize: 18, fontColor: colors.ink },
  question: { fontColor: colors.ink },
  provenance: { fontColor: colors.muted, horizontal: 'Left' },
  heading: { bold: true, fontSize: 13, fontColor: colors.accent },
  head: {
    bold: true,
    fontColor: colors.accent,
    fill: colors.band,
    wrap: true,
    vertical: 'Bottom',
    borders: below,
  },
  /** A heading over text that stands right of a number. */
  headBeside: {
    bold: true,
    fontColor: colors.accent,
    fill: colors.band,
    vertical: 'Bottom',
    indent: 1,
    borders: below,
  },
  band: { bold: true, fontColor: colors.accent, fill: colors.band, borders: below },
  purpose: { fontColor: colors.muted, fill: colors.band, borders: below },
  label: { fontColor: colors.ink, borders: below },
  unit: { fontColor: colors.muted, borders: below },
  body: { fontColor: colors.ink, borders: below },
  /** A line that may stay empty: without a hairline it is not seen then. */
  open: { fontColor: colors.ink },
  openBeside: { fontColor: colors.ink, indent: 1 },
  strong: { bold: true, fontColor: colors.ink, borders: below },
  strongPlain: { bold: true, fontColor: colors.ink },
  muted: { fontColor: colors.muted, borders: below },
  /** Text that stands right of a number, with room between. */
  beside: { fontColor: colors.ink, indent: 1, borders: below },
  besideMuted: { fontColor: colors.muted, indent: 1, borders: below },
  part: { fontColor: colors.muted, indent: 1, borders: below },
  note: { fontColor: colors.muted, italic: true },
  wrapped: { fontColor: colors.muted, wrap: true, vertical: 'Top' },
  wrappedText: { fontColor: colors.ink, wrap: true, vertical: 'Top', borders: below },
  wrappedStrong: { bold: true, fontColor: colors.ink, wrap: true, vertical: 'Top', borders: below },
  /** In a tile of the dashboard, with room of its own instead of hairlines. */
  tileValue: { bold: true, fontSize: 20, fontColor: colors.ink, vertical: 'Center' },
  tileMuted: { fontColor: colors.muted },
  tileFoot: { fontColor: colors.muted, borders: below },
  input: { fontColor: colors.inputText, fill: colors.inputFill, borders: box },
  /** Right of a number, with room between. */
  inputBeside: { fontColor: colors.inputText, fill: colors.inputFill, borders: box, indent: 1 },
  /** One wide input made of several cells: a box around all of them. */
  inputFirst: wideInput('left'),
  inputInside: wideInput(),
  inputLast: wideInput('right'),
} satisfies Record<string, Style>;
export type Role = keyof typeof roles;

const aligned = { left: 'Left', right: 'Right', center: 'Center' } as const;
export type Side = keyof typeof aligned;

/** Formats that read from the left. */
const LEFT: readonly Format[] = ['general'];

/** The key under which `styleOf` finds a look. */
export function styleKey(role: Role, format?: Format, side?: Side): string {
  return [role, format, side].filter((part) => part !== undefined).join('.');
}

const isRole = (key: string): key is Role => key in roles;
const isFormat = (key: string): key is Format => key in formats;
const isSide = (key: string): key is Side => key in aligned;

/** Numbers stand on the right by themselves; what is seen says so, because a text may stand for one. */
const isAligned = (role: Role, format: Format | undefined): boolean =>
  role !== 'worked' && format !== undefined && !LEFT.includes(format);

/** The look of a key: the role's own, then the format's alignment, then the side asked for. */
export function styleOf(key: string): Style {
  const [role = '', ...rest] = key.split('.');
  if (!isRole(role)) throw new Error(`No style role "${role}"`);
  const format = rest.find(isFormat);
  const side = rest.find(isSide);
  const base: Style = roles[role];
  const horizontal =
    side !== undefined ? aligned[side] : (base.horizontal ?? (isAligned(role, format) ? 'Right' : undefined));
  return {
    ...base,
    ...(format === undefined ? {} : { numberFormat: formats[format] }),
    ...(horizontal === undefined ? {} : { horizontal }),
  };
}
