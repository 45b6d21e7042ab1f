// A refusal to change the workbook as sentences: what stood in the way, and what to do about it.
import type { Refusal } from '../workbook/refusal';
import type { refusals, Translate } from '../i18n';
import type { Explanation } from './explainProblem';

type Say = Translate<typeof refusals>;

const UNIX_EPOCH = 25_569;
const DAY_MS = 86_400_000;

/** The refusal in the words of `say` (a translator of the `refusals` messages). */
export function explainRefusal(refusal: Refusal, say: Say): Explanation & { readonly technical?: string } {
  return {
    sentence: sentenceOf(refusal, say),
    advice: [say(`${refusal.code}.advice`)],
    // What Excel answered: for a report, not for reading.
    ...('detail' in refusal && refusal.detail !== '' && { technical: `${refusal.code}: ${refusal.detail}` }),
  };
}

function sentenceOf(refusal: Refusal, say: Say): string {
  switch (refusal.code) {
    case 'sheetProtected':
    case 'reservedName':
    case 'sheetNotOurs':
    case 'sheetNotOursHidden':
    case 'blockMissing':
      return say(refusal.code, { sheet: refusal.sheet });
    case 'tableNotOurs':
      return say('tableNotOurs', { table: refusal.table, sheet: refusal.sheet });
    case 'nameNotOurs':
      return say('nameNotOurs', { name: refusal.name });
    case 'columnMissing':
      return say('columnMissing', { column: refusal.column, table: refusal.table, sheet: refusal.sheet });
    case 'alreadyThere':
      return say('alreadyThere', { sheets: refusal.sheets });
    case 'monthTwice':
    case 'nothingToClose':
      return say(refusal.code, { month: monthName(refusal.month, say) });
    case 'noRows':
      return say('noRows', { address: refusal.address });
    case 'tableMissing':
      return say('tableMissing', { table: refusal.table });
    case 'totalsRow':
      return say('totalsRow', { table: refusal.table, sheet: refusal.sheet });
    case 'tooManyRows':
      return say('tooManyRows', { table: refusal.table, count: refusal.rows, most: refusal.most });
    case 'cellsBeneath':
      return say('cellsBeneath', { table: refusal.table, cell: `${refusal.sheet}!${refusal.cell}` });
    case 'recordDamaged':
      return say('recordDamaged', { label: refusal.label });
    case 'cellNotEmpty':
      return say('cellNotEmpty', { cell: refusal.cell });
    case 'formulaRefused':
      return say('formulaRefused', { formula: refusal.formula });
    default:
      return say(refusal.code);
  }
}

function monthName(serial: number, say: Say): string {
  const format = new Intl.DateTimeFormat(say.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date((serial - UNIX_EPOCH) * DAY_MS));
}
