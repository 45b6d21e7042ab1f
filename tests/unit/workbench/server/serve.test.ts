// The server of `npm start`: what it serves, how, to whom, and what it refuses.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dist, officeFiles } from '../../../../workbench/server/paths';
import type { WorkbenchServer } from '../../../../workbench/server/serve';
import { serve } from '../../../../workbench/server/serve';

interface Answer {
  status: number;
  type: string | undefined;
  body: Buffer;
}

/** Sends the path as it stands, which fetch would tidy up first. */
function ask(port: number, rawPath: string, options: http.RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ port, host: '127.0.0.1', path: rawPath, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'],
          body: Buffer.concat(parts),
        }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

const probe = path.join(dist, 'probe');
let server: WorkbenchServer;

beforeAll(async () => {
  await mkdir(probe, { recursive: true });
  await writeFile(
    path.join(probe, 'page.html'),
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
  );
  await writeFile(path.join(probe, 'engine.wasm'), Buffer.from([0, 97, 115, 109]));
  server = await serve(await freePort());
});
afterAll(async () => {
  server.close();
  const { rm } = await import('node:fs/promises');
  await rm(probe, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const holder = net.createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port } = holder.address() as net.AddressInfo;
  await new Promise((resolve) => holder.close(resolve));
  return port;
}

describe('the server of the workbench', () => {
  it('serves office.js from the installed package, byte for byte', async () => {
    const answer = await ask(server.port, '/office/office.js');
    expect(answer.status).toBe(200);
    expect(answer.type).toBe('text/javascript; charset=utf-8');
    expect(answer.body.equals(await readFile(path.join(officeFiles, 'office.js')))).toBe(true);
  });

  it('leaves every file but the pane as Excel gets it', async () => {
    const answer = await ask(server.port, '/probe/page.html?cache=1');
    expect(answer.body.equals(await readFile(path.join(probe, 'page.html')))).toBe(true);
  });

  it('names the type of WebAssembly, without which it would not compile while loading', async () => {
    expect((await ask(server.port, '/probe/engine.wasm')).type).toBe('application/wasm');
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/office/../../package.json',
    '/workbench/..\\..\\package.json',
    '/%2fetc%2fpasswd',
    '/%00',
    '/%E0%A4%A',
    '/probe',
  ])('serves nothing for %s', async (climbing) => {
    expect((await ask(server.port, climbing)).status).toBe(404);
  });

  it('answers only to its own name, so that no other site can read through it', async () => {
    const answer = await ask(server.port, '/office/office.js', { headers: { host: 'elsewhere.example' } });
    expect(answer.status).toBe(403);
  });

  it('only reads', async () => {
    expect((await ask(server.port, '/', { method: 'POST' })).status).toBe(405);
  });

  it('says that a wanted port is in use and what to do', async () => {
    await expect(serve(server.port)).rejects.toThrow(`Port ${server.port} is in use`);
  });
});
