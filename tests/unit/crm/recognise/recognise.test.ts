// Which export a file is, by its headers alone.
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../../src/crm/recognise/format';
import { recognise } from '../../../../src/crm/recognise/recognise';
import { COLUMNS } from '../../../../scripts/sample/exports/contacts';
import { fixture, inspected } from '../helpers';

const columnsOf = (headers: readonly string[]) => {
  const { format, mapping } = recognise(headers);
  const columns = Object.fromEntries(
    Object.entries(mapping.fields).map(([field, one]) => [field, one.column]),
  );
  return { format: format?.id ?? null, columns };
};

describe('recognise', () => {
  test("knows HubSpot's contacts and what each column is for", () => {
    const { format, columns } = columnsOf(COLUMNS);
    expect(format).toBe('hubspot-contacts');
    expect(columns).toEqual({
      id: 'Record ID',
      email: 'Email',
      lead: 'Became a Lead Date',
      mql: 'Became a Marketing Qualified Lead Date',
      sql: 'Became a Sales Qualified Lead Date',
      opportunity: 'Became an Opportunity Date',
      customer: 'Became a Customer Date',
      lastActivity: 'Last Activity Date',
      created: 'Create Date',
      amount: 'Total Revenue',
      score: 'HubSpot Score',
      source: 'Original Source',
      persona: 'Persona',
      chosen: 'Marketing contact status',
      name: 'Last Name',
    });
  });

  test('knows the headers of newer portals and of the API', () => {
    const newer = columnsOf([
      'Record ID',
      'Date entered "Lead (Lifecycle Stage Pipeline)"',
      'Date entered "Customer (Lifecycle Stage Pipeline)"',
    ]);
    expect(newer.format).toBe('hubspot-contacts');
    expect(newer.columns['lead']).toBe('Date entered "Lead (Lifecycle Stage Pipeline)"');
    const api = columnsOf([
      'hs_object_id',
      'hs_lifecyclestage_lead_date',
      'hs_lifecyclestage_marketingqualifiedlead_date',
    ]);
    expect(api).toMatchObject({
      format: 'hubspot-contacts',
      columns: { mql: 'hs_lifecyclestage_marketingqualifiedlead_date' },
    });
  });

  test('does not mind capitals, spaces, accents and punctuation', () => {
    expect(normalise(' Became_a  “Léad” Date ')).toBe('became a lead date');
    expect(columnsOf([' became a lead date', 'BECAME A CUSTOMER DATE', 'record id']).format).toBe(
      'hubspot-contacts',
    );
  });

  test('proposes columns by general names where no format fits', () => {
    const { format, columns } = columnsOf(['Lead ID', 'Lead Date', 'Won Date', 'Revenue', 'Something']);
    expect(format).toBeNull();
    expect(columns).toEqual({ id: 'Lead ID', lead: 'Lead Date', customer: 'Won Date', amount: 'Revenue' });
  });

  test.each([
    ['hubspot_contacts', 'hubspot-contacts'],
    ['hubspot_deals', 'hubspot-deals'],
    ['salesforce_leads_report', 'salesforce-leads'],
    ['salesforce_opportunities', 'salesforce-opportunities'],
    ['dynamics_leads', 'dynamics-leads'],
  ])('knows %s, and no other format claims it as much', (name, id) => {
    const seen = inspected(fixture(`${name}_synthetic.csv`));
    expect(seen).toMatchObject({ format: { id, confidence: 1 }, kind: 'records', canImport: true });
    expect(seen.mapping.format).toBe(id);
  });
});

/** Headers as exports of each system write them: labels, API names, other languages. */
const EXPORTS: readonly (readonly [
  id: string,
  headers: string,
  columns: Readonly<Record<string, string>>,
])[] = [
  [
    'salesforce-leads',
    'Id,LastName,Email,LeadSource,Status,IsConverted,ConvertedDate,ConvertedOpportunityId,CreatedDate,MQL_Date__c',
    {
      id: 'Id',
      lead: 'CreatedDate',
      opportunity: 'ConvertedDate',
      mql: 'MQL_Date__c',
      deals: 'ConvertedOpportunityId',
    },
  ],
  [
    'salesforce-opportunities',
    'Id,Name,AccountId,StageName,Amount,CloseDate,CreatedDate,Type,LeadSource,IsWon,IsClosed,CurrencyIsoCode,ContactId',
    {
      id: 'Id',
      opportunity: 'CreatedDate',
      customer: 'CloseDate',
      lost: 'CloseDate',
      dealType: 'Type',
      contacts: 'ContactId',
      currency: 'CurrencyIsoCode',
    },
  ],
  [
    'dynamics-opportunities',
    '(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On, Topic, Status,Est. Revenue,Actual Revenue,Actual Close Date,Created On, Lead ID',
    {
      id: '(Do Not Modify) Opportunity',
      customer: 'Actual Close Date',
      amount: 'Actual Revenue',
      contacts: ' Lead ID',
    },
  ],
  [
    'hubspot-deals',
    'hs_object_id,dealname,dealstage,pipeline,amount,closedate,createdate,dealtype,hs_is_closed_won,hs_is_closed_lost',
    { id: 'hs_object_id', customer: 'closedate', lost: 'closedate', dealType: 'dealtype', amount: 'amount' },
  ],
  [
    'hubspot-deals',
    'Datensatz-ID;Deal-Name;Deal-Phase;Betrag;Abschlussdatum;Erstellungsdatum;Deal-Typ;Associated Contact IDs',
    { id: 'Datensatz-ID', customer: 'Abschlussdatum', opportunity: 'Erstellungsdatum', amount: 'Betrag' },
  ],
  [
    'hubspot-contacts',
    'Datensatz-ID;E-Mail;Lifecycle-Phase;Datum der Konversion zum Lead;Datum der Konversion zum Marketing-Qualified-Lead;Datum der Konversion zum Kunden;Erstellungsdatum',
    {
      id: 'Datensatz-ID',
      email: 'E-Mail',
      lead: 'Datum der Konversion zum Lead',
      customer: 'Datum der Konversion zum Kunden',
    },
  ],
  [
    'hubspot-contacts',
    "ID d'enregistrement;Phase du cycle de vie;Date de conversion en lead;Date de conversion en lead qualifié par le marketing;Date de conversion en client",
    { lead: 'Date de conversion en lead', mql: 'Date de conversion en lead qualifié par le marketing' },
  ],
  [
    'hubspot-contacts',
    'レコードID;Eメール;リード(見込み客)になった日付;MQL(マーケティング上の有望な見込み客)になった日付;顧客に転換した日付',
    { id: 'レコードID', lead: 'リード(見込み客)になった日付', customer: '顧客に転換した日付' },
  ],
  [
    'touches',
    'lead_id,channel,timestamp,converted,conversion_value',
    {
      id: 'lead_id',
      channel: 'channel',
      time: 'timestamp',
      converted: 'converted',
      amount: 'conversion_value',
    },
  ],
  [
    'mailchimp-campaigns',
    'Title,Subject,List,Send Date,Send Weekday,Total Recipients,Successful Deliveries,Soft Bounces,Hard Bounces,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Abuse Complaints',
    {
      time: 'Send Date',
      programme: 'List',
      step: 'Title',
      delivered: 'Successful Deliveries',
      left: 'Unsubscribes',
    },
  ],
  [
    'pardot-emails',
    'Name,Subject,Started At,Total Sent,Total Delivered,Unique HTML Opens,Unique Clicks,Total Opt Outs',
    {
      time: 'Started At',
      programme: 'Name',
      step: 'Subject',
      opened: 'Unique HTML Opens',
      left: 'Total Opt Outs',
    },
  ],
  [
    'hubspot-emails',
    'Email name,Campaign,Send date,Sent,Delivered,Opened,Open rate,Clicked,Click rate,Unsubscribed,Hard bounced',
    { time: 'Send date', programme: 'Campaign', step: 'Email name', opened: 'Opened', clicked: 'Clicked' },
  ],
  [
    'dynamics-emails',
    'Customer Journey,Marketing Email,Sent On,Delivered,Unique Opens,Unique Clicks,Unsubscribes',
    { time: 'Sent On', programme: 'Customer Journey', step: 'Marketing Email', delivered: 'Delivered' },
  ],
  [
    'email-programmes',
    'Month,Programme,Step,Delivered,Opened,Clicked,Left,MQLs,Cost',
    { time: 'Month', programme: 'Programme', step: 'Step', left: 'Left', mqls: 'MQLs', cost: 'Cost' },
  ],
];

describe('exports of other systems and languages', () => {
  test.each(EXPORTS)('%s: %s', (id, headers, columns) => {
    const found = columnsOf(headers.split(/[;,]/));
    expect(found.format).toBe(id);
    expect(found.columns).toMatchObject(columns);
  });

  test('an English phrase around a stage of a portal in another language', () => {
    // The header of an export of a German portal; the others in its manner.
    const headers = [
      'Record ID - Contact',
      'E-Mail',
      'Date entered "Lead (Lifecycle Stage Pipeline)"',
      'Date entered "MQL (Lifecycle Stage Pipeline)"',
      'Date entered "Kunde (Lifecycle Stage Pipeline)"',
    ];
    const { format, columns } = columnsOf(headers);
    expect(format).toBe('hubspot-contacts');
    expect(columns).toEqual({
      id: headers[0],
      email: headers[1],
      lead: headers[2],
      mql: headers[3],
      customer: headers[4],
    });
    const spanish = columnsOf([
      'ID de registro - Contact',
      'Correo',
      'Date entered "Cliente (Lifecycle Stage Pipeline)"',
    ]);
    expect(spanish.columns).toMatchObject({ id: 'ID de registro - Contact', email: 'Correo' });
    expect(spanish.columns['customer']).toContain('Cliente');
  });

  test('a programme and its step are two columns', () => {
    const { columns } = columnsOf([
      'Email name',
      'Send date',
      'Delivered',
      'Opened',
      'Clicked',
      'Hard bounced',
    ]);
    expect(columns).toMatchObject({ programme: 'Email name' });
    expect(columns['step']).toBeUndefined();
  });

  test('a list of leads with a channel is no table of touches', () => {
    const { format, columns } = columnsOf(['Lead ID', 'Lead Date', 'Won Date', 'Channel']);
    expect(format).toBeNull();
    expect(columns).toEqual({ id: 'Lead ID', lead: 'Lead Date', customer: 'Won Date', source: 'Channel' });
  });

  test('a close date without a stage says no outcome', () => {
    const bare = recognise([
      'Opportunity ID',
      'Opportunity Name',
      'Probability (%)',
      'Close Date',
      'Created Date',
    ]);
    expect(bare.format?.id).toBe('salesforce-opportunities');
    expect(Object.keys(bare.mapping.fields)).toEqual(['opportunity', 'created', 'id', 'probability']);
  });

  test('stages in the words of another language are taken in where the file holds them', () => {
    const headers = ['Deal-Name', 'Deal-Phase', 'Abschlussdatum', 'Erstellungsdatum'];
    const stages = (...values: string[]) =>
      recognise(headers, (header) => (header === 'Deal-Phase' ? values : [])).mapping.fields.customer
        ?.condition;
    expect(stages('Abgeschlossen und gewonnen')?.equals).toContain('Abgeschlossen und gewonnen');
    expect(stages('Closed Won')?.equals).toEqual(['Closed Won', 'closedwon', 'Won']);
  });

  test('people call the dates in their tables what they like', () => {
    expect(columnsOf(['Lead am', 'Gewonnen am', 'Auftragswert', 'Quelle']).columns).toEqual({
      lead: 'Lead am',
      customer: 'Gewonnen am',
      amount: 'Auftragswert',
      source: 'Quelle',
    });
    expect(columnsOf(['Date de création', 'Client depuis', 'Montant']).columns).toEqual({
      created: 'Date de création',
      customer: 'Client depuis',
      amount: 'Montant',
    });
    expect(columnsOf(['Poptávka dne', 'Vyhráno dne', 'Zdroj']).columns).toMatchObject({
      customer: 'Vyhráno dne',
    });
  });
});
