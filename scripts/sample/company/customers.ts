// Who is a customer in the rows of the export: a firm once, at its first win. Later wins, and those that are marked so, are
// business with a customer. Whoever names no firm stands for one.
import { monthOf } from '../calendar';
import type { Contact } from './contacts';

const NO_FIRM = ['', '-', 'n/a', 'unknown'];

export const amountOf = (text: string): number => Number(text.replace(/,/g, '') || 0);
export const isExisting = (contact: Contact): boolean => contact['Deal Type'] === 'Existing Business';
const firmOf = (contact: Contact): string =>
  NO_FIRM.includes(contact['Company name']) ? contact['Record ID'] : contact['Company name'];

/** Rows that repeat a record count once. */
export function once(contacts: readonly Contact[]): Contact[] {
  return [...new Map(contacts.map((contact) => [contact.Email.toLowerCase(), contact])).values()];
}

/** The contact of each firm's first win. */
export function customersOf(contacts: readonly Contact[]): Contact[] {
  const firms = new Map<string, Contact>();
  for (const contact of contacts) {
    const won = contact['Became a Customer Date'];
    if (won === '' || isExisting(contact)) continue;
    const before = firms.get(firmOf(contact));
    if (!before || won < before['Became a Customer Date']) firms.set(firmOf(contact), contact);
  }
  return [...firms.values()];
}

/** What was sold in a month, of those rows. */
export const soldIn = (contacts: readonly Contact[], month: string): number =>
  contacts
    .filter((contact) => monthOf(contact['Became a Customer Date']) === month)
    .reduce((sum, contact) => sum + amountOf(contact['Recent Deal Amount']), 0);
