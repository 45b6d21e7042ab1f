/**
 * HubSpot in Italian. How Italian would say it; not confirmed by an export.
 */
import type { Language } from './language';
import { MQL, SQL } from './language';

export const italian: Language = {
  became: [
    'Data in cui è diventato {stage}',
    'Data in cui è diventato un {stage}',
    'Data di conversione in {stage}',
    'Diventato {stage} il',
  ],
  lead: ['lead'],
  mql: [...MQL, 'lead qualificato per il marketing', 'lead qualificato dal marketing'],
  sql: [...SQL, 'lead qualificato per le vendite', 'lead qualificato dalle vendite'],
  opportunity: ['opportunità'],
  customer: ['cliente'],
  both: {
    id: ['ID record', 'ID del record'],
    created: ['Data di creazione'],
    lastActivity: ["Data dell'ultima attività", 'Data ultima attività'],
    source: ['Fonte originale', 'Fonte di traffico originale', 'Origine'],
    amount: ['Importo', 'Ammontare'],
    currency: ['Valuta'],
  },
  contacts: {
    email: ['E-mail', 'Email'],
    amount: ['Ricavi totali', 'Fatturato totale'],
    score: ['Punteggio HubSpot'],
  },
  deals: {
    customer: ['Data di chiusura'],
    dealType: ['Tipo di affare', 'Tipo di trattativa'],
    contacts: ['ID dei contatti associati', 'ID contatti associati', 'Associated Contact IDs'],
    lostReason: ['Motivo della perdita', 'Motivo della chiusura persa'],
  },
  lifecycleStage: ['Fase del ciclo di vita'],
  dealName: ["Nome dell'affare", 'Nome della trattativa', 'Nome affare'],
  dealStage: ["Fase dell'affare", 'Fase della trattativa'],
  won: ['Chiuso vinto', 'Chiusura riuscita', 'Vinto', 'Chiuso - Vinto'],
  lost: ['Chiuso perso', 'Chiusura persa', 'Perso', 'Chiuso - Perso'],
};
