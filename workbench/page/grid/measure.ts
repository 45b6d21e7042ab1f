// How wide a text is in a font, measured once.
const context = document.createElement('canvas').getContext('2d');
const known = new Map<string, number>();
const MOST_KEPT = 20_000;

/** Pixels. `font` as in CSS. */
export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  const width = known.get(key);
  if (width !== undefined) return width;
  if (context === null) return text.length * 7;
  context.font = font;
  const measured = context.measureText(text).width;
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, measured);
  return measured;
}
