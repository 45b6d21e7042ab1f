// Exports of any size in every format, the same for the same seed: the contacts of `contacts` as other systems, or
// other exports of the same system, would have them.
import type { Span } from './contacts';
import { COLUMNS, contacts } from './contacts';
import { csvLine } from '../csv';
import { seeded } from '../random';
import { dynamicsLeads, dynamicsOpportunities } from './dynamics';
import { dynamicsEmails, hubspotEmails, keptProgrammes, mailchimp, pardotEmails } from './emails';
import type { Export } from './export';
import { hubspotDeals } from './hubspotDeals';
import { salesforceLeads, salesforceOpportunities } from './salesforce';
import { touches } from './touches';

const hubspotContacts: Export = {
  id: 'hubspot-contacts',
  columns: COLUMNS,
  bom: true,
  newline: '\r\n',
  rowsOf: (contact) => [COLUMNS.map((column) => contact[column])],
};

export const EXPORTS: readonly Export[] = [
  hubspotContacts,
  hubspotDeals,
  salesforceLeads,
  salesforceOpportunities,
  dynamicsLeads,
  dynamicsOpportunities,
  touches,
  mailchimp,
  hubspotEmails,
  pardotEmails,
  dynamicsEmails,
  keptProgrammes,
];

/** The lines of a file made of `count` contacts. */
export function* exportLines(one: Export, count: number, span: Span, seed: number): Generator<string> {
  const { columns, rowsOf, quoted = false, bom = false, newline = '\n', footer = [], total } = one;
  const random = seeded(seed + 1);
  const line = (cells: readonly string[]) => csvLine(cells, quoted, one.delimiter) + newline;
  yield (bom ? '\uFEFF' : '') + line(columns);
  for (const contact of contacts(count, span, seed)) {
    for (const row of rowsOf(contact, random)) yield line(row);
  }
  if (total) yield line(total);
  if (footer.length > 0) yield newline;
  for (const text of footer) yield line([text]);
}
