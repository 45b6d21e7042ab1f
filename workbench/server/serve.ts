// A small static server for this machine alone: the workbench's page, the built add-in exactly as Excel would get it,
// and Microsoft's client library from the installed package. Under `npm run dev` the page also hears what was built anew.
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentType, fileBelow } from './files';
import { NEWS_ADDRESS, withLive, type Live } from './live';
import { OFFICE_PREFIX, withBridge } from './pane';
import { dist, officeFiles, pageOutput } from './paths';

export interface WorkbenchServer {
  readonly address: string;
  readonly port: number;
  /** The port that was wanted and was in use, if so. */
  readonly movedFrom: number | null;
  close(): void;
}

const USUAL_PORT = 3000;
const PAGE_PREFIX = '/workbench/';

/** Where the files are, and who tells pages of new ones. */
export interface Served {
  readonly dist: string;
  readonly page: string;
  readonly live?: Live;
}
const asBuilt: Served = { dist, page: pageOutput };

function locate(pathname: string, served: Served): Promise<string | null> {
  if (pathname === '/') return fileBelow(served.page, 'index.html');
  if (pathname.startsWith(PAGE_PREFIX)) return fileBelow(served.page, pathname.slice(PAGE_PREFIX.length));
  if (pathname.startsWith(OFFICE_PREFIX)) return fileBelow(officeFiles, pathname.slice(OFFICE_PREFIX.length));
  return fileBelow(served.dist, pathname.slice(1));
}

/** Every file as it is, but the two pages that are connected to each other. */
function changedFor(pathname: string, { live }: Served): ((html: string) => string) | null {
  if (pathname === '/taskpane.html') return withBridge;
  return pathname === '/' && live ? withLive : null;
}

/** Only pages opened by this machine's own name may read; another site that points its name here may not. */
function isOwnHost(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? '');
}

async function answer(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  served: Served,
): Promise<void> {
  const refuse = (status: number, text: string): void => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
  };
  if (!isOwnHost(request.headers.host)) return refuse(403, 'This server answers to localhost only.');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(405, 'Only reading is possible here.');
  // The path as sent: URL would resolve dots before they can be refused.
  const pathname = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  if (pathname === NEWS_ADDRESS && served.live) return served.live.listen(response);
  const file = await locate(pathname, served);
  if (file === null) return refuse(404, `Nothing here by the name ${pathname}`);
  const bytes = await readFile(file);
  const changed = changedFor(pathname, served);
  const body = changed === null ? bytes : Buffer.from(changed(bytes.toString('utf8')));
  response.writeHead(200, {
    'content-type': contentType(file),
    'content-length': body.length,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function listen(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function isBusy(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EADDRINUSE' || code === 'EACCES';
}

/** Serves on `wanted`, which must then be free, or (null) on 3000 or any free port. */
export async function serve(wanted: number | null, served: Served = asBuilt): Promise<WorkbenchServer> {
  const server = http.createServer((request, response) => {
    answer(request, response, served).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : 'The file could not be read.');
    });
  });
  let movedFrom: number | null = null;
  try {
    await listen(server, wanted ?? USUAL_PORT);
  } catch (error) {
    if (!isBusy(error)) throw error;
    if (wanted !== null)
      throw new Error(`Port ${wanted} is in use. Stop what uses it, or choose another with --port.`);
    movedFrom = USUAL_PORT;
    await listen(server, 0);
  }
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://localhost:${port}`, port, movedFrom, close };
}
