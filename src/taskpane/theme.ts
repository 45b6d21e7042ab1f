// Excel's own look: Fluent's light or dark tokens as Office's theme is, which need not be the system's; where Office does not
// say, as the system asks. In a contrast theme the browser's forced colours take over, which Fluent's elements and
// taskpane.css leave room for.
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';
import { webDarkTheme, webLightTheme } from '@fluentui/tokens';

/**
 * Excel tells nobody that its theme was changed: it is asked whenever the pane comes into view.
 * @param isOfficeDark null where Office does not say
 * @returns what asks again at once
 */
export function followTheme(isOfficeDark: () => boolean | null): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  let shown: boolean | null = null;
  const apply = () => {
    const dark = isOfficeDark() ?? system.matches;
    if (dark === shown) return;
    shown = dark;
    setTheme(dark ? webDarkTheme : webLightTheme);
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  };
  apply();
  system.addEventListener('change', apply);
  document.addEventListener('visibilitychange', apply);
  window.addEventListener('focus', apply);
  return apply;
}
