/** Month names as exports write them, without accents and dots. Adding a language is adding a row. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'jan|january feb|february mar|march apr|april may jun|june jul|july aug|august sep|sept|september oct|october nov|november dec|december',
  fr: 'janv|janvier fevr|fev|fevrier mars avr|avril mai juin juil|juillet aout sept|septembre oct|octobre nov|novembre dec|decembre',
  de: 'jan|januar|janner feb|februar marz|mrz apr|april mai jun|juni jul|juli aug|august sep|sept|september okt|oktober nov|november dez|dezember',
  es: 'ene|enero feb|febrero mar|marzo abr|abril may|mayo jun|junio jul|julio ago|agosto sep|sept|septiembre oct|octubre nov|noviembre dic|diciembre',
  cs: 'led|leden|ledna uno|unor|unora bre|brezen|brezna dub|duben|dubna kve|kveten|kvetna cvn|cerven|cervna cvc|cervenec|cervence srp|srpen|srpna zar|zari rij|rijen|rijna lis|listopad|listopadu pro|prosinec|prosince',
};

const months = new Map<string, number>();
for (const row of Object.values(NAMES)) {
  row.split(' ').forEach((spellings, index) => {
    for (const name of spellings.split('|')) months.set(name, index + 1);
  });
}

/** 1 … 12, or 0 for a word that is no month. Accents and capitals do not matter. */
export function monthNamed(word: string): number {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return months.get(plain) ?? 0;
}
