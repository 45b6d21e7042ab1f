// Help at the pane's end, in every place: "Check this Excel", loaded when it is first asked for.
import { useEffect, useState } from 'preact/hooks';
import type { PaneState } from '../state';
import type { Pane } from '../pane';
import type { CheckSection } from './check';
import { Link, Progress } from './controls';

interface View {
  readonly CheckSection: typeof CheckSection;
}
let loaded: View | null = null;

export function Help({ pane, state: { check } }: { readonly pane: Pane; readonly state: PaneState }) {
  const { t, actions } = pane;
  const [view, setView] = useState(loaded);
  useEffect(() => {
    if (!check || loaded) return;
    // The action that opened it has loaded this chunk already, or said that it could not.
    void import(/* webpackChunkName: "check-excel" */ './check').then((module) => {
      loaded = module;
      setView(module);
    });
  }, [check]);
  return (
    <footer class="help">
      {!check && <Link onClick={() => actions.check('open')}>{t('common.check')}</Link>}
      {check && view && <view.CheckSection pane={pane} state={check} />}
      {check && !view && <Progress sentence={t('common.working')} />}
    </footer>
  );
}
