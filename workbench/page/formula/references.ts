// The ranges a formula names, in the order they stand there, each with a colour, so that editing shows what it reads.
import { parseArea } from '../../../host/model/address';
import { tokenize } from '../../../host/model/formula/tokens';
import type { Area } from '../../../host/model/types';

const colors = ['#0F6C7A', '#8A5A00', '#6B3FA0', '#1D4ED8', '#9D2B62', '#3F6212'];

export interface ColoredReference {
  readonly sheet?: string;
  readonly area: Area;
  readonly color: string;
}

export function referencesIn(formula: string): ColoredReference[] {
  if (!formula.startsWith('=')) return [];
  const found = new Map<string, ColoredReference>();
  for (const { kind, sheet, local } of tokenize(formula.slice(1))) {
    const area = kind === 'reference' && local !== undefined ? parseArea(local) : undefined;
    const key = `${sheet ?? ''}!${local?.replaceAll('$', '').toUpperCase()}`;
    if (area === undefined || found.has(key)) continue;
    const color = colors[found.size % colors.length] ?? '#0F6C7A';
    found.set(key, { ...(sheet === undefined ? {} : { sheet }), area, color });
  }
  return [...found.values()];
}
