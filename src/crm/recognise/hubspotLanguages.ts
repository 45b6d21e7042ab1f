/**
 * HubSpot's user languages beside English, for the columns that the import needs. A stage date is a phrase around the
 * name of the stage, so each language gives its phrases (`{stage}`) and its names.
 *
 * Confirmed by HubSpot's own help in that language: "Datum der Konversion zum …" (German), "Date de conversion en …"
 * (French), "…になった日付" and "顧客に転換した日付" (Japanese, older portals), and that Polish and Finnish portals keep
 * the English "Became a … date". The phrases of Spanish, Portuguese, Italian, Dutch and Swedish, the second phrases of
 * all languages, and the names of the smaller columns are how these languages would say it, and are not confirmed:
 * a header that is not found here has to be chosen by hand, which is the worst that can happen.
 */
import type { Aliases } from './format';

interface Language {
  /** "Became a {stage} Date". */
  readonly became: readonly string[];
  readonly lead: readonly string[];
  readonly mql: readonly string[];
  readonly sql: readonly string[];
  readonly opportunity: readonly string[];
  readonly customer: readonly string[];
  /** Columns that contacts and deals share. */
  readonly both: Aliases;
  readonly contacts: Aliases;
  /** `customer` is the close date. */
  readonly deals: Aliases;
  readonly lifecycleStage: readonly string[];
  readonly dealName: readonly string[];
  readonly dealStage: readonly string[];
  readonly won: readonly string[];
  readonly lost: readonly string[];
}

const MQL = ['Marketing Qualified Lead', 'MQL'];
const SQL = ['Sales Qualified Lead', 'SQL'];

const LANGUAGES: Readonly<Record<string, Language>> = {
  fr: {
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
  },
  de: {
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
  },
  es: {
    became: [
      'Fecha en que se convirtió en {stage}',
      'Fecha de conversión a {stage}',
      'Fecha de conversión en {stage}',
      'Se convirtió en {stage}',
    ],
    lead: ['lead', 'un lead'],
    mql: [
      ...MQL,
      'lead calificado para marketing',
      'lead calificado por marketing',
      'lead cualificado para marketing',
    ],
    sql: [
      ...SQL,
      'lead calificado para ventas',
      'lead calificado por ventas',
      'lead cualificado para ventas',
    ],
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
  },
  pt: {
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
    sql: [
      ...SQL,
      'lead qualificado para vendas',
      'lead qualificado por vendas',
      'lead qualificado de vendas',
    ],
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
  },
  it: {
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
  },
  nl: {
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
  },
  ja: {
    became: ['{stage}になった日付', '{stage}になった日', '{stage}に転換した日付', '{stage}に転換した日'],
    lead: ['リード', 'リード(見込み客)', '見込み客'],
    mql: [
      'MQL',
      'MQL(マーケティング上の有望な見込み客)',
      'マーケティング クオリファイド リード',
      'マーケティング活動によって関心度が高まったリード',
    ],
    sql: [
      'SQL',
      'SQL(営業対応可能な見込み客)',
      'セールス クオリファイド リード',
      '営業活動によって関心度が高まったリード',
    ],
    opportunity: ['商談', '案件', 'オポチュニティー'],
    customer: ['顧客', 'カスタマー'],
    both: {
      id: ['レコードID'],
      created: ['作成日', '作成日時'],
      lastActivity: ['最終アクティビティー日', '最終アクティビティ日', '前回のアクティビティー日'],
      source: ['元のソース', 'オリジナルソース', '元のトラフィックソース'],
      amount: ['金額'],
      currency: ['通貨'],
    },
    contacts: {
      email: ['Eメール', 'メールアドレス'],
      amount: ['合計収益', '総収益'],
      score: ['HubSpotスコア'],
    },
    deals: {
      customer: ['クローズ日', '成約日'],
      dealType: ['取引タイプ', '取引の種類'],
      contacts: ['関連付けられたコンタクトID', '関連付けられているコンタクトのID'],
      lostReason: ['失注理由', '失注の理由'],
    },
    lifecycleStage: ['ライフサイクルステージ'],
    dealName: ['取引名'],
    dealStage: ['取引ステージ'],
    won: ['成約', '受注', 'クローズ(成約)'],
    lost: ['失注', 'クローズ(失注)'],
  },
  pl: {
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
  },
  sv: {
    became: [
      'Blev {stage} datum',
      'Blev en {stage} datum',
      'Datum för när kontakten blev {stage}',
      'Blev {stage}',
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
  },
  fi: {
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
  },
};

const languages = Object.entries(LANGUAGES);

const STAGE_NAMES = ['lead', 'mql', 'sql', 'opportunity', 'customer'] as const;

/** The headers of contacts, by language. */
export const contactAliases: Readonly<Record<string, Aliases>> = Object.fromEntries(
  languages.map(([code, language]) => {
    const stages = STAGE_NAMES.map((stage) => [
      stage,
      language.became.flatMap((phrase) => language[stage].map((name) => phrase.replace('{stage}', name))),
    ]);
    return [code, { ...together(language.contacts, language.both), ...Object.fromEntries(stages) }];
  }),
);

/** The headers of deals, by language; `customer` and `lost` are the close date, `opportunity` the create date. */
export const dealAliases: Readonly<Record<string, Aliases>> = Object.fromEntries(
  languages.map(([code, { deals, both }]) => [code, together(deals, both)]),
);

function together(first: Aliases, second: Aliases): Aliases {
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])] as (keyof Aliases)[];
  return Object.fromEntries(keys.map((key) => [key, [...(first[key] ?? []), ...(second[key] ?? [])]]));
}

const every = (of: 'lifecycleStage' | 'dealName' | 'dealStage' | 'won' | 'lost') =>
  languages.flatMap(([, language]) => language[of]);

export const lifecycleStageHeaders = every('lifecycleStage');
export const dealNameHeaders = every('dealName');
export const dealStageHeaders = every('dealStage');
export const wonStages = every('won');
export const lostStages = every('lost');
