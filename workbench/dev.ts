// `npm run dev`: the workbench for those who change it. What is saved is built and shown while the workbook stays open:
// the pane's frame is loaded anew and connected to the same host, and with it the functions; results that are known are
// asked for again only when an argument changes. Only a change of the workbench's own page begins with an empty workbook.
import { mkdir } from 'node:fs/promises';
import { Live, type News } from './server/live';
import { nodeComplaint } from './server/node';
import { openBrowser } from './server/open';
import { parseOptions, usage } from './server/options';
import { development } from './server/paths';
import { serve } from './server/serve';
import { watchAddIn, watchCatalogue, watchPage } from './server/watch';

const say = (line: string): void => console.log(line);

async function main(): Promise<void> {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint !== null) throw new Error(complaint);
  const options = parseOptions(process.argv.slice(2));
  if (options.help) return say(usage);
  const live = new Live();
  // Before the build, which takes a while: a port that is taken is told at once.
  const server = await serve(options.port, { ...development, live });
  if (server.movedFrom !== null) say(`Port ${server.movedFrom} is in use, so port ${server.port} it is.`);
  say('Building …');
  const shown: Readonly<Record<News, string>> = {
    pane: 'Built the add-in: the pane is loaded anew beside the open workbook.',
    page: 'Built the workbench: the page is loaded anew.',
  };
  const tell = (news: News): void => {
    say(shown[news]);
    live.tell(news);
  };
  for (const folder of Object.values(development)) await mkdir(folder, { recursive: true });
  await Promise.all([
    watchAddIn(development.dist, { tell, say }),
    watchPage(development.page, { tell, say }),
  ]);
  watchCatalogue({ tell, say });
  say(`\n  Lifecycle Funnel workbench: ${server.address}\n\n  Watching; Ctrl-C stops it.`);
  if (options.open) openBrowser(server.address);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
