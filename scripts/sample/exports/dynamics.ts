// Dynamics: three columns that are not to be modified, labels that begin with a space, dotted dates, spaced amounts.
import type { Export } from './export';
import { dealOf, dotted, moment, spaced } from './export';

const guid = (id: string) => `a1b2c3d4-0000-0000-0000-${id.padStart(12, '0')}`;

export const dynamicsLeads: Export = {
  id: 'dynamics-leads',
  columns: [
    '(Do Not Modify) Lead',
    '(Do Not Modify) Row Checksum',
    '(Do Not Modify) Modified On',
    ' Topic',
    'First Name',
    'Last Name',
    'Company Name',
    ' Lead Source',
    'Rating',
    'Status',
    ' Status Reason',
    'Created On',
    'Est. Close Date',
    'Est. Value',
  ],
  bom: true,
  newline: '\r\n',
  rowsOf: (contact, random) => {
    const created = moment(contact['Create Date']);
    return [
      [
        guid(contact['Record ID']),
        'xyz==',
        dotted(created),
        `Line ${random.between(1, 9)}`,
        contact['First Name'],
        contact['Last Name'],
        `${contact['Last Name']} a.s.`,
        contact['Original Source'],
        random.pick(['Hot', 'Warm', 'Cold']),
        random.pick(['Open', 'Qualified', 'Disqualified']),
        random.pick(['Contacted', 'Qualified', 'Lost']),
        dotted(created),
        '',
        random.chance(0.5) ? spaced(random.between(10, 2000) * 1000) : '',
      ],
    ];
  },
};

export const dynamicsOpportunities: Export = {
  id: 'dynamics-opportunities',
  columns: [
    '(Do Not Modify) Opportunity',
    '(Do Not Modify) Row Checksum',
    '(Do Not Modify) Modified On',
    ' Topic',
    'Status',
    ' Status Reason',
    'Created On',
    'Actual Close Date',
    'Est. Revenue',
    'Actual Revenue',
  ],
  bom: true,
  newline: '\r\n',
  rowsOf: (contact, random) => {
    const deal = dealOf(contact, random);
    if (!deal) return [];
    const { opened, closed, outcome, amount } = deal;
    return [
      [
        guid(contact['Record ID']),
        'xyz==',
        dotted(opened),
        `Line ${random.between(1, 9)}`,
        { won: 'Won', lost: 'Lost', open: 'Open' }[outcome],
        { won: 'Won', lost: 'Canceled', open: 'In Progress' }[outcome],
        dotted(opened),
        dotted(closed),
        spaced(amount),
        outcome === 'won' ? spaced(amount) : '',
      ],
    ];
  },
};
