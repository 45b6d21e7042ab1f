// The command line of `npm start -- …` and `npm run dev -- …`, read strictly: a misspelt option is an error, not silence.
export interface Options {
  /** The port that was asked for, or null: 3000, or the next free one. */
  readonly port: number | null;
  readonly open: boolean;
  readonly rebuild: boolean;
  readonly help: boolean;
}

export const usage = `Usage: npm start -- [options]

  --port N     serve on this port (otherwise 3000, or the next free one)
  --no-open    do not open a browser
  --rebuild    build everything anew, even what is up to date
  --help       show this text`;

function parsePort(text: string | undefined): number {
  const port = Number(text);
  if (text === undefined || !/^\d+$/.test(text) || port < 1 || port > 65535)
    throw new Error(`--port takes a number from 1 to 65535; ${text ?? 'nothing'} was given.`);
  return port;
}

export function parseOptions(words: readonly string[]): Options {
  let options: Options = { port: null, open: true, rebuild: false, help: false };
  for (let at = 0; at < words.length; at++) {
    const [name, inline] = (words[at] ?? '').split('=', 2);
    if (name === '--port') options = { ...options, port: parsePort(inline ?? words[++at]) };
    else if (name === '--no-open') options = { ...options, open: false };
    else if (name === '--rebuild') options = { ...options, rebuild: true };
    else if (name === '--help' || name === '-h') options = { ...options, help: true };
    else throw new Error(`Unknown option ${words[at]}.\n\n${usage}`);
  }
  return options;
}
