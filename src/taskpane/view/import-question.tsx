// Typed numbers that differ from the file: each is shown with both readings, and stays unless it is ticked.
import { monthText } from '../months';
import type { Question } from '../state';
import type { Pane } from '../pane';
import { Button, Check, Link } from './controls';

interface QuestionProps {
  readonly pane: Pane;
  readonly question: Question;
}

export function FillQuestion({ pane: { t, actions }, question }: QuestionProps) {
  const { differences, replace } = question;
  const number = new Intl.NumberFormat(t.locale, { maximumFractionDigits: 2 });
  const kept = differences.length - replace.length;
  const action =
    replace.length === 0
      ? t('fill.keepAction', { count: kept })
      : kept === 0
        ? t('fill.replaceAction', { count: replace.length })
        : t('fill.bothAction', { replaced: replace.length, kept });
  return (
    <section class="question">
      <h2>{t('fill.question', { count: differences.length })}</h2>
      <p>{t('fill.questionExplain')}</p>
      <div class="differences">
        {differences.map(({ id, month, column, typed, imported }) => (
          <Check
            key={id}
            id={`replace-${id}`}
            checked={replace.includes(id)}
            onCheck={(ticked) => actions.chooseReplace([id], ticked)}
          >
            <span class="name">{t('fill.difference', { month: monthText(month, t.locale), column })}</span>
            <span class="promise">
              {t('fill.typedAndImported', { typed, imported: number.format(imported) })}
            </span>
          </Check>
        ))}
      </div>
      {kept > 0 && differences.length > 1 && (
        <Link
          onClick={() =>
            actions.chooseReplace(
              differences.map(({ id }) => id),
              true,
            )
          }
        >
          {t('fill.replaceAll')}
        </Link>
      )}
      <div class="row">
        <Button primary onClick={actions.fill}>
          {action}
        </Button>
        <Button subtle onClick={actions.dropQuestion}>
          {t('common.cancel')}
        </Button>
      </div>
    </section>
  );
}
