// What `npm run dev` keeps up to date: the add-in by webpack with the configuration it ships with, the workbench's page by
// esbuild, and what follows from the catalogue by the script that generates it. Each tells what was built anew.
import { watch } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { context, type Plugin } from 'esbuild';
import webpack, { type Configuration, type MultiStats } from 'webpack';
import { generate } from './build';
import { copyPageFiles, pageBundles, pageFolder } from './bundle';
import type { News } from './live';
import { root } from './paths';

export interface Watched {
  /** Something new can be loaded. */
  readonly tell: (news: News) => void;
  /** What a developer reads in the terminal. */
  readonly say: (line: string) => void;
}

type Configurations = (env: object) => Promise<Configuration[]>;

/** What ships, unminified and in a folder of its own: Excel's files are left alone. */
async function configurations(folder: string): Promise<Configuration[]> {
  const file = pathToFileURL(path.join(root, 'webpack.config.js')).href;
  const { default: shipped } = (await import(file)) as { default: Configurations };
  return (await shipped({})).map((each) => ({
    ...each,
    mode: 'development',
    output: { ...each.output, path: folder },
  }));
}

/** Resolves when everything was built once; whatever changes from then on is told. */
export function watchConfigurations(
  given: Configuration[],
  { tell, say }: Watched,
): Promise<{ close(): void }> {
  const hashes = new Map<string, string>();
  const news = (stats: MultiStats): boolean => {
    const before = new Map(hashes);
    for (const { compilation, hash } of stats.stats) hashes.set(compilation.name ?? '', hash ?? '');
    return before.size > 0 && [...hashes].some(([name, hash]) => before.get(name) !== hash);
  };
  return new Promise((resolve, reject) => {
    const compiler = webpack(given);
    const watching = compiler.watch({ aggregateTimeout: 20 }, (error, stats) => {
      if (error) reject(error);
      if (!stats) return;
      if (stats.hasErrors()) say(stats.toString({ preset: 'errors-only' }));
      else if (news(stats)) tell('pane');
      // Also after an error: mending it is what watching is for.
      resolve({ close: () => watching?.close(() => undefined) });
    });
  });
}

export async function watchAddIn(folder: string, watched: Watched): Promise<void> {
  await generate();
  await watchConfigurations(await configurations(folder), watched);
}

/** `built` is called at the end of the first build, `tell` after each later one. */
function onBuilt({ tell, say }: Watched, built: () => void): Plugin {
  let first = true;
  return {
    name: 'news',
    setup: (build) =>
      build.onEnd(({ errors }) => {
        for (const { text, location } of errors)
          say(`${location?.file ?? ''}:${String(location?.line)} ${text}`);
        if (first) built();
        else if (errors.length === 0) tell('page');
        first = false;
      }),
  };
}

export async function watchPage(folder: string, watched: Watched): Promise<void> {
  await copyPageFiles(folder);
  for (const options of pageBundles(folder)) {
    await new Promise<void>((resolve, reject) => {
      context({ ...options, plugins: [onBuilt(watched, resolve)] })
        .then((bundling) => bundling.watch())
        .catch(reject);
    });
  }
  watch(pageFolder, (_event, name) => {
    if (name !== null && !name.endsWith('.ts'))
      void copyPageFiles(folder).then(() => watched.tell('page'), ignored);
  });
}

/** A file that is being written may be gone for a moment; its next change comes. */
const ignored = (): void => undefined;

/** Webpack sees what is generated; this sees what it is generated from. */
export function watchCatalogue({ say }: Watched): void {
  let turn: Promise<void> = Promise.resolve();
  let waiting = false;
  const again = (): void => {
    if (waiting) return;
    waiting = true;
    turn = turn
      .then(() => {
        waiting = false;
        return generate();
      })
      .then(() =>
        say('Functions are described anew; a page that is open knows the new ones once it is reloaded.'),
      )
      .catch((error: unknown) => say(String(error)));
  };
  for (const name of ['src/catalogue', 'src/i18n', 'scripts/generate'])
    watch(path.join(root, name), { recursive: true }, again);
}
