// Codes and places, folded away: not for reading, but to be sent to whoever looks into it.
import { useRef, useState } from 'preact/hooks';
import type { Text } from '../actions/context';
import { copyText } from '../clipboard';
import { Button } from './controls';

type Copied = 'copied' | 'byHand' | null;

/** Excel shows the pane in a frame that may not write to the clipboard: then by the older way, or by hand. */
async function copy(text: string, shown: HTMLElement): Promise<Copied> {
  if (await copyText(text)) return 'copied';
  getSelection()?.selectAllChildren(shown);
  return document.execCommand('copy') ? 'copied' : 'byHand';
}

export function Technical({ t, text }: { readonly t: Text; readonly text: string }) {
  const shown = useRef<HTMLPreElement>(null);
  const [copied, setCopied] = useState<Copied>(null);
  const press = async () => {
    if (shown.current) setCopied(await copy(text, shown.current));
  };
  return (
    <details>
      <summary>{t('common.technical')}</summary>
      <pre ref={shown}>{text}</pre>
      <div class="row">
        <Button onClick={press}>{t('common.copy')}</Button>
        <span role="status">
          {copied === 'copied' && t('common.copied')}
          {copied === 'byHand' && t('common.copyByHand')}
        </span>
      </div>
    </details>
  );
}
