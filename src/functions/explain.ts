// Says a fault in the reader's words.
import { functionById } from '../catalogue';
import { Fault } from '../core/fault';
import { accepted, faults, fill, places, zeros } from '../i18n';
import type { CellError } from './values';

function whereOf(details: Fault['details']): string {
  if (details['row'] !== undefined)
    return fill(details['column'] === undefined ? places.row : places.cell, details);
  return details['column'] === undefined ? String(details['parameter'] ?? '') : fill(places.column, details);
}

function isReason(reason: string): reason is keyof typeof faults {
  return reason in faults;
}

function isKind(kind: unknown): kind is keyof typeof accepted {
  return typeof kind === 'string' && kind in accepted;
}

/** What was given and is repeated, in so many characters: a sentence in a cell is read at a glance, whatever stood there. */
const LONGEST: Readonly<Record<string, number>> = { given: 40, text: 40, test: 40, lead: 40, fields: 80 };

function shortened(details: Fault['details']): Fault['details'] {
  const pairs = Object.entries(details).map(([name, value]) => {
    const longest = LONGEST[name] ?? Infinity;
    const isLong = typeof value === 'string' && value.length > longest;
    return [name, isLong ? `${value.slice(0, longest)}…` : value] as const;
  });
  return Object.fromEntries(pairs);
}

/** The error of the cell, with its sentence. */
export function explain({ error, reason, details }: Fault): CellError {
  const kind = details['kind'];
  const wanted = isKind(kind) ? fill(accepted[kind], details) : '';
  const sentence = isReason(reason) ? faults[reason] : reason;
  const message = fill(sentence, {
    ...shortened(details),
    where: whereOf(details),
    zeros: zeros[String(details['parameter'])] ?? zeros['others'] ?? '',
    accepted: wanted,
    Accepted: wanted.charAt(0).toUpperCase() + wanted.slice(1),
  });
  return { error, message };
}

/** For an id that is not in the catalogue, or not shipped. */
export function unknownFunction(id: string): CellError {
  const known = functionById(id);
  return explain(new Fault('#VALUE!', 'unknownFunction', { given: known?.id ?? id }));
}
