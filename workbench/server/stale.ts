// Whether something built is older than what it was built from. The moment a build began is written to a stamp file,
// because bundlers leave unchanged outputs alone and their own times therefore tell nothing.
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

function newest(file: string): number {
  const info = statSync(file, { throwIfNoEntry: false });
  if (info === undefined) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  // A folder's own time tells of files removed.
  return readdirSync(file).reduce(
    (latest, name) => Math.max(latest, newest(path.join(file, name))),
    info.mtimeMs,
  );
}

/** True when an output is missing, the stamp is, or a source changed after the stamped build began. */
export function isStale(stamp: string, outputs: readonly string[], sources: readonly string[]): boolean {
  if (outputs.some((file) => statSync(file, { throwIfNoEntry: false }) === undefined)) return true;
  let began: number;
  try {
    began = Number(readFileSync(stamp, 'utf8'));
  } catch {
    return true;
  }
  return !(began > 0) || sources.some((source) => newest(source) > began);
}

export function writeStamp(stamp: string, began: number): void {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, String(began));
}
