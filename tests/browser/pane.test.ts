// Every state of the pane, as a person may come to see it: nothing for axe to find, every control named in Chromium's
// own accessibility tree (axe cannot look into Fluent's element internals), targets of 24 px and more, nothing wider
// than the pane, no error in the console. Pictures go to build/screens, to be looked at.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { hasChromium, launch } from './chromium';
import { bundle, openPane, showState } from './pane/page';
import { STATES } from './pane/states';

const SCREENS = 'build/screens';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { forcedColors: 'active', colorScheme: 'dark' },
  narrow: { viewport: { width: 300, height: 700 } },
};

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<AxeResult>('axe.run(document)');
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Controls without a name, as Chromium tells assistive technology. */
async function nameless(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const controls = /^(button|checkbox|radio|tab|textbox|searchbox|combobox|progressbar|link|tablist)$/;
  const seen = nodes.filter(({ ignored, role }) => !ignored && controls.test(String(role?.value)));
  if (seen.length < 4) throw new Error(`Only ${String(seen.length)} controls in the accessibility tree`);
  return seen.flatMap(({ role, name }) =>
    role?.value === 'tablist' || String(name?.value ?? '').trim() !== '' ? [] : [String(role?.value)],
  );
}

/** Targets lower or narrower than 24 px; a native radio or a Fluent checkbox is reached through its label too. */
function smallTargets(): string[] {
  const controls =
    'button, select, a, summary, fluent-button, fluent-tab, fluent-text-input, label.radio, .check label';
  return [...document.querySelectorAll(controls)]
    .filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 24 || box.height < 23.9)
    .map(
      ({ element, box }) => `${element.outerHTML.slice(0, 120)} ${String(box.width)}×${String(box.height)}`,
    );
}

/** How far the page is wider than its window, and texts that are cut off within a button. */
function overflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`page ${String(scrollWidth)} > ${String(clientWidth)}`] : [];
  const cut = [...document.querySelectorAll<HTMLElement>('fluent-button, .link, p, h1, h2, h3, legend')]
    .filter(({ className }) => className !== 'samples' && className !== 'visually-hidden')
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
    .map((element) => `cut: ${element.textContent.slice(0, 60)}`);
  return [...wide, ...cut];
}

describe.skipIf(!hasChromium())('every state of the pane', () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    [browser, script] = await Promise.all([launch(), bundle()]);
  });
  afterAll(() => browser.close());

  interface Look {
    readonly page: Page;
    readonly errors: string[];
  }
  const looks = new Map<string, Promise<Look>>();
  /** One page a look, in which one state is seen after the other. */
  function inTurn(look: string, state: string, see: (seen: Look) => Promise<void>): Promise<void> {
    const before = looks.get(look);
    const opened = before
      ? before.then(async (open) => {
          open.errors.length = 0;
          await showState(open.page, state);
          return open;
        })
      : openPane(browser, script, state, LOOKS[look] ?? {});
    const seen = opened.then(see);
    looks.set(
      look,
      seen.catch(() => undefined).then(() => opened),
    );
    return seen;
  }

  const cases = Object.keys(STATES).flatMap((state) =>
    Object.keys(LOOKS).map((look) => [state, look] as const),
  );
  // Several at once: Chromium works on one look while another is being told about.
  test.concurrent.for(cases)('%s, %s', ([state, look], { expect }) =>
    inTurn(look, state, async ({ page, errors }) => {
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((details) => (details.open = true)),
      );
      // What opening them sets off is drawn.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      await page.screenshot({ path: `${SCREENS}/pane-${state}-${look}.png`, fullPage: true });
      expect.soft(await axe(page), 'axe').toEqual([]);
      expect.soft(await nameless(page), 'controls without a name').toEqual([]);
      expect.soft(await page.evaluate(smallTargets), 'targets under 24 px').toEqual([]);
      expect.soft(await page.evaluate(overflow), 'wider than the pane').toEqual([]);
      expect(errors, 'console').toEqual([]);
    }),
  );
});
