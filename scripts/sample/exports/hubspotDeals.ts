// HubSpot's deals of the contacts: the first one is new business, some customers come back.
import type { Export } from './export';
import { daysLater, dealOf, iso } from './export';

const STAGES = { won: 'Closed Won', lost: 'Closed Lost', open: 'Contract Sent' } as const;

export const hubspotDeals: Export = {
  id: 'hubspot-deals',
  columns: [
    'Record ID',
    'Deal Name',
    'Deal Stage',
    'Pipeline',
    'Amount',
    'Close Date',
    'Create Date',
    'Deal owner',
    'Original Source Type',
    'Deal Type',
    'Closed Lost Reason',
    'Associated Contact IDs',
  ],
  bom: true,
  newline: '\r\n',
  rowsOf: (contact, random) => {
    const deal = dealOf(contact, random);
    if (!deal) return [];
    const id = contact['Record ID'];
    const source = contact['Original Source'].toUpperCase().replaceAll(' ', '_');
    const { opened, closed, outcome, amount } = deal;
    const expected = closed ?? daysLater(opened, 60);
    const reason = outcome === 'lost' ? random.pick(['Too dear', 'No budget', 'Silent', '']) : '';
    const row = (
      of: string,
      name: string,
      at: number,
      end: number,
      stage: string,
      type: string,
      money: number,
    ) => [
      of,
      name,
      stage,
      'Sales Pipeline',
      stage === STAGES.lost ? '' : String(money),
      iso(end),
      iso(at),
      'Sam Sales',
      source,
      type,
      stage === STAGES.lost ? reason : '',
      id,
    ];
    const name = `${contact['Last Name']} – line`;
    const type = random.chance(0.9) ? 'New Business' : '';
    const rows = [row(`7${id}`, name, opened, expected, STAGES[outcome], type, amount)];
    if (outcome === 'won' && closed !== null && random.chance(0.2)) {
      const again = daysLater(closed, random.between(5, 60));
      const stage = random.chance(0.7) ? STAGES.won : STAGES.open;
      rows.push(
        row(`8${id}`, `${name}, again`, again, daysLater(again, 9), stage, 'Existing Business', 4000),
      );
    }
    return rows;
  },
};
