// The lint rules that keep the core pure and Office.js in one folder must fire when they are broken.
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

// The type-aware rules need every file to be part of the project; these snippets are not, so they are switched off here.
const eslint = new ESLint({
  overrideConfig: [
    {
      files: ['**/*.ts', '**/*.tsx'],
      languageOptions: { parserOptions: { projectService: false } },
      rules: {
        '@typescript-eslint/no-floating-promises': 'off',
        '@typescript-eslint/no-misused-promises': 'off',
        '@typescript-eslint/switch-exhaustiveness-check': 'off',
      },
    },
  ],
});

async function rulesBroken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const impure: [string, string][] = [
  ['randomness', 'export const a = Math.random();'],
  ['the clock', 'export const a = new Date();'],
  ['the clock, as a number', 'export const a = Date.now();'],
  ['the locale', 'export const a = (1).toLocaleString();'],
  ['locale order', "export const a = 'a'.localeCompare('b');"],
  ['the browser', 'export const a = document.title + window.name;'],
  ['the network', "export const a = fetch('x');"],
  ['Office.js', 'export const a = Excel.run;'],
];

describe('purity rules', () => {
  for (const folder of ['catalogue', 'core', 'crm', 'sheets', 'workbook']) {
    it.each(impure)(`src/${folder} may not use %s`, async (_what, code) => {
      expect(await rulesBroken(`src/${folder}/broken.ts`, code)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^no-restricted-(globals|syntax)$/)]),
      );
    });
  }

  it('keeps Office.js out of the pane and the functions', async () => {
    for (const folder of ['taskpane', 'functions', 'i18n']) {
      expect(await rulesBroken(`src/${folder}/broken.ts`, 'export const a = Office.onReady;')).toContain(
        'no-restricted-globals',
      );
    }
  });

  it('lets src/excel speak Office.js, but not sync in a loop', async () => {
    const fine = 'export async function a(c: Excel.RequestContext) { await c.sync(); }';
    const slow =
      'export async function a(context: Excel.RequestContext) { for (let i = 0; i < 3; i++) { await context.sync(); } }';
    const path = 'src/excel/broken.ts';
    expect(await rulesBroken(path, fine)).toEqual([]);
    expect(await rulesBroken(path, slow)).toContain('office-addins/no-context-sync-in-loop');
  });

  it('accepts pure code', async () => {
    expect(await rulesBroken('src/core/fine.ts', 'export const day = new Date(0).getTime();')).toEqual([]);
  });
});
