// What was done to this workbook earlier, also before it was last saved, each with its way back.
import type { Operation } from '../services';
import type { UndoTarget } from '../state';
import type { Pane } from '../pane';
import { Link } from './controls';
import { UndoFlow, type UndoProps } from './undo';

interface OperationsProps {
  readonly pane: Pane;
  readonly operations: readonly Operation[];
  readonly state: UndoProps['state'];
}

export function Operations({ pane, operations, state }: OperationsProps) {
  if (operations.length === 0) return null;
  return (
    <section class="earlier" aria-labelledby="earlier">
      <h2 id="earlier">{pane.t('operations.title')}</h2>
      <ul class="plain">
        {operations.map((operation) => (
          <li key={operation.id}>
            <Line pane={pane} operation={operation} />
            <UndoFlow pane={pane} target={targetOf(operation)} state={state} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const targetOf = ({ parts, what }: Operation): UndoTarget => ({ operations: parts, what });

function Line({ pane: { t, actions }, operation }: { readonly pane: Pane; readonly operation: Operation }) {
  const { what, at, partly } = operation;
  const format = new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeStyle: 'short' });
  const when = at === null ? null : format.format(at);
  const label = when === null ? `${t('common.undo')}: ${what}` : t('operations.undoNamed', { what, when });
  return (
    <div class="line">
      <span>
        {what}
        {when && <small>{when}</small>}
        {partly && <small>{t('operations.partly')}</small>}
      </span>
      <Link label={label} onClick={() => actions.undo(targetOf(operation))}>
        {t('common.undo')}
      </Link>
    </div>
  );
}
