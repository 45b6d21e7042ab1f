// Help at the pane's end, in every place: "Check this Excel", loaded when it is first asked for.
import type { PaneState } from '../state';
import type { Pane } from '../pane';
import { Link } from './controls';
import { later } from './later';

const CheckSection = later(
  async () => (await import(/* webpackChunkName: "check-excel" */ './check')).CheckSection,
);

export function Help({ pane, state: { check } }: { readonly pane: Pane; readonly state: PaneState }) {
  const { t, actions } = pane;
  return (
    <footer class="help">
      {check ? (
        <CheckSection pane={pane} state={check} />
      ) : (
        <Link onClick={() => actions.check('open')}>{t('common.check')}</Link>
      )}
    </footer>
  );
}
