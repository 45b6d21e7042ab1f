/**
 * HubSpot in Polish. Polish portals keep the English "Became a … date"; the Polish phrases are how Polish would say
 * it, not confirmed.
 */
import type { Language } from './language';
import { MQL, SQL } from './language';

export const polish: Language = {
  became: [
    'Data uzyskania statusu {stage}',
    'Data zmiany na {stage}',
    'Data przejścia na {stage}',
    'Data zostania {stage}',
  ],
  lead: ['lead', 'leadem', 'potencjalny klient'],
  mql: MQL,
  sql: SQL,
  opportunity: ['szansa sprzedaży', 'szansa', 'okazja'],
  customer: ['klient', 'klientem'],
  both: {
    id: ['Identyfikator rekordu', 'ID rekordu'],
    created: ['Data utworzenia'],
    lastActivity: ['Data ostatniej aktywności'],
    source: ['Oryginalne źródło', 'Pierwotne źródło', 'Oryginalne źródło ruchu'],
    amount: ['Kwota'],
    currency: ['Waluta'],
  },
  contacts: {
    email: ['E-mail', 'Adres e-mail'],
    amount: ['Łączny przychód', 'Całkowity przychód'],
    score: ['Wynik HubSpot'],
  },
  deals: {
    customer: ['Data zamknięcia'],
    dealType: ['Typ transakcji'],
    contacts: ['Identyfikatory powiązanych kontaktów', 'ID powiązanych kontaktów'],
    lostReason: ['Powód utraty', 'Powód przegranej'],
  },
  lifecycleStage: ['Etap cyklu życia'],
  dealName: ['Nazwa transakcji'],
  dealStage: ['Etap transakcji'],
  won: ['Zamknięta wygrana', 'Zamknięte wygrane', 'Wygrana'],
  lost: ['Zamknięta przegrana', 'Zamknięte przegrane', 'Przegrana'],
};
