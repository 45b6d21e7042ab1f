// What `npm run dev` adds: an open page hears what was built anew, and webpack's watch says so when the outcome is
// another. Every step waits for a word of the server, never for a time.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Live, withLive } from '../../../../workbench/server/live';
import { serve, type WorkbenchServer } from '../../../../workbench/server/serve';
import { watchConfigurations } from '../../../../workbench/server/watch';

const folder = mkdtempSync(path.join(os.tmpdir(), 'live-'));
const at = (...names: string[]): string => path.join(folder, ...names);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a page under npm run dev', () => {
  const live = new Live();
  const servers: WorkbenchServer[] = [];
  const served = { dist: at('add-in'), page: at('page') };
  beforeAll(async () => {
    for (const name of Object.values(served)) mkdirSync(name);
    writeFileSync(at('page', 'index.html'), '<body>sheet</body>');
    writeFileSync(at('add-in', 'functions.js'), 'f()');
    for (const more of [{ live }, {}]) servers.push(await serve(null, { ...served, ...more }));
  });
  afterAll(() => servers.forEach((server) => server.close()));
  const get = (index: number, name: string) => fetch(`${servers[index]?.address ?? ''}${name}`);

  it('hears of a new pane and of a new page', async () => {
    const news = await get(0, '/workbench/news');
    const reader = (news.body as ReadableStream<Uint8Array>).getReader();
    let heard = '';
    const until = async (word: string): Promise<void> => {
      while (!heard.includes(word)) heard += new TextDecoder().decode((await reader.read()).value);
    };
    await until('connected');
    live.tell('pane');
    await until('event: pane\ndata: built\n\n');
    live.tell('page');
    await until('event: page\n');
    await reader.cancel();
  });

  it('is the only file that is not as it was built', async () => {
    expect(await (await get(0, '/')).text()).toBe(
      '<body>sheet<script src="/workbench/live.js"></script></body>',
    );
    expect(await (await get(0, '/functions.js')).text()).toBe('f()');
  });

  it('listens under npm run dev only', async () => {
    expect(await (await get(1, '/')).text()).toBe('<body>sheet</body>');
    expect((await get(1, '/workbench/news')).status).toBe(404);
  });

  it('without an end is an error, not a page that never hears', () => {
    expect(() => withLive('<p>')).toThrow('no end');
  });
});

describe('watching', () => {
  it('tells of a new outcome, of a fault in words, and of its mending', async () => {
    writeFileSync(at('entry.js'), 'export const answer = 1; console.log(answer);');
    const configuration = {
      name: 'probe',
      mode: 'development' as const,
      context: folder,
      entry: './entry.js',
      output: { path: at('out'), filename: 'out.js' },
      devtool: false as const,
    };
    const said: string[] = [];
    let heard = (_word: string): void => undefined;
    const next = () => new Promise<string>((resolve) => (heard = resolve));
    const watching = await watchConfigurations([configuration], {
      tell: (news) => heard(news),
      say: (line) => {
        said.push(line);
        heard('said');
      },
    });
    const after = (text: string): Promise<string> => {
      const word = next();
      writeFileSync(at('entry.js'), text);
      return word;
    };
    try {
      expect(await after('export const answer = 2; console.log(answer);')).toBe('pane');
      expect(readFileSync(at('out', 'out.js'), 'utf8')).toContain('answer = 2');
      expect(await after('export const = 3;')).toBe('said');
      expect(said.join('\n')).toContain('entry.js');
      expect(await after('export const answer = 4; console.log(answer);')).toBe('pane');
    } finally {
      watching.close();
    }
  });
});
