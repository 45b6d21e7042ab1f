/**
 * HubSpot in French. "Date de conversion en …" as HubSpot's help in French writes it; the rest is how French would
 * say it, not confirmed by an export.
 */
import type { Language } from './language';
import { MQL, SQL } from './language';

export const french: Language = {
  became: ['Date de conversion en {stage}', 'Date de passage en {stage}', 'Date où est devenu un {stage}'],
  lead: ['lead'],
  mql: [...MQL, 'lead qualifié par le marketing', 'lead qualifié marketing'],
  sql: [...SQL, "lead qualifié par l'équipe commerciale", 'lead qualifié par les ventes'],
  opportunity: ['opportunité'],
  customer: ['client'],
  both: {
    id: ["ID d'enregistrement", "ID de l'enregistrement", 'ID de la fiche'],
    created: ['Date de création'],
    lastActivity: ['Date de la dernière activité', 'Date de dernière activité'],
    source: ["Source d'origine", 'Source du trafic d’origine'],
    amount: ['Montant'],
    currency: ['Devise'],
  },
  contacts: {
    email: ['E-mail', 'Adresse e-mail'],
    amount: ['Revenu total', "Chiffre d'affaires total"],
    score: ['Score HubSpot'],
  },
  deals: {
    customer: ['Date de fermeture', 'Date de clôture'],
    dealType: ['Type de transaction'],
    contacts: ['ID des contacts associés', 'Associated Contact IDs'],
    lostReason: ['Motif de la perte', 'Raison de la perte'],
  },
  lifecycleStage: ['Phase du cycle de vie', 'Étape du cycle de vie'],
  dealName: ['Nom de la transaction'],
  dealStage: ['Phase de la transaction', 'Étape de la transaction'],
  won: ['Fermé gagné', 'Fermée gagnée', 'Fermé - Gagné', 'Transaction conclue', 'Conclu'],
  lost: ['Fermé perdu', 'Fermée perdue', 'Fermé - Perdu', 'Transaction perdue', 'Perdu'],
};
