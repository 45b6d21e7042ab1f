// Runs one program to its end, or ends it when it hangs, and hands back what it said.
import { spawn } from 'node:child_process';
import { HANGS } from '../patience';

export interface RunResult {
  stdout: string;
  stderr: string;
}

/** Rejects when the program fails or hangs. */
export function run(program: string, parameters: readonly string[]): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    // A group of its own, because soffice is a script around the real program and both must end.
    const child = spawn(program, [...parameters], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let stdout = '';
    let stderr = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, HANGS / 2);
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve({ stdout, stderr });
      else
        reject(
          new Error(`${program} ${late ? 'never ended' : `ended with ${String(code)}`}: ${stderr}${stdout}`),
        );
    });
  });
}
