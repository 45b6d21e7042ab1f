/**
 * HubSpot in Spanish. "Correo" and "ID de registro - Contact" as an export writes them; "Fecha introducida …" only as
 * HubSpot's machine-translated help does; the rest is how Spanish would say it, not confirmed.
 */
import type { Language } from './language';
import { MQL, SQL } from './language';

export const spanish: Language = {
  became: [
    'Fecha en que se convirtió en {stage}',
    'Fecha de conversión a {stage}',
    'Fecha de conversión en {stage}',
    'Se convirtió en {stage}',
    'Fecha introducida {stage}',
  ],
  lead: ['lead', 'un lead'],
  mql: [
    ...MQL,
    'lead calificado para marketing',
    'lead calificado por marketing',
    'lead cualificado para marketing',
  ],
  sql: [...SQL, 'lead calificado para ventas', 'lead calificado por ventas', 'lead cualificado para ventas'],
  opportunity: ['oportunidad', 'una oportunidad'],
  customer: ['cliente', 'un cliente'],
  both: {
    id: ['ID de registro', 'ID del registro'],
    created: ['Fecha de creación'],
    lastActivity: ['Fecha de la última actividad', 'Fecha de última actividad'],
    source: ['Fuente original', 'Fuente de tráfico original'],
    amount: ['Valor', 'Importe', 'Monto'],
    currency: ['Moneda', 'Divisa'],
  },
  contacts: {
    email: ['Correo', 'Correo electrónico'],
    amount: ['Ingresos totales'],
    score: ['Puntuación de HubSpot'],
  },
  deals: {
    customer: ['Fecha de cierre'],
    dealType: ['Tipo de negocio'],
    contacts: ['ID de contactos asociados', 'IDs de contactos asociados', 'Associated Contact IDs'],
    lostReason: ['Motivo de cierre perdido', 'Motivo de la pérdida'],
  },
  lifecycleStage: ['Etapa del ciclo de vida', 'Etapa de ciclo de vida'],
  dealName: ['Nombre del negocio'],
  dealStage: ['Etapa del negocio'],
  won: ['Cierre ganado', 'Cerrado ganado', 'Ganado'],
  lost: ['Cierre perdido', 'Cerrado perdido', 'Perdido'],
};
