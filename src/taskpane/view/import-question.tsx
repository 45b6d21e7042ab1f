// Typed numbers that differ from the file: each is shown with both readings, and they stay unless told otherwise.
import type { Difference } from '../services';
import type { Preview } from '../state';
import type { Pane } from '../pane';
import { Button, QuestionTitle } from './controls';
import { ByMonth, figureText, type Entry } from './import-by-month';

interface QuestionProps {
  readonly pane: Pane;
  readonly differences: readonly Difference[];
}

export function FillQuestion({ pane: { t, actions }, differences }: QuestionProps) {
  const count = differences.length;
  const entries = differences.map(({ month, where, column, typed, imported }): Entry => ({
    month,
    name: where ?? column,
    text: t('fill.typedAndImported', { typed: figureText(t, typed), imported: figureText(t, imported) }),
  }));
  return (
    <section class="question">
      <QuestionTitle>{t('fill.question', { count })}</QuestionTitle>
      <ByMonth t={t} entries={entries} />
      <div class="row">
        <Button primary onClick={() => actions.fill('keep')}>
          {t('fill.keepAction', { count })}
        </Button>
        <Button onClick={() => actions.fill('replace')}>{t('fill.replaceAction', { count })}</Button>
        <Button subtle onClick={actions.dropQuestion}>
          {t('common.cancel')}
        </Button>
      </div>
    </section>
  );
}

interface LongListsProps {
  readonly pane: Pane;
  readonly asked: NonNullable<Preview['longLists']>;
}

/** A list of hundreds of thousands of rows is not kept twice in a workbook: that is said before it is replaced. */
export function LongListsQuestion({ pane: { t, actions }, asked: { lists, typed } }: LongListsProps) {
  return (
    <section class="question">
      <QuestionTitle>{t('fill.longLists')}</QuestionTitle>
      <ul class="changes">
        {lists.map(({ sheet, table, rows }) => (
          <li key={table}>{t('fill.longList', { count: rows, table, sheet })}</li>
        ))}
      </ul>
      <p>{t('fill.longListsExplain')}</p>
      <div class="row">
        <Button primary onClick={() => actions.fill(typed, true)}>
          {t('fill.longListsAction')}
        </Button>
        <Button subtle onClick={actions.dropQuestion}>
          {t('common.cancel')}
        </Button>
      </div>
    </section>
  );
}
