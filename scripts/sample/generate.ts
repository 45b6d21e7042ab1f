// `npm run sample`: writes the sample that "Try with sample data" imports.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleCsv } from './sample';

const target = path.resolve('assets/sample/hubspot-contacts-sample.csv');
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, sampleCsv());
console.log(`Wrote ${path.relative('.', target)}`);
