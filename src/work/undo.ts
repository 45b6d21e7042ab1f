// Taking back, with the analyst's later changes put into words.
import type { AsksFirst, Change as Found } from '../excel';
import { recover, undo } from '../excel/undo';
import type { Text } from '../taskpane/actions/context';
import type { Change, Outcome, UndoAnswer, UndoHow } from '../taskpane/services';
import type { Refuse, Wiring } from '../taskpane/wiring/workbook';

function laterText(t: Text, { at, filled }: Extract<Found, { kind: 'operation' }>): string {
  if (!filled || at === undefined) return t('undo.operation');
  const format = new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium' });
  const sheets = filled.map(({ sheet, cells }) => t('undo.filledSheet', { sheet, count: cells }));
  return t('undo.filled', { on: format.format(Date.parse(at)), sheets });
}

function describe(t: Text, change: Found): Change {
  switch (change.kind) {
    case 'cell': {
      const what = change.now === '' ? t('undo.cleared') : t('undo.now', { value: change.now });
      return { where: `${change.sheet}!${change.address}`, what };
    }
    case 'block':
      return { where: change.sheet, what: t('undo.block') };
    case 'table':
    case 'chart':
    case 'name':
      return { where: change.sheet, what: t(`undo.${change.kind}`, { name: change.name }) };
    case 'rows':
      return { where: change.sheet, what: t('undo.rows', { count: change.rows, table: change.table }) };
    case 'reference': {
      const where = change.sheet === null ? change.address : `${change.sheet}!${change.address}`;
      return { where, what: t('undo.reference', { to: change.to }) };
    }
    case 'operation':
      return { where: change.label, what: laterText(t, change), later: true };
  }
}

const question = (t: Text, { askedAbout, keeping }: AsksFirst, gone: number): Outcome<UndoAnswer> => ({
  ok: true,
  value: {
    kind: 'question',
    gone,
    changes: askedAbout.map((change) => describe(t, change)),
    keeping: keeping ?? null,
  },
});

const UNDONE: Outcome<UndoAnswer> = { ok: true, value: { kind: 'undone' } };

export async function undoOperations(
  t: Text,
  refuse: Refuse,
  operations: readonly string[],
  how: UndoHow,
  gone = 0,
): Promise<Outcome<UndoAnswer>> {
  const [first, ...others] = operations;
  if (first === undefined) return UNDONE;
  const restored = await undo(first, how === 'sure' ? 'ask' : how);
  if ('askedAbout' in restored) return question(t, restored, gone);
  // Asked about the second of two, the analyst says yes, and the first is gone by then: that is no failure.
  const goneBefore = !restored.ok && restored.refusal.code === 'noOperation' && others.length > 0;
  if (!restored.ok && !goneBefore) return refuse(restored.refusal);
  // The answer was about what one operation would take away; the next ones ask for themselves.
  return undoOperations(t, refuse, others, goneBefore ? how : 'ask', gone + 1);
}

export async function recoverWork(
  { t, now }: Wiring,
  refuse: Refuse,
  how: UndoHow,
): Promise<Outcome<UndoAnswer>> {
  const recovered = await recover({
    force: how === 'force',
    ...(how === 'ask' ? { now: now().toISOString() } : {}),
  });
  if ('underWay' in recovered)
    return { ok: true, value: { kind: 'underWay', at: Date.parse(recovered.underWay.at) } };
  if ('askedAbout' in recovered) return question(t, recovered, 0);
  return recovered.ok ? UNDONE : refuse(recovered.refusal);
}
