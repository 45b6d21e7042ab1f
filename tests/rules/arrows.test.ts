// A rule that never fires protects nothing. Each forbidden import is made on purpose, in a throw-away copy of the folder
// layout, and dependency-cruiser must name the rule that forbids it.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: IForbiddenRuleType[];
};

/** Folder → the folders it may import. Written from the design, not read from the rules. */
const design: Record<string, string[]> = {
  catalogue: [],
  core: [],
  i18n: [],
  functions: ['catalogue', 'core', 'i18n'],
  crm: ['core'],
  reports: ['catalogue', 'core', 'i18n'],
  edits: ['reports'],
  share: ['catalogue'],
  excel: ['edits'],
  taskpane: ['excel', 'crm', 'reports', 'share', 'catalogue', 'i18n'],
};
const folders = Object.keys(design);
const outside = ['host', 'workbench', 'tests'];

async function violations(
  files: Record<string, string>,
): Promise<{ from: string; to: string; rule: string }[]> {
  const root = mkdtempSync(path.join(tmpdir(), 'arrows-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    const { output } = await cruise(['.'], {
      baseDir: root,
      ruleSet: { forbidden: rules.forbidden },
      validate: true,
      tsPreCompilationDeps: true,
      enhancedResolveOptions: { extensions: ['.ts'] },
    });
    return (output as ICruiseResult).summary.violations.map(({ from, to, rule }) => ({
      from,
      to,
      rule: rule.name,
    }));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** One file a pair: src/<from>/to-<to>.ts imports a value of src/<to>. */
function everyPair(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const to of folders) files[`src/${to}/value.ts`] = 'export const value = 1;\n';
  for (const to of outside) files[`${to}/value.ts`] = 'export const value = 1;\n';
  for (const from of folders) {
    for (const to of [...folders, ...outside].filter((name) => name !== from)) {
      const target = outside.includes(to) ? `../../${to}/value` : `../${to}/value`;
      files[`src/${from}/to-${to}.ts`] = `import { value } from '${target}';\nexport const used = value;\n`;
    }
  }
  return files;
}

describe('folder rules', () => {
  let found: { from: string; to: string; rule: string }[] = [];
  beforeAll(async () => {
    found = await violations(everyPair());
  });
  afterAll(() => {
    found = [];
  });

  const fires = (from: string, to: string) =>
    found.some(
      (v) =>
        v.from === `src/${from}/to-${to}.ts` && v.rule !== 'no-orphans' && !v.rule.startsWith('no-circles'),
    );

  for (const from of folders) {
    for (const to of folders.filter((name) => name !== from)) {
      const may = design[from]?.includes(to) ?? false;
      it(`${from} ${may ? 'may' : 'may not'} import ${to}`, () => expect(fires(from, to)).toBe(!may));
    }
    it.each(outside)(`${from} may not import %s`, (to) => expect(fires(from, to)).toBe(true));
  }

  it('keeps circles, orphans and packages in the core out', async () => {
    const names = (
      await violations({
        'src/core/a.ts': "import { b } from './b';\nexport const a = (): number => b();\n",
        'src/core/b.ts': "import { a } from './a';\nexport const b = (): number => a();\n",
        'src/core/c.ts': "import { readFileSync } from 'node:fs';\nexport const c = readFileSync;\n",
        'src/core/d.ts': 'export const d = 1;\n',
        'src/core/e.ts': "import { nowhere } from './nowhere';\nexport const e: number = nowhere;\n",
      })
    ).map(({ rule }) => rule);
    expect(names).toEqual(
      expect.arrayContaining(['no-circles', 'no-orphans', 'pure-folders-have-no-packages', 'resolvable']),
    );
  });
});
