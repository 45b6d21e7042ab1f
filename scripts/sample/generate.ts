// `npm run sample`: writes the sample that "Try with sample data" imports, with the figures that go in beside it, and the exports that
// tests read.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contactsFixture, generatedExports } from './exports/fixtures';
import { sampleCsv, sampleJson } from './sample';

function write(file: string, text: string): void {
  const target = path.resolve(file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(`Wrote ${path.relative('.', target)}`);
}

write('assets/sample/hubspot-contacts-sample.csv', sampleCsv());
write('assets/sample/invented-figures.json', sampleJson());
for (const [name, text] of generatedExports()) write(`tests/fixtures/generated/${name}`, text);
write('tests/fixtures/sample/hubspot-contacts-sample.csv', contactsFixture());
