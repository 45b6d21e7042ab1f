/**
 * HubSpot in Swedish. "Stängningsdatum" and "Datum in …" as HubSpot's machine-translated help writes them; the rest
 * is how Swedish would say it, not confirmed.
 */
import type { Language } from './language';
import { MQL, SQL } from './language';

export const swedish: Language = {
  became: [
    'Blev {stage} datum',
    'Blev en {stage} datum',
    'Datum för när kontakten blev {stage}',
    'Blev {stage}',
    'Datum in {stage}',
  ],
  lead: ['lead', 'ett lead'],
  mql: [...MQL, 'marknadskvalificerat lead'],
  sql: [...SQL, 'säljkvalificerat lead'],
  opportunity: ['möjlighet', 'affärsmöjlighet'],
  customer: ['kund'],
  both: {
    id: ['Post-ID', 'Record-ID'],
    created: ['Skapad datum', 'Skapat datum', 'Datum för skapande'],
    lastActivity: ['Datum för senaste aktivitet', 'Senaste aktivitetsdatum'],
    source: ['Ursprunglig källa', 'Ursprunglig trafikkälla'],
    amount: ['Belopp'],
    currency: ['Valuta'],
  },
  contacts: {
    email: ['E-post', 'E-postadress'],
    amount: ['Total intäkt', 'Totala intäkter'],
    score: ['HubSpot-poäng'],
  },
  deals: {
    customer: ['Stängningsdatum', 'Avslutsdatum'],
    dealType: ['Affärstyp', 'Typ av affär'],
    contacts: ['ID för associerade kontakter'],
    lostReason: ['Orsak till förlorad affär'],
  },
  lifecycleStage: ['Livscykelfas', 'Livscykelstadium'],
  dealName: ['Affärsnamn', 'Affärens namn'],
  dealStage: ['Affärsfas', 'Affärsstadium'],
  won: ['Stängd vunnen', 'Avslutad vunnen', 'Vunnen'],
  lost: ['Stängd förlorad', 'Avslutad förlorad', 'Förlorad'],
};
