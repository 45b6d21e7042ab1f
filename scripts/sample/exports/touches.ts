// Touches of the contacts: a few before each became a lead, one on the way to a win.
import type { Export } from './export';
import { daysLater, iso, moment } from './export';

const CHANNELS = ['Organic search', 'Paid search', 'E-mail', 'Webinar', 'Direct', 'Social media'];

export const touches: Export = {
  id: 'touches',
  columns: ['lead_id', 'channel', 'timestamp', 'converted', 'conversion_value'],
  newline: '\n',
  rowsOf: (contact, random) => {
    const created = moment(contact['Create Date']);
    if (created === null) return [];
    const won = contact['Became a Customer Date'] !== '';
    const count = random.between(1, 5);
    return Array.from({ length: count }, (_, index) => [
      contact['Record ID'],
      random.pick(CHANNELS),
      iso(daysLater(created, (index - count) * random.between(1, 4))),
      won && index === count - 1 ? '1' : '0',
      won && index === count - 1 ? String(random.between(9, 96) * 1000) : '',
    ]);
  },
};
