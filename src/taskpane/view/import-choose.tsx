// The empty state of the import: what it is for, and four ways to begin (drop, choose, try, and from a sheet).
import type { TargetedDragEvent, TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Choosing } from '../state';
import type { Pane } from '../pane';
import { Button, Link, Progress, Select, Title } from './controls';
import { FailureNotice } from './notice';

interface ChooseProps {
  readonly pane: Pane;
  readonly step: Choosing;
}

export function ChooseStep({ pane, step }: ChooseProps) {
  const { t, actions } = pane;
  return (
    <>
      <Title>{t('import.title')}</Title>
      <DropZone pane={pane} busy={step.looking !== null} />
      {step.looking !== null && (
        <Progress
          sentence={t('import.looking', { file: step.looking })}
          {...(step.share === undefined ? {} : { share: step.share })}
        >
          {step.share !== undefined && <Button onClick={actions.cancelReading}>{t('common.cancel')}</Button>}
        </Progress>
      )}
      {step.note !== null && <p>{step.note}</p>}
      {step.failure && <FailureNotice t={t} failure={step.failure} />}
      {step.looking === null && (
        <p class="after">
          <Link onClick={actions.trySample}>{t('import.sample')}</Link>
        </p>
      )}
      {step.looking === null && <FromWorkbook pane={pane} tables={step.tables ?? null} />}
    </>
  );
}

/** An export that lies in the workbook already: a table, or the cells that are selected. */
function FromWorkbook({ pane: { t, actions }, tables }: { readonly pane: Pane } & Pick<Choosing, 'tables'>) {
  const [chosen, choose] = useState('');
  const opened = (event: TargetedEvent<HTMLDetailsElement>) => {
    if (event.currentTarget.open) void actions.listTables();
  };
  const options = [
    { value: '', text: t('range.selection') },
    ...(tables ?? []).map(({ name, sheet }) => ({
      value: name,
      text: t('range.table', { table: name, sheet }),
    })),
  ];
  return (
    <details onToggle={opened}>
      <summary>{t('range.title')}</summary>
      <Select label={t('range.where')} value={chosen} options={options} onChoose={choose} />
      <p class="hint">{t('range.hint')}</p>
      <Button onClick={() => actions.chooseRange(chosen === '' ? null : chosen)}>{t('range.action')}</Button>
    </details>
  );
}

function DropZone({ pane: { t, actions }, busy }: { readonly pane: Pane; readonly busy: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0) void actions.chooseFiles([...files]);
    else actions.notFiles();
  };
  const drop = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer?.files);
  };
  const hover = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(true);
  };
  const chosen = (event: TargetedEvent<HTMLInputElement>) => {
    const { files } = event.currentTarget;
    if (files && files.length > 0) take(files);
  };
  return (
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{over ? t('import.dropHere') : t('import.empty')}</p>
      <Button primary busy={busy} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      <input ref={input} type="file" accept=".csv,.txt,.tsv,text/csv" multiple hidden onChange={chosen} />
      <p class="hint">{t('import.private')}</p>
    </div>
  );
}
