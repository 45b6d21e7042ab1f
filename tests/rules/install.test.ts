// A lock file that was made on one machine can lack what another one needs, and npm then refuses to install at all.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const packages = read('package-lock.json')['packages'] as Readonly<Record<string, Locked>>;

/** Where npm would find the package from there: in its own folder, or in one further up. */
function isLocked(from: string, name: string): boolean {
  const folders = from
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return ['', ...folders].some(
    (folder) => packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`],
  );
}

describe('installing', () => {
  it('locks the packages of every platform', () => {
    const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(at, name))
        .map((name) => `${at} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no address to download from', () => {
    expect(Object.keys(packages).filter((at) => packages[at]?.resolved !== undefined)).toEqual([]);
  });

  it('pins every package that the project names', () => {
    const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
    const named = Object.entries({ ...dependencies, ...devDependencies });
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    expect(named.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual(
      [],
    );
  });

  it('runs no install scripts, so that no compiler is needed', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});
