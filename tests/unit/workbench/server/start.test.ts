// What stands before the server: the command line, the oldest Node, a port that is taken, staleness, and the pane's two
// changes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeComplaint } from '../../../../workbench/server/node';
import { parseOptions } from '../../../../workbench/server/options';
import { withBridge } from '../../../../workbench/server/pane';
import { isStale, writeStamp } from '../../../../workbench/server/stale';

describe('the command line', () => {
  it('reads a port in both spellings', () => {
    expect(parseOptions(['--port', '4100']).port).toBe(4100);
    expect(parseOptions(['--port=4100', '--no-open'])).toMatchObject({ port: 4100, open: false });
    expect(parseOptions([]).port).toBeNull();
  });
  it.each([[['--port']], [['--port', 'http']], [['--port', '0']], [['--port', '70000']], [['--prot', '1']]])(
    'refuses %j',
    (words) => {
      expect(() => parseOptions(words)).toThrow();
    },
  );
});

describe('the oldest Node', () => {
  it('lets newer ones pass', () => {
    for (const version of ['20.19.0', '20.20.2', '22.1.0']) expect(nodeComplaint(version)).toBeNull();
  });
  it('says which one is needed', () => {
    expect(nodeComplaint('20.18.3')).toContain('needs Node 20.19 or newer; this is Node 20.18.3');
    expect(nodeComplaint('18.20.0')).not.toBeNull();
  });
});

describe('a port that is taken', () => {
  it.each(['workbench/start.ts', 'workbench/dev.ts'])(
    'is told by %s before anything is built',
    async (script) => {
      const holder = net.createServer();
      await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
      const { port } = holder.address() as net.AddressInfo;
      const words = [
        'node_modules/tsx/dist/cli.mjs',
        script,
        '--rebuild',
        '--no-open',
        '--port',
        String(port),
      ];
      const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
      await new Promise((resolve) => holder.close(resolve));
      expect({ status, stdout, stderr }).toEqual({
        status: 1,
        stdout: '',
        stderr: `Port ${port} is in use. Stop what uses it, or choose another with --port.\n`,
      });
    },
  );
});

describe('the pane', () => {
  const html =
    '<head><meta charset="utf-8"><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="functions.js"></script></head>';
  it('gets the bridge right before office.js, which comes from this machine', () => {
    expect(withBridge(html)).toBe(
      '<head><meta charset="utf-8"><script src="/workbench/bridge.js"></script><script src="/office/office.js"></script><script src="functions.js"></script></head>',
    );
  });
  it('without office.js is an error, not a silent pane', () => {
    expect(() => withBridge('<head></head>')).toThrow('office.js');
  });
});

describe('staleness', () => {
  let folder: string;
  const at = (name: string): string => path.join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'stale-'));
    writeFileSync(at('source'), '');
    writeFileSync(at('output'), '');
    utimesSync(at('source'), 1000, 1000);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('without a stamp is assumed', () =>
    expect(isStale(at('stamp'), [at('output')], [at('source')])).toBe(true));
  it('ends with a build that began after the last change', () => {
    writeStamp(at('stamp'), 2_000_000);
    expect(isStale(at('stamp'), [at('output')], [at('source')])).toBe(false);
  });
  it('begins with a change during the build', () => {
    utimesSync(at('source'), 2001, 2001);
    expect(isStale(at('stamp'), [at('output')], [at('source')])).toBe(true);
    utimesSync(at('source'), 1000, 1000);
  });
  it('begins with a missing output', () => {
    expect(isStale(at('stamp'), [at('output'), at('gone')], [at('source')])).toBe(true);
  });
});
