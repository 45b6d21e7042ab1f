/**
 * HubSpot in Portuguese. "Nome do negócio", "Etapa do negócio", "Proprietário do negócio" as HubSpot's import in
 * Brazil takes them; the rest is how Portuguese would say it, not confirmed.
 */
import type { Language } from './language';
import { MQL, SQL } from './language';

export const portuguese: Language = {
  became: [
    'Data em que se tornou {stage}',
    'Data em que se tornou um {stage}',
    'Data de conversão em {stage}',
    'Tornou-se {stage} em',
  ],
  lead: ['lead'],
  mql: [
    ...MQL,
    'lead qualificado para marketing',
    'lead qualificado pelo marketing',
    'lead qualificado de marketing',
  ],
  sql: [...SQL, 'lead qualificado para vendas', 'lead qualificado por vendas', 'lead qualificado de vendas'],
  opportunity: ['oportunidade', 'uma oportunidade'],
  customer: ['cliente'],
  both: {
    id: ['ID do registro', 'ID do registo'],
    created: ['Data de criação'],
    lastActivity: ['Data da última atividade'],
    source: ['Fonte original', 'Fonte de tráfego original', 'Origem original'],
    amount: ['Valor', 'Montante'],
    currency: ['Moeda'],
  },
  contacts: { email: ['E-mail'], amount: ['Receita total'], score: ['Pontuação do HubSpot'] },
  deals: {
    customer: ['Data de fechamento', 'Data de fecho'],
    dealType: ['Tipo de negócio'],
    contacts: ['IDs de contatos associados', 'IDs dos contatos associados', 'Associated Contact IDs'],
    lostReason: ['Motivo do negócio perdido', 'Motivo da perda'],
  },
  lifecycleStage: ['Fase do ciclo de vida', 'Estágio do ciclo de vida'],
  dealName: ['Nome do negócio'],
  dealStage: ['Fase do negócio', 'Etapa do negócio', 'Estágio do negócio'],
  won: ['Negócio fechado', 'Fechado ganho', 'Ganho'],
  lost: ['Negócio perdido', 'Fechado perdido', 'Perdido'],
};
