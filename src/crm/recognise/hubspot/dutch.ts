/**
 * HubSpot in Dutch. "Sluitingsdatum" and the English names of MQLs and SQLs as HubSpot's help in Dutch writes them;
 * the rest is how Dutch would say it, not confirmed.
 */
import type { Language } from './language';
import { MQL, SQL } from './language';

export const dutch: Language = {
  became: [
    'Datum {stage} geworden',
    'Datum waarop {stage} geworden',
    'Werd een {stage} op',
    'Is {stage} geworden op',
  ],
  lead: ['lead'],
  mql: MQL,
  sql: SQL,
  opportunity: ['opportunity', 'verkoopkans', 'kans'],
  customer: ['klant'],
  both: {
    id: ['Record-ID', 'Record ID'],
    created: ['Aanmaakdatum', 'Datum aangemaakt', 'Gemaakt op'],
    lastActivity: ['Datum laatste activiteit', 'Datum van laatste activiteit'],
    source: ['Oorspronkelijke bron', 'Oorspronkelijke verkeersbron'],
    amount: ['Bedrag'],
    currency: ['Valuta'],
  },
  contacts: { email: ['E-mail', 'E-mailadres'], amount: ['Totale omzet'], score: ['HubSpot-score'] },
  deals: {
    customer: ['Sluitingsdatum', 'Afsluitdatum'],
    dealType: ['Type deal', 'Dealtype'],
    contacts: ["ID's van gekoppelde contactpersonen", 'Gekoppelde contact-ID’s', 'Associated Contact IDs'],
    lostReason: ['Reden verloren deal', 'Reden van verlies'],
  },
  lifecycleStage: ['Levenscyclusfase'],
  dealName: ['Naam deal', 'Dealnaam'],
  dealStage: ['Dealfase', 'Fase van de deal'],
  won: ['Gesloten gewonnen', 'Gewonnen', 'Gesloten en gewonnen'],
  lost: ['Gesloten verloren', 'Verloren', 'Gesloten en verloren'],
};
