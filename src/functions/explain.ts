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

/** The error of the cell, with its sentence. */
export function explain({ error, reason, details }: Fault): CellError {
  const kind = details['kind'];
  const wanted = isKind(kind) ? fill(accepted[kind], details) : '';
  const sentence = isReason(reason) ? faults[reason] : reason;
  const message = fill(sentence, {
    ...details,
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
