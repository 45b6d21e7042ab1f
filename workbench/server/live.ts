// Tells open pages what was built anew while `npm run dev` watches: `pane` or `page`, as server-sent events, which a
// browser takes up again by itself when the server was started again.
import type { ServerResponse } from 'node:http';

export const NEWS_ADDRESS = '/workbench/news';
const SCRIPT = '<script src="/workbench/live.js"></script>';

export type News = 'pane' | 'page';

export class Live {
  private readonly pages = new Set<ServerResponse>();

  /** Keeps the answer open for what is to come. */
  listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': connected\n\n');
    this.pages.add(response);
    response.on('close', () => this.pages.delete(response));
  }

  tell(news: News): void {
    for (const page of this.pages) page.write(`event: ${news}\ndata: built\n\n`);
  }
}

/** The page with the script that listens. */
export function withLive(html: string): string {
  const end = html.lastIndexOf('</body>');
  if (end < 0) throw new Error('The page has no end, so there is nowhere to put what listens.');
  return html.slice(0, end) + SCRIPT + html.slice(end);
}
