// What a generated export is: its columns, its rows, and how its system writes a file.
import type { Contact } from './contacts';
import type { Random } from '../random';

export interface Export {
  readonly id: string;
  readonly columns: readonly string[];
  /** The rows that one contact has in this export: none, one or several. */
  readonly rowsOf: (contact: Contact, random: Random) => readonly (readonly string[])[];
  /** Every cell in quotation marks, or only where they are needed. */
  readonly quoted?: boolean;
  readonly bom?: boolean;
  readonly newline?: '\n' | '\r\n';
  readonly delimiter?: ',' | ';';
  /** Below the rows, after an empty line. */
  readonly footer?: readonly string[];
  /** The line that adds up the others. */
  readonly total?: readonly string[];
}

const DAY = 86_400_000;

/** A moment of a contact (`2025-01-31 17:45`) in milliseconds, or null. */
export const moment = (text: string): number | null =>
  text === '' ? null : Date.parse(`${text.replace(' ', 'T')}:00Z`);

const two = (number: number) => String(number).padStart(2, '0');

/** 1/31/2025, as an American's report has it. */
export function american(time: number | null): string {
  if (time === null) return '';
  const date = new Date(time);
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}

/** 31.01.2025 17:45. */
export function dotted(time: number | null): string {
  if (time === null) return '';
  const date = new Date(time);
  const day = `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

export const iso = (time: number | null): string =>
  time === null ? '' : new Date(time).toISOString().slice(0, 16).replace('T', ' ');

export const daysLater = (time: number, days: number): number => time + days * DAY;

/** 1 250 000,00. */
export const spaced = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/g, ' ')},00`;

/** 45,000.00. */
export const grouped = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}.00`;

/** What became of the contact's deal: won when it is a customer, lost or open otherwise; null without one. */
export interface DealOf {
  readonly opened: number;
  readonly closed: number | null;
  readonly outcome: 'won' | 'lost' | 'open';
  readonly amount: number;
}

export function dealOf(contact: Contact, random: Random): DealOf | null {
  const customer = moment(contact['Became a Customer Date']);
  const opened = moment(contact['Became an Opportunity Date']) ?? customer;
  const amount = random.between(9, 96) * 1000;
  if (opened === null) return null;
  if (customer !== null)
    return { opened: Math.min(opened, customer), closed: customer, outcome: 'won', amount };
  if (random.chance(0.4)) return { opened, closed: null, outcome: 'open', amount };
  return { opened, closed: daysLater(opened, random.between(3, 40)), outcome: 'lost', amount };
}
