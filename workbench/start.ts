// `npm start`: builds what is missing or older than its sources, serves the workbench, and opens a browser where there
// is one. Only this file and `server/` know about Node; the page itself runs in the browser.
import { parseOptions, usage } from './server/options';
import { nodeComplaint } from './server/node';

async function main(): Promise<void> {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint !== null) throw new Error(complaint);
  const options = parseOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return;
  }
  // Loaded only now, so that an old Node meets the sentence above instead of a syntax error in a dependency.
  const { build } = await import('./server/build');
  const { serve } = await import('./server/serve');
  const { openBrowser } = await import('./server/open');
  // Before the build, which takes a while: a port that is taken is told at once.
  const server = await serve(options.port);
  if (server.movedFrom !== null)
    console.log(`Port ${server.movedFrom} is in use, so port ${server.port} it is.`);
  await build({ force: options.rebuild, say: (line) => console.log(line) });
  console.log(`\n  Lifecycle Funnel workbench: ${server.address}\n\n  Ctrl-C stops it.`);
  if (options.open) openBrowser(server.address);
  const stop = (): void => {
    server.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  // The server is already there and would keep a failed start alive.
  process.exit(1);
});
