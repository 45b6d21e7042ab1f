/**
 * Zones that times are written with: `17:45Z`, `17:45:00.000+0000`, `17:45 UTC+2`, `17:45 CET`. A day counts as it is
 * written, because the zone of the CRM's account, in which the analyst sees it, is nowhere in the file. Between two
 * times that both say their zone, the time that has passed is the real one.
 */
import { cellText } from '../read/cell';

const PLUS = 43;
const MINUS = 45;
const COLON = 58;
const NINE = 57;
/** The shortest date with a time and a zone: `1/1/25 1:05Z`. */
const SHORTEST = 12;

/** The first time of day in a text, and what stands behind it. */
const CLOCK = /\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\b\.?)?\s*(?<zone>.*)$/i;
const OFFSET = /^(?:UTC|GMT)?\s*(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?$/i;
const UTC = /^(?:Z|UTC|GMT)$/i;
/** CET, EST and the like: which offset they mean depends on who writes them. */
const NAMED = /^[A-Z]{3,5}$/i;

/** Whether the time of day in a cell bears a zone; looks at few bytes, because nearly no cell does. */
export function hasZone(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < SHORTEST || !mayEndInZone(bytes, end)) return false;
  if (bytes.subarray(start, end).indexOf(COLON) < 0) return false;
  const zone = zoneText(cellText(bytes, start, end));
  return UTC.test(zone) || OFFSET.test(zone) || NAMED.test(zone);
}

/** A letter stands at the end, or a sign before "2", "02", "0200" or "02:00". */
function mayEndInZone(bytes: Uint8Array, end: number): boolean {
  return (
    bytes[end - 1]! > NINE ||
    isSign(bytes[end - 2]!) ||
    isSign(bytes[end - 3]!) ||
    isSign(bytes[end - 5]!) ||
    isSign(bytes[end - 6]!)
  );
}

function isSign(byte: number): boolean {
  return byte === PLUS || byte === MINUS;
}

/** Minutes that the written time is ahead of UTC, or null where it does not say. */
export function zoneOf(text: string): number | null {
  const zone = zoneText(text);
  if (UTC.test(zone)) return 0;
  const found = OFFSET.exec(zone)?.groups;
  if (!found) return null;
  const ahead = Number(found['hours']) * 60 + Number(found['minutes'] ?? 0);
  return found['sign'] === '-' ? -ahead : ahead;
}

function zoneText(text: string): string {
  return CLOCK.exec(text)?.groups?.['zone']?.trim() ?? '';
}
