// What src/work answers in codes and data, in the reader's words: refusals, what was changed since, what was done.
import type { Operation as Done } from '../../work/operations';
import type { RangeRows } from '../../work/source';
import type { Cells, InAreas } from '../../work/changedAreas';
import type { RecoverAnswer as Recovered } from '../../work/recover';
import type { Change, UndoAnswer as Undone } from '../../work/undo';
import type { Text } from '../actions/context';
import type { ChangeSince, Operation, Outcome, RecoverAnswer, UndoAnswer } from '../services';
import type { Refusal } from './refusal';

export type Refuse = (refusal: Refusal) => Promise<Extract<Outcome<never>, { readonly ok: false }>>;

export const refusing =
  ({ locale }: Text): Refuse =>
  async (refusal) => {
    const { refusalInWords } = await import(/* webpackChunkName: "refusal" */ './refusal');
    return { ok: false, failure: refusalInWords(locale, refusal) };
  };

/** A build with what filled it is one step, and is called by both. */
export function operation(t: Text, { label: built, filled, ...rest }: Done): Operation {
  return { ...rest, what: filled === null ? built : t('operations.together', { built, filled }) };
}

function laterText(t: Text, { at, filled }: Extract<Change, { kind: 'operation' }>): string {
  if (!filled || at === undefined) return t('undo.operation');
  const format = new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium' });
  const sheets = filled.map(({ sheet, cells }) => t('undo.filledSheet', { sheet, count: cells }));
  return t('undo.filled', { on: format.format(Date.parse(at)), sheets });
}

function cellText(t: Text, { now: value, beneath }: Extract<Change, { kind: 'cell' }>): string {
  if (beneath) return t('undo.beneath', { value });
  return value === '' ? t('undo.cleared') : t('undo.now', { value });
}

function change(t: Text, since: Change | Cells): ChangeSince {
  switch (since.kind) {
    case 'cell':
      return { where: `${since.sheet}!${since.address}`, what: cellText(t, since) };
    case 'cells': {
      const { sheet, address, count } = since;
      return { where: `${sheet}!${address}`, what: t('undo.cells', { count }), count };
    }
    case 'block':
      return { where: since.sheet, what: t('undo.block') };
    case 'table':
    case 'chart':
    case 'name':
      return { where: since.sheet, what: t(`undo.${since.kind}`, { name: since.name }) };
    case 'rows':
      return { where: since.sheet, what: t('undo.rows', { count: since.rows, table: since.table }) };
    case 'reference': {
      const where = since.sheet === null ? since.address : `${since.sheet}!${since.address}`;
      return { where, what: t('undo.reference', { to: since.to }) };
    }
    case 'operation':
      return { where: since.label, what: laterText(t, since), later: true };
  }
}

/** @param inAreas is loaded with what takes back */
export async function undone(t: Text, refuse: Refuse, inAreas: InAreas, answer: Undone): Promise<UndoAnswer> {
  const inWords = (changes: readonly Change[]): ChangeSince[] =>
    inAreas(changes).map((each) => change(t, each));
  if (answer.kind === 'question') return { ...answer, changes: inWords(answer.changes) };
  if (answer.kind !== 'stopped') return answer;
  const { gone, left, refusal, changes } = answer;
  const lead = t('undo.stopped', { gone, left });
  if (refusal) return { kind: 'stopped', lead, failure: (await refuse(refusal)).failure };
  const details = inWords(changes).map(({ where, what }) => `${where}: ${what}`);
  return { kind: 'stopped', lead, failure: { sentence: t('undo.meanwhile'), details } };
}

/** @param inAreas is loaded with what takes back */
export function recovered(t: Text, inAreas: InAreas, answer: Recovered): RecoverAnswer {
  if (answer.kind !== 'question') return answer;
  return { ...answer, changes: inAreas(answer.changes).map((each) => change(t, each)) };
}

export function rangeNotes(t: Text, { notes, sheet }: RangeRows): string[] {
  const { merged, hiddenRows, hiddenColumns, ours } = notes;
  return [
    ...(hiddenRows || hiddenColumns ? [t('range.hidden')] : []),
    ...(merged === null ? [t('range.mergedMany')] : merged > 0 ? [t('range.merged', { count: merged })] : []),
    ...(ours === null ? [] : [t('range.ours', { sheet })]),
  ];
}
