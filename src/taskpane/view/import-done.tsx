// What the import did, where to see it, and how to take it back.
import { filledSentence } from '../actions/fill';
import type { Filled, PaneState } from '../state';
import type { Pane } from '../pane';
import type { Difference } from '../services';
import { Button, Link, Title } from './controls';
import { Notice } from './notice';
import { UndoFlow } from './undo';

interface DoneProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly answer: Filled['answer'];
}

export function DoneStep({ pane, state, answer }: DoneProps) {
  const { t, actions } = pane;
  const { operations, sheet, missingColumns, missingSheets = [], byHand = [] } = answer;
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
      <Lost pane={pane} lost={answer.lost ?? []} />
      <div class="action">
        <Button onClick={actions.startOver}>{t('fill.another')}</Button>
      </div>
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
