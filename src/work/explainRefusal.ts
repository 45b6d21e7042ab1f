// A refusal to change the workbook as sentences: what stood in the way, and what to do about it.
import type { Refusal } from '../workbook/refusal';
import type { refusals, Translate } from '../i18n';
import { momentText } from './months';
import type { Explanation } from './explainProblem';

type Say = Translate<typeof refusals>;

const UNIX_EPOCH = 25_569;
const DAY_MS = 86_400_000;

/** The refusal in the words of `say` (a translator of the `refusals` messages). */
export function explainRefusal(refusal: Refusal, say: Say): Explanation & { readonly technical?: string } {
  return {
    sentence: sentenceOf(refusal, say),
    advice: [say(`${refusal.code}.advice` as const)],
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
    case 'filtered':
      return say(refusal.code, { table: refusal.table, sheet: refusal.sheet });
    case 'filteredCells':
      return say('filteredCells', { sheet: refusal.sheet, cells: refusal.cells });
    case 'busy':
      return busy(refusal, say);
    case 'changedMeanwhile':
      return changedMeanwhile(refusal, say);
    case 'notPutBack':
      return notPutBack(refusal, say);
    case 'nameNotOurs':
      return say('nameNotOurs', { name: refusal.name });
    case 'columnMissing':
      return say('columnMissing', { column: refusal.column, table: refusal.table, sheet: refusal.sheet });
    case 'alreadyThere':
      return say('alreadyThere', { sheets: refusal.sheets });
    case 'monthTwice':
    case 'nothingToClose':
    case 'targetMonth':
      return say(refusal.code, { month: monthName(refusal.month, say) });
    case 'planIncomplete':
      return say('planIncomplete', { missing: refusal.missing });
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

function busy({ label, at }: Extract<Refusal, { code: 'busy' }>, say: Say): string {
  const moment = Date.parse(at);
  return Number.isNaN(moment)
    ? say('busyElse')
    : say('busy', { what: label, at: momentText(moment, say.locale) });
}

function notPutBack({ sheet, cell, more }: Extract<Refusal, { code: 'notPutBack' }>, say: Say): string {
  const place = `${sheet}!${cell}`;
  return more === 0
    ? say('notPutBack', { cell: place })
    : say('notPutBackMany', { cell: place, count: more });
}

/** What was changed while it ran, cell by cell, or that lines and names moved. */
function changedMeanwhile(
  { sheet, cell, from, to }: Extract<Refusal, { code: 'changedMeanwhile' }>,
  say: Say,
): string {
  if (sheet === '') return say('changedMeanwhileElse');
  if (cell === null) return say('changedMeanwhileRows', { sheet });
  const told = (text: string) => {
    if (text === '') return say('changedMeanwhileBlank');
    return text.startsWith('=') ? say('changedMeanwhileFormula') : text;
  };
  return say('changedMeanwhile', { sheet, cell, from: told(from), to: told(to) });
}

function monthName(serial: number, say: Say): string {
  const format = new Intl.DateTimeFormat(say.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date((serial - UNIX_EPOCH) * DAY_MS));
}
