// Drives the workbench as a person does: starts it with `npm start`, types, clicks, reads what is shown.
import { spawn, type ChildProcess } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { complaints } from './pane/complaints';

export const ROOT = path.resolve(import.meta.dirname, '../..');

async function freePort(): Promise<number> {
  const holder = net.createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port } = holder.address() as net.AddressInfo;
  await new Promise((resolve) => holder.close(resolve));
  return port;
}

export interface Started {
  readonly address: string;
  readonly said: () => string;
  stop(): Promise<void>;
}

/** `npm start -- --port N`, ready when it prints its address. */
export async function startWorkbench(): Promise<Started> {
  const port = await freePort();
  const child: ChildProcess = spawn('npm', ['start', '--silent', '--', '--port', String(port), '--no-open'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: npm's child must go with it.
    detached: true,
  });
  let said = '';
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.pid === undefined) return;
    const gone = new Promise((resolve) => child.once('close', resolve));
    process.kill(-child.pid, 'SIGTERM');
    await gone;
  };
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (part: Buffer): void => {
      said += part.toString();
      const found = /workbench: (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('close', (code) => reject(new Error(`npm start ended with ${String(code)}:\n${said}`)));
  });
  return { address, said: () => said, stop };
}

export class Workbench {
  private constructor(
    readonly page: Page,
    readonly errors: string[],
  ) {}

  static async open(
    browser: Browser,
    address: string,
    options: BrowserContextOptions = {},
  ): Promise<Workbench> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    const bench = new Workbench(page, await complaints(page));
    // Whatever is asked of another machine fails: the workbench needs no network.
    await page.route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/, (route) => route.abort());
    await page.goto(address);
    await page.locator('.cell-input').waitFor({ state: 'attached' });
    return bench;
  }

  get pane(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes('/taskpane.html'));
    if (frame === undefined) throw new Error('The pane is not there.');
    return frame;
  }

  async goTo(address: string): Promise<void> {
    await this.page.locator('#name-box').fill(address);
    await this.page.locator('#name-box').press('Enter');
  }

  /** Types into a cell and presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** The text shown in a cell, read from the grid itself. */
  async shown(address: string): Promise<string | null> {
    return this.page.evaluate((name) => {
      const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
      const header = [...document.querySelectorAll<HTMLElement>('.rgHeaderCell[data-column]')].find(
        (cell) => cell.textContent.trim() === letters,
      );
      const number = [...document.querySelectorAll<HTMLElement>('.row-header')].find(
        (cell) => cell.textContent.trim() === digits,
      );
      if (header === undefined || number === undefined) return null;
      const [across, down] = [header.getBoundingClientRect(), number.getBoundingClientRect()];
      const [x, y] = [across.left + across.width / 2, down.top + down.height / 2];
      const cell = document
        .elementsFromPoint(x, y)
        .find((element) => element.matches('.rgCell:not(.row-header)'));
      return cell === undefined ? null : cell.textContent;
    }, address);
  }

  tabs(): Promise<string[]> {
    return this.page.locator('.tab').allTextContents();
  }
}

/** What axe finds, in words. */
export async function axe(target: Page | Frame, source: string): Promise<string[]> {
  await target.evaluate(source);
  return target.evaluate(async () => {
    interface Found {
      violations: { id: string; nodes: { html: string }[] }[];
    }
    const { axe: run } = window as unknown as { axe: { run(options: unknown): Promise<Found> } };
    const { violations } = await run.run({ iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
