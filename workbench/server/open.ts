// Opens the address in the person's browser. A machine without a display or without an opener is no error: the address
// is printed anyway.
import { spawn } from 'node:child_process';

function opener(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): [string, string[]] | null {
  if (env.CI) return null;
  if (platform === 'darwin') return ['open', []];
  if (platform === 'win32') return ['cmd', ['/c', 'start', '']];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', []] : null;
}

export function openBrowser(address: string): void {
  const found = opener(process.platform, process.env);
  if (found === null) return;
  const [command, words] = found;
  const child = spawn(command, [...words, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
