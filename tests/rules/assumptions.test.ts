// Every belief about Excel says what is known of it: confirmed or contradicted by whom, or open; and which mode of the host
// tries the contrary. A belief that is contradicted is one that a mode breaks, or that we no longer hold.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { probes } from '../../src/excel/probes';

const file = path.resolve(import.meta.dirname, '../host/ASSUMPTIONS.md');
const modes = readFileSync(path.resolve(import.meta.dirname, '../../host/modes.ts'), 'utf8');

interface Line {
  readonly belief: string;
  readonly state: string;
  readonly source: string;
  readonly mode: string;
  readonly probe: string;
}

const lines: readonly Line[] = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (assumption|-)/.test(line))
  .map((line) => {
    const [belief = '', state = '', source = '', mode = '', probe = ''] = line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
    return { belief, state, source, mode, probe };
  });

test('there are as many as there were, and more', () => {
  expect(lines.length).toBeGreaterThan(120);
});

test.each(lines)('$belief', ({ state, source, mode, probe }) => {
  for (const [, id = ''] of probe.matchAll(/`([^`]+)`/g))
    expect(probes.map(([each]) => String(each))).toContain(id);
  expect(['confirmed', 'contradicted', 'open']).toContain(state);
  if (state !== 'open') expect(source).not.toBe('–');
  for (const name of mode === '–' ? [] : mode.split(', '))
    expect(modes.includes(`readonly ${name}?`) || ['oldest', 'newest'].includes(name), name).toBe(true);
});
