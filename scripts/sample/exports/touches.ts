// Touches of the contacts: a few before each became a lead, one on the way to a win; here and there one after it, one
// without a channel, and one that nobody can be named for.
import type { Export } from './export';
import { daysLater, iso, moment } from './export';

const CHANNELS = ['Organic search', 'Paid search', 'E-mail', 'Webinar', 'Direct', 'Social media'];

export const touches: Export = {
  id: 'touches',
  columns: ['lead_id', 'channel', 'timestamp', 'converted', 'conversion_value'],
  rowsOf: (contact, random) => {
    const created = moment(contact['Create Date']);
    if (created === null) return [];
    const won = contact['Became a Customer Date'] !== '';
    const count = random.between(1, 5);
    const rows = Array.from({ length: count }, (_, index) => [
      random.chance(0.02) ? '' : contact['Record ID'],
      random.chance(0.03) ? '(No value)' : random.pick(CHANNELS),
      iso(daysLater(created, (index - count) * random.between(1, 4))),
      won && index === count - 1 ? '1' : '0',
      won && index === count - 1 ? String(random.between(9, 96) * 1000) : '',
    ]);
    const again = [contact['Record ID'], random.pick(CHANNELS), iso(daysLater(created, 30)), '0', ''];
    return won ? [...rows, again] : rows;
  },
};
