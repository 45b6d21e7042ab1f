// A part of the pane that is loaded when it is first shown: what opens with the pane stays small.
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Pane } from '../pane';
import { Progress } from './controls';

interface WithPane {
  readonly pane: Pane;
}
type View<Props> = (props: Props) => VNode | null;

/** Shows that it is at work until the part is there. What cannot be loaded was said by the action that asked for it. */
export function later<Props extends WithPane>(load: () => Promise<View<Props>>): View<Props> {
  let loaded: View<Props> | null = null;
  return function Later(props: Props) {
    const [, setThere] = useState(loaded !== null);
    useEffect(() => {
      if (loaded) return;
      void load().then((view) => {
        loaded = view;
        setThere(true);
      });
    }, []);
    const Loaded = loaded;
    return Loaded ? <Loaded {...props} /> : <Progress sentence={props.pane.t('common.working')} />;
  };
}
