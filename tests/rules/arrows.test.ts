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
  sheets: ['catalogue', 'core', 'i18n'],
  workbook: ['sheets'],
  excel: ['workbook'],
  work: ['crm', 'sheets', 'workbook', 'excel', 'i18n'],
  warehouse: ['crm'],
  share: ['catalogue'],
  taskpane: ['work', 'share', 'warehouse', 'catalogue', 'i18n'],
};
const folders = Object.keys(design);
const outside = ['host', 'workbench', 'tests', 'scripts'];

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

/** The one part of a folder that may be imported from outside, where not all of it may. */
const door: Record<string, string> = { sheets: 'language/value', crm: 'contract' };
const inside = (from: string, to: string): string =>
  (from === 'workbook' && to === 'sheets') || (from === 'warehouse' && to === 'crm') ? door[to]! : 'value';

/** One file a pair: src/<from>/to-<to>.ts imports a type of src/<to>. */
function everyPair(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const to of folders) files[`src/${to}/value.ts`] = 'export type value = 1;\n';
  for (const [to, part] of Object.entries(door)) files[`src/${to}/${part}.ts`] = 'export type value = 1;\n';
  for (const to of outside) files[`${to}/value.ts`] = 'export type value = 1;\n';
  for (const from of folders) {
    for (const to of [...folders, ...outside].filter((name) => name !== from)) {
      const target = outside.includes(to) ? `../../${to}/value` : `../${to}/${inside(from, to)}`;
      files[`src/${from}/to-${to}.ts`] =
        `import type { value } from '${target}';\nexport const used: value = 1;\n`;
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

  it('lets nobody past the door of a folder', async () => {
    const found = await violations({
      'src/sheets/coldLeads/a.ts': 'export const a = 1;\n',
      'src/sheets/language/b.ts': "import { a } from '../coldLeads/a';\nexport const b = a;\n",
      'src/workbook/c.ts': "import { a } from '../sheets/coldLeads/a';\nexport const c = a;\n",
      'src/crm/count/d.ts': 'export const d = 1;\n',
      'src/warehouse/e.ts': "import { d } from '../crm/count/d';\nexport const e = d;\n",
      'src/i18n/en/f.ts': 'export const f = 1;\n',
      'src/i18n/index.ts': "export { f } from './en/f';\n",
      'src/taskpane/g.ts': "import { f } from '../i18n/en/f';\nexport const g = f;\n",
      'src/taskpane/h.ts': "import { f } from '../i18n';\nexport const h = f;\n",
      'scripts/i.ts': "import { h } from '../src/taskpane/h';\nexport const i = h;\n",
    });
    const broken = found.filter(({ rule }) => rule !== 'no-orphans').map(({ from, rule }) => [from, rule]);
    expect(broken.sort()).toEqual([
      ['scripts/i.ts', 'scripts-use-work'],
      ['src/sheets/language/b.ts', 'language-knows-no-sheet'],
      ['src/taskpane/g.ts', 'one-door-to-the-languages'],
      ['src/warehouse/e.ts', 'warehouse-sees-the-contract'],
      ['src/workbook/c.ts', 'workbook-sees-the-language'],
    ]);
  });

  it('keeps circles, orphans and packages in the core out', async () => {
    const found = await violations({
      'src/core/a.ts': "import { b } from './b';\nexport const a = (): number => b();\n",
      'src/core/b.ts': "import { a } from './a';\nexport const b = (): number => a();\n",
      'src/crm/a.ts': "import type { B } from './b';\nexport interface A { b: B }\n",
      'src/crm/b.ts': "import type { A } from './a';\nexport interface B { a: A }\n",
      'host/model/a.ts': "import { b } from './b';\nexport const a = (): number => b();\n",
      'host/model/b.ts': "import { a } from './a';\nexport const b = (): number => a();\n",
      'src/core/c.ts': "import { readFileSync } from 'node:fs';\nexport const c = readFileSync;\n",
      'src/core/d.ts': 'export const d = 1;\n',
      'src/core/e.ts': "import { nowhere } from './nowhere';\nexport const e: number = nowhere;\n",
    });
    const rules = found.map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining(['no-orphans', 'pure-folders-have-no-packages', 'resolvable']),
    );
    const circles = found.filter(({ rule }) => rule.startsWith('no-circles'));
    expect(circles.map(({ from, rule }) => [from, rule])).toEqual(
      expect.arrayContaining([
        ['src/core/a.ts', 'no-circles'],
        ['src/crm/a.ts', 'no-circles'],
        ['host/model/a.ts', 'no-circles-in-the-host'],
      ]),
    );
  });
});
