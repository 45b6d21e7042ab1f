/**
 * HubSpot in German. "Datum der Konversion zum …", "Betrag" and "Date entered "Kunde …"" as HubSpot's help in German
 * and an export write them; the rest is how German would say it, not confirmed by an export.
 */
import type { Language } from './language';
import { MQL, SQL } from './language';

export const german: Language = {
  became: [
    'Datum der Konversion zum {stage}',
    'Datum der Konversion zu {stage}',
    'Wurde {stage} am',
    'Datum {stage}',
  ],
  lead: ['Lead'],
  mql: [...MQL, 'Marketing-Qualified-Lead'],
  sql: [...SQL, 'Sales-Qualified-Lead'],
  opportunity: ['Opportunity', 'Verkaufschance'],
  customer: ['Kunde', 'Kunden'],
  both: {
    id: ['Datensatz-ID', 'Datensatz ID'],
    created: ['Erstellungsdatum', 'Erstellt am'],
    lastActivity: ['Datum der letzten Aktivität', 'Letzte Aktivität am'],
    source: ['Ursprüngliche Quelle', 'Ursprüngliche Traffic-Quelle', 'Original-Quelle'],
    amount: ['Betrag', 'Deal-Betrag'],
    currency: ['Währung'],
  },
  contacts: { email: ['E-Mail', 'E-Mail-Adresse'], amount: ['Gesamtumsatz'], score: ['HubSpot-Score'] },
  deals: {
    customer: ['Abschlussdatum', 'Schlussdatum'],
    dealType: ['Deal-Typ', 'Dealtyp'],
    contacts: ['IDs zugeordneter Kontakte', 'Zugeordnete Kontakt-IDs', 'Associated Contact IDs'],
    lostReason: ['Grund für den Verlust', 'Grund für verlorenen Deal'],
  },
  lifecycleStage: ['Lifecycle-Phase'],
  dealName: ['Deal-Name', 'Dealname'],
  dealStage: ['Deal-Phase', 'Dealphase'],
  won: ['Abgeschlossen und gewonnen', 'Geschlossen und gewonnen', 'Gewonnen'],
  lost: ['Abgeschlossen und verloren', 'Geschlossen und verloren', 'Verloren'],
};
