// Writes since.ts from the client library: `npx tsx host/protocol/since.generate.ts`, after an update of the library.
import { writeFileSync } from 'node:fs';
import { librarySince } from '../client/describe';
import { isDeclared } from './declare';
import './classes/roots';

const byVersion = new Map<string, string[]>();
for (const [member, version] of librarySince()) {
  if (!isDeclared(member.split('.')[0] ?? '') || version === '1.1') continue;
  byVersion.set(version, [...(byVersion.get(version) ?? []), member]);
}
const lines = [...byVersion]
  .sort(([a], [b]) => Number(a.split('.')[1]) - Number(b.split('.')[1]))
  .map(([version, members]) => `  '${version}':\n    '${members.sort().join(' ')}',`);

writeFileSync(
  new URL('since.ts', import.meta.url),
  `// Made by since.generate.ts from the client library: since which ExcelApi the members of the modelled classes exist.
// What is not listed exists since 1.1, or since its class does.

const BY_VERSION: Readonly<Record<string, string>> = {
${lines.join('\n')}
};

export const SINCE: ReadonlyMap<string, string> = new Map(
  Object.entries(BY_VERSION).flatMap(([version, members]) =>
    members.split(' ').map((member): [string, string] => [member, version]),
  ),
);
`,
);
