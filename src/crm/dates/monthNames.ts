/** Month names as exports write them, without accents and dots. Adding a language is adding a row. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'jan|january feb|february mar|march apr|april may jun|june jul|july aug|august sep|sept|september oct|october nov|november dec|december',
  fr: 'janv|janvier fevr|fev|fevrier mars avr|avril mai juin juil|juillet aout sept|septembre oct|octobre nov|novembre dec|decembre',
  de: 'jan|januar|janner feb|februar marz|mrz apr|april mai jun|juni jul|juli aug|august sep|sept|september okt|oktober nov|november dez|dezember',
  es: 'ene|enero feb|febrero mar|marzo abr|abril may|mayo jun|junio jul|julio ago|agosto sep|sept|septiembre oct|octubre nov|noviembre dic|diciembre',
  it: 'gen|gennaio feb|febbraio mar|marzo apr|aprile mag|maggio giu|giugno lug|luglio ago|agosto set|sett|settembre ott|ottobre nov|novembre dic|dicembre',
  pt: 'jan|janeiro fev|fevereiro mar|marco abr|abril mai|maio jun|junho jul|julho ago|agosto set|setembro out|outubro nov|novembro dez|dezembro',
  nl: 'jan|januari feb|februari mrt|maart apr|april mei|mei jun|juni jul|juli aug|augustus sep|sept|september okt|oktober nov|november dec|december',
  pl: 'sty|styczen|stycznia lut|luty|lutego mar|marzec|marca kwi|kwiecien|kwietnia maj|maja cze|czerwiec|czerwca lip|lipiec|lipca sie|sierpien|sierpnia wrz|wrzesien|wrzesnia paz|pazdziernik|pazdziernika lis|listopad|listopada gru|grudzien|grudnia',
  sv: 'jan|januari feb|februari mar|mars apr|april maj|maj jun|juni jul|juli aug|augusti sep|sept|september okt|oktober nov|november dec|december',
  fi: 'tammi|tammikuuta helmi|helmikuuta maalis|maaliskuuta huhti|huhtikuuta touko|toukokuuta kesa|kesakuuta heina|heinakuuta elo|elokuuta syys|syyskuuta loka|lokakuuta marras|marraskuuta joulu|joulukuuta',
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
