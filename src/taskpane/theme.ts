// Excel's own look: Fluent's light or dark tokens, as the system (and with it Office) asks, changing with it. In a
// contrast theme the browser's forced colours take over, which Fluent's elements and taskpane.css leave room for.
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';
import { webDarkTheme, webLightTheme } from '@fluentui/tokens';

/** `officeDark` is what the host says of its own theme; null where it does not say, so that the system decides. */
export function followTheme(officeDark: boolean | null = null): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const dark = officeDark ?? system.matches;
    setTheme(dark ? webDarkTheme : webLightTheme);
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  };
  apply();
  system.addEventListener('change', apply);
}
