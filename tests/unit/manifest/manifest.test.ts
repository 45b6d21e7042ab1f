// Excel refuses or quietly ignores a manifest for reasons its schema does not state. These are the ones that bite.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillManifest } from '../../../scripts/generate/manifest';

const source = readFileSync('manifest.xml', 'utf8');
const ADDRESS = 'https://funnel.example.com';
const manifest = fillManifest(source, { address: ADDRESS, development: false });
const schema = '../shared/xsd/OfficeAppManifestV1_1.xsd';

const all = (pattern: RegExp, text = manifest) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

function hasXmllint(): boolean {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** What is wrong with a manifest, in words; nothing when all is well. */
function faults(xml: string): string[] {
  const found: string[] = [];
  const text = xml.replace(/<!--[\s\S]*?-->/g, '');
  if (/<Namespace\b/.test(text) && !/resid="Functions\.Namespace"/.test(text)) found.push('a Namespace');
  if ((text.match(/xsi:type="CustomFunctions"/g) ?? []).length !== 1)
    found.push('not one CustomFunctions extension point');
  if (/EquivalentAddins/.test(text)) found.push('EquivalentAddins');
  if (/TaskpaneId/.test(text)) found.push('TaskpaneId');
  const defined = new Set(all(/<bt:(?:Image|Url|String) id="([^"]+)"/g, text));
  const used = new Set(all(/resid="([^"]+)"/g, text));
  for (const id of used) if (!defined.has(id)) found.push(`resid ${id} is not defined`);
  for (const id of defined) if (!used.has(id)) found.push(`resource ${id} is not used`);
  for (const id of [...used, ...all(/\bid="([^"]+)"/g, text)])
    if (id.length > 32) found.push(`${id} is over 32 characters`);
  const runtime = /<Runtime resid="([^"]+)" lifetime="long"/.exec(text)?.[1];
  const pages = [
    /<Page>\s*<SourceLocation resid="([^"]+)"/,
    /<FunctionFile resid="([^"]+)"/,
    /<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid="([^"]+)"/,
  ].map((pattern) => pattern.exec(text)?.[1]);
  if (!runtime || pages.some((page) => page !== runtime)) found.push('not one shared runtime');
  for (const value of all(/<bt:String id="[^"]+" DefaultValue="([^"]*)"/g, text)) {
    if (value === '') found.push('an empty string');
  }
  const short = /<bt:ShortStrings>([\s\S]*?)<\/bt:ShortStrings>/.exec(text)?.[1] ?? '';
  const long = /<bt:LongStrings>([\s\S]*?)<\/bt:LongStrings>/.exec(text)?.[1] ?? '';
  if (all(/DefaultValue="([^"]*)"/g, short).some((value) => value.length > 125))
    found.push('a short string over 125');
  if (all(/DefaultValue="([^"]*)"/g, long).some((value) => value.length > 250))
    found.push('a long string over 250');
  if (!/<SupportUrl DefaultValue="https:/.test(text)) found.push('no SupportUrl');
  if (!/<GetStarted>/.test(text)) found.push('no GetStarted');
  if (!/<Set Name="SharedRuntime" MinVersion="1\.1"/.test(text))
    found.push('SharedRuntime 1.1 is not required');
  if (/\{\{/.test(text)) found.push('a placeholder is left');
  return found;
}

describe('manifest.xml', () => {
  it('has no fault that the schema cannot see', () => expect(faults(manifest)).toEqual([]));

  it('has everything on one address', () => {
    const hosts = new Set(all(/"(https:\/\/[^/"]+)/g));
    expect([...hosts]).toEqual([ADDRESS]);
  });

  it('names pictures that exist, in the size it says', () => {
    for (const size of [16, 32, 64, 80]) {
      expect(manifest).toContain(`${ADDRESS}/assets/icon-${size}.png`);
      expect(pngSize(`assets/icon-${size}.png`)).toEqual({ width: size, height: size });
    }
  });

  it('is valid against the schema', (context) => {
    if (!existsSync(schema) || !hasXmllint()) {
      if (process.env.CI_STRICT === '1') throw new Error('The schema or xmllint is missing.');
      context.skip('the schema or xmllint is not here');
    }
    for (const development of [false, true]) {
      const file = path.join(mkdtempSync(path.join(tmpdir(), 'manifest-')), 'manifest.xml');
      writeFileSync(file, fillManifest(source, { address: ADDRESS, development }));
      execFileSync('xmllint', ['--noout', '--schema', schema, file], { stdio: 'pipe' });
    }
  });

  it('gives the development copy another id and the namespace DEV, so that both can be installed', () => {
    const development = fillManifest(source, { address: 'https://localhost:3000', development: true });
    const id = /<Id>([^<]+)</;
    expect(id.exec(development)?.[1]).not.toBe(id.exec(manifest)?.[1]);
    expect(development).toContain('<bt:String id="Functions.Namespace" DefaultValue="DEV"/>');
    expect(faults(development)).toEqual([]);
  });

  const breaks: [string, (xml: string) => string, string][] = [
    [
      'a Namespace',
      (xml) => xml.replace('</Metadata>', '</Metadata><Namespace resid="Group.Label"/>'),
      'a Namespace',
    ],
    [
      'a second CustomFunctions',
      (xml) =>
        xml.replace('</AllFormFactors>', '<ExtensionPoint xsi:type="CustomFunctions"/></AllFormFactors>'),
      'not one CustomFunctions extension point',
    ],
    [
      'another runtime',
      (xml) => xml.replace('<Runtime resid="Taskpane.Url"', '<Runtime resid="Help.Url"'),
      'not one shared runtime',
    ],
    [
      'an undefined resid',
      (xml) => xml.replace('resid="Help.Url"', 'resid="Nowhere"'),
      'resid Nowhere is not defined',
    ],
    [
      'a long string',
      (xml) =>
        xml.replace('id="Button.Label" DefaultValue="', `id="Button.Label" DefaultValue="${'x'.repeat(126)}`),
      'a short string over 125',
    ],
    [
      'an empty string',
      (xml) => xml.replace(/(id="Group\.Label" DefaultValue=")[^"]+/, '$1'),
      'an empty string',
    ],
  ];
  it.each(breaks)('is caught with %s', (_what, spoil, fault) =>
    expect(faults(spoil(manifest))).toContain(fault),
  );
});
