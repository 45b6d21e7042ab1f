// A model colour '#RRGGBB' as the parts write it.

/** Opaque, with the alpha byte that cell styles want. */
export function argb(color: string): string {
  return `FF${rgb(color)}`;
}

/** Six digits, as drawings want it. */
export function rgb(color: string): string {
  const digits = /^#?([0-9A-Fa-f]{6})$/.exec(color.trim())?.[1];
  if (digits === undefined) throw new Error(`"${color}" is not a colour of the form #RRGGBB.`);
  return digits.toUpperCase();
}
