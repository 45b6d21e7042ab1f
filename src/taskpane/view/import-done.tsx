// What the import did, where to see it, and how to take it back.
import { filledSentence } from '../actions/fill';
import type { Filled, PaneState } from '../state';
import type { Pane } from '../pane';
import type { Difference, Restated as RestatedFigure } from '../services';
import { Button, Link, Title } from './controls';
import { ByMonth, figureText, type Entry } from './import-by-month';
import { Notice, NotSetNotice } from './notice';
import { UndoFlow } from './undo';

interface DoneProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly answer: Filled['answer'];
}

export function DoneStep({ pane, state, answer }: DoneProps) {
  const { t, actions } = pane;
  const { operations, sheet, missingColumns, missingSheets = [], byHand = [], notSet } = answer;
  const target = { operations, what: answer.what ?? t('operations.import', { count: answer.months }) };
  const sentence = filledSentence(pane, answer);
  return (
    <>
      <Title takeFocus>{t('fill.title')}</Title>
      <Notice
        intent="success"
        label={sentence}
        actions={
          <>
            <Link onClick={() => actions.undo(target)}>{t('common.undo')}</Link>
            <Link onClick={() => actions.openSheet(sheet)}>{t('common.openSheet', { sheet })}</Link>
          </>
        }
      >
        <p>{sentence}</p>
      </Notice>
      <NotSetNotice t={t} notSet={notSet} />
      <UndoFlow pane={pane} target={target} state={state} />
      {missingColumns.length > 0 && (
        <Notice intent="warning" label={t('fill.columnMissing', { columns: missingColumns })}>
          <p>{t('fill.columnMissing', { columns: missingColumns })}</p>
        </Notice>
      )}
      {missingSheets.length > 0 && <p>{t('fill.sheetsMissing', { sheets: missingSheets })}</p>}
      {byHand.length > 0 && (
        <>
          <p>{t('fill.byHand')}</p>
          <details>
            <summary>{t('fill.byHandList', { count: byHand.length })}</summary>
            <ul>
              {byHand.map((header) => (
                <li key={header}>{header}</li>
              ))}
            </ul>
          </details>
        </>
      )}
      <Restated pane={pane} restated={answer.restated ?? []} />
      <Lost pane={pane} lost={answer.lost ?? []} />
      <div class="action">
        <Button onClick={actions.startOver}>{t('fill.another')}</Button>
      </div>
    </>
  );
}

/** What the same months said before: a CRM's history moves, and who reported the old figure wants to know. */
function Restated({
  pane: { t },
  restated,
}: {
  readonly pane: Pane;
  readonly restated: readonly RestatedFigure[];
}) {
  if (restated.length === 0) return null;
  const count = restated.length;
  const entries = restated.map(({ month, column, before, after }): Entry => ({
    month,
    name: column,
    text: t('fill.restatedValues', { before: figureText(t, before), after: figureText(t, after) }),
  }));
  return (
    <>
      <p>{t('fill.restated', { count })}</p>
      <details>
        <summary>{t('fill.restatedList', { count })}</summary>
        <ByMonth t={t} entries={entries} />
      </details>
    </>
  );
}

/** What the analyst had written beside rows that the file no longer has. */
function Lost({ pane: { t }, lost }: { readonly pane: Pane; readonly lost: readonly Difference[] }) {
  if (lost.length === 0) return null;
  const sentence = t('fill.lost', { count: lost.length });
  return (
    <Notice intent="warning" label={sentence}>
      <p>{sentence}</p>
      <ul class="changes">
        {lost.map(({ where, typed }) => (
          <li key={where}>{t('fill.lostNote', { where: where ?? '', typed: String(typed) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
