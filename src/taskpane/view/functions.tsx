// The worksheet functions: find one, read what it asks for, put it into the active cell. It arrives as its worked
// example, which calculates at once.
import type { FunctionHelp } from '../services';
import { found } from '../actions/functions';
import type { FunctionsState } from '../state';
import type { Pane } from '../pane';
import { Button, Link, Progress, TextField, Title } from './controls';
import { FailureNotice, Notice } from './notice';

interface FunctionsProps {
  readonly pane: Pane;
  readonly state: FunctionsState;
}

export function FunctionsPlace({ pane, state }: FunctionsProps) {
  const { t, actions } = pane;
  const { query, list, failure } = state;
  const entries = list ? found(list, query) : [];
  return (
    <>
      <Title>{t('functions.title')}</Title>
      <TextField
        search
        label={t('functions.search')}
        placeholder={t('functions.searchHint')}
        value={query}
        onType={actions.searchFunctions}
      />
      {failure && <FailureNotice t={t} failure={failure} />}
      {!list && !failure && <Progress sentence={t('functions.loading')} />}
      {list && entries.length === 0 ? (
        <p>
          {t('functions.none', { query })}{' '}
          <Link onClick={() => actions.searchFunctions('')}>{t('functions.showAll')}</Link>
        </p>
      ) : (
        list && <p class="hint">{t('functions.found', { count: entries.length })}</p>
      )}
      {entries.map((entry) => (
        <Entry key={entry.id} pane={pane} state={state} entry={entry} />
      ))}
    </>
  );
}

function Entry({ pane, state, entry }: FunctionsProps & { readonly entry: FunctionHelp }) {
  const { t, actions } = pane;
  const { id, sentence, signature, parameters, spills, example, helpUrl } = entry;
  return (
    <details class="function">
      <summary>
        <code>{id}</code>
        <span>{sentence}</span>
      </summary>
      <p>
        <code>{signature}</code>
      </p>
      {parameters.length > 0 && <Parameters pane={pane} entry={entry} />}
      {spills && <p class="hint">{t('functions.spills')}</p>}
      {example && (
        <p class="hint">
          {example.result === ''
            ? example.formula
            : t('functions.exampleGives', { formula: example.formula, result: example.result })}
        </p>
      )}
      <div class="row">
        <Button
          label={t('functions.insertNamed', { name: id })}
          onClick={() => actions.insertFunction(entry)}
        >
          {t('functions.insert')}
        </Button>
        <a class="link" href={helpUrl} target="_blank" rel="noreferrer">
          {t('functions.help', { name: id })}
        </a>
      </div>
      <Insertion pane={pane} state={state} id={id} />
    </details>
  );
}

function Parameters({ pane: { t }, entry }: { readonly pane: Pane; readonly entry: FunctionHelp }) {
  return (
    <dl>
      {entry.parameters.map(({ name, help, optional, default: value }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
            {optional && (
              <small>{value ? t('functions.optionalDefault', { value }) : t('functions.optional')}</small>
            )}
          </dt>
          <dd>{help}</dd>
        </div>
      ))}
    </dl>
  );
}

function Insertion({ pane: { t }, state, id }: FunctionsProps & { readonly id: string }) {
  if (state.insertion?.id !== id) return null;
  const { outcome } = state.insertion;
  if (outcome.phase === 'done') {
    const sentence = t('functions.inserted', { name: id, cell: outcome.result.address });
    return (
      <Notice intent="success" label={sentence}>
        <p>{sentence}</p>
      </Notice>
    );
  }
  if (outcome.phase !== 'failed') return null;
  return <FailureNotice t={t} lead={t('functions.notInserted', { name: id })} failure={outcome.failure} />;
}
