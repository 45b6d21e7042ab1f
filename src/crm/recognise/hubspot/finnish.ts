/**
 * HubSpot in Finnish. Finnish portals keep the English "Became a … date"; the Finnish phrases are how Finnish would
 * say it, not confirmed.
 */
import type { Language } from './language';
import { MQL, SQL } from './language';

export const finnish: Language = {
  became: ['Päivämäärä, jolloin tuli {stage}', '{stage} päivämäärä', 'Muuttui {stage} päivämäärä'],
  lead: ['liidi', 'liidiksi'],
  mql: [...MQL, 'markkinoinnin hyväksymä liidi'],
  sql: [...SQL, 'myynnin hyväksymä liidi'],
  opportunity: ['myyntimahdollisuus'],
  customer: ['asiakas', 'asiakkaaksi'],
  both: {
    id: ['Tietueen tunnus', 'Tietueen ID'],
    created: ['Luontipäivä', 'Luontipäivämäärä'],
    lastActivity: ['Viimeisimmän toiminnan päivämäärä', 'Viimeisin toimintapäivä'],
    source: ['Alkuperäinen lähde'],
    amount: ['Summa', 'Määrä'],
    currency: ['Valuutta'],
  },
  contacts: {
    email: ['Sähköposti', 'Sähköpostiosoite'],
    amount: ['Kokonaistuotto'],
    score: ['HubSpot-pisteet'],
  },
  deals: {
    customer: ['Sulkemispäivä', 'Sulkemispäivämäärä'],
    dealType: ['Kaupan tyyppi'],
    contacts: ['Liitettyjen yhteystietojen tunnukset'],
    lostReason: ['Häviön syy'],
  },
  lifecycleStage: ['Elinkaaren vaihe'],
  dealName: ['Kaupan nimi'],
  dealStage: ['Kaupan vaihe'],
  won: ['Suljettu voitettu', 'Voitettu'],
  lost: ['Suljettu hävitty', 'Hävitty'],
};
