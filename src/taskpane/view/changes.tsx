// What was changed since, a line each, the first few of them.
import type { Text } from '../actions/context';
import { countOf } from '../actions/undo';
import type { ChangeSince } from '../services';

const SHOWN = 8;

export function Changes({ t, changes }: { readonly t: Text; readonly changes: readonly ChangeSince[] }) {
  const rest = countOf(changes.slice(SHOWN));
  return (
    <ul class="changes">
      {changes.slice(0, SHOWN).map(({ where, what }) => (
        <li key={`${where} ${what}`}>
          <strong>{where}</strong>
          <span>{what}</span>
        </li>
      ))}
      {rest > 0 && <li>{t('undo.more', { count: rest })}</li>}
    </ul>
  );
}
