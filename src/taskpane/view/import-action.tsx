// The last button before something is written: what is built with it, what it does, how far it is, and what it asks.
import type { ComponentChildren } from 'preact';
import { buildFirst } from '../actions/fill';
import { monthText, serialOfMonth } from '../../work/months';
import { leftText } from '../timeLeft';
import type { BuildRequest } from '../services';
import { settingsSheet, type PaneState, type Preview, type TablePreview } from '../state';
import type { Pane } from '../pane';
import { Button, Link, Progress } from './controls';
import { FillQuestion, LongListsQuestion } from './import-question';
import { FailureNotice } from './notice';

interface ActionProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly step: Preview | TablePreview;
  /** What the button says, unless the report is built first. */
  readonly children: ComponentChildren;
}

/** Which sheets come first, and by what month and currency they begin. */
function willBuild({ t, reports }: Pane, state: PaneState, { templates, options }: BuildRequest): string {
  const sheets = reports.outlook(templates, state.workbook?.built ?? []);
  if (!templates.includes(reports.importTemplate)) return t('preview.willBuildDetails', { sheets });
  if (settingsSheet(state) !== null) return t('preview.willBuildRest', { sheets });
  const month = monthText(serialOfMonth(options.reportMonth), t.locale);
  return t('preview.willBuild', { sheets, month, currency: options.currency });
}

export function FillAction({ pane, state, step, children }: ActionProps) {
  const { t, actions, reports } = pane;
  const { work, question, longLists } = step;
  const busy = work.phase === 'working';
  if (question && !busy) return <FillQuestion pane={pane} differences={question} />;
  if (longLists && !busy) return <LongListsQuestion pane={pane} asked={longLists} />;
  const request = buildFirst(state, reports, step);
  const isFirst = request?.templates.includes(reports.importTemplate) ?? false;
  return (
    <>
      {request && <p class="hint">{willBuild(pane, state, request)}</p>}
      <div class="action sticky">
        {!busy && <p class="hint">{t('common.undoEnds')}</p>}
        <Button primary busy={busy} onClick={() => actions.fill()}>
          {isFirst ? t('preview.buildAndFill') : children}
        </Button>
        {!busy && <Link onClick={actions.backToMapping}>{t('preview.back')}</Link>}
        {busy && (
          <Progress
            sentence={work.sentence}
            {...(work.share === undefined ? {} : { share: work.share })}
            left={work.left ? leftText(t, work.left) : null}
          >
            {work.share !== undefined && (
              <Button onClick={actions.cancelFilling}>{t('common.cancel')}</Button>
            )}
          </Progress>
        )}
        {work.phase === 'failed' && <FailureNotice t={t} lead={t('fill.failed')} failure={work.failure} />}
      </div>
    </>
  );
}
