// Programs of the machine that some proofs need. On a developer's machine a missing one skips the proof and says
// so; where every proof must run (CI_STRICT=1) it is an error, because a skipped proof looks like a passed one.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Tool = 'soffice' | 'pdftoppm';

const PACKAGES: Readonly<Record<Tool, string>> = {
  soffice: 'libreoffice-calc',
  pdftoppm: 'poppler-utils',
};

export function hasTool(tool: Tool, environment: NodeJS.ProcessEnv = process.env): boolean {
  return (environment['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** True when the program is there; false, with a message, when the proof is to be skipped; throws under CI_STRICT. */
export function requireTool(tool: Tool, environment: NodeJS.ProcessEnv = process.env): boolean {
  if (hasTool(tool, environment)) return true;
  const message = `${tool} is not installed (Debian: apt-get install ${PACKAGES[tool]}).`;
  if (environment['CI_STRICT'] === '1') throw new Error(message);
  console.warn(`Skipped: ${message}`);
  return false;
}
