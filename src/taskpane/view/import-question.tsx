// Typed numbers that differ from the file: each is shown with both readings, and they stay unless told otherwise.
import type { Difference } from '../services';
import { monthText } from '../months';
import type { Pane } from '../pane';
import { Button, QuestionTitle } from './controls';

interface QuestionProps {
  readonly pane: Pane;
  readonly differences: readonly Difference[];
}

export function FillQuestion({ pane: { t, actions }, differences }: QuestionProps) {
  const count = differences.length;
  const format = new Intl.NumberFormat(t.locale, { maximumFractionDigits: 2 });
  const text = (value: Difference['typed'] | null) => {
    if (value === null || value === '') return t('undo.blank');
    return typeof value === 'number' ? format.format(value) : String(value);
  };
  return (
    <section class="question">
      <QuestionTitle>{t('fill.question', { count })}</QuestionTitle>
      <ul class="changes differences">
        {differences.map(({ month, column, typed, imported }) => (
          <li key={`${String(month)} ${column}`}>
            <strong>{t('fill.difference', { month: monthText(month, t.locale), column })}</strong>
            <span>{t('fill.typedAndImported', { typed: text(typed), imported: text(imported) })}</span>
          </li>
        ))}
      </ul>
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
