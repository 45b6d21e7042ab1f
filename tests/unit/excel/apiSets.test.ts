// Excel 2021 has ExcelApi 1.14 and nothing newer: every member of Office.js that src/excel uses must be as old as that.
// The type declarations say since when each exists.
// @module-tag engine
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../src/excel');
const LEAST = 14;
const COMPILER: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2021,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['office-js'],
};

interface Use {
  readonly member: string;
  /** Minor version of ExcelApi 1.x; null where the declaration names no ExcelApi. */
  readonly minor: number | null;
}

function sinceOf(declaration: ts.Declaration): number | null {
  const source = declaration.getSourceFile().text;
  const comment = source.slice(declaration.getFullStart(), declaration.getStart());
  const found = /\[Api set: ExcelApi 1\.(\d+)/.exec(comment);
  return found ? Number(found[1]) : null;
}

function usesIn(file: ts.SourceFile, checker: ts.TypeChecker): Use[] {
  const uses: Use[] = [];
  const record = (name: ts.Node, symbol: ts.Symbol | undefined) => {
    const declarations = symbol?.declarations ?? [];
    const office = declarations.filter((each) => each.getSourceFile().fileName.includes('@types/office-js'));
    const versions = office.map(sinceOf).filter((minor) => minor !== null);
    if (office.length > 0)
      uses.push({ member: name.getText(), minor: versions.length > 0 ? Math.min(...versions) : null });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) record(node.name, checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node)) {
      const name = node.propertyName ?? node.name;
      record(name, checker.getTypeAtLocation(node.parent).getProperty(name.getText()));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

function usesOf(files: readonly string[], host?: ts.CompilerHost): Use[] {
  const program = ts.createProgram([...files], COMPILER, host);
  const checker = program.getTypeChecker();
  return files.flatMap((name) => {
    const file = program.getSourceFile(name);
    return file ? usesIn(file, checker) : [];
  });
}

/** A file that is not on the disk, beside the real ones. */
function withText(name: string, text: string): ts.CompilerHost {
  const host = ts.createCompilerHost(COMPILER);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (path, ...rest) =>
    path === name
      ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2021, true)
      : getSourceFile(path, ...rest);
  host.fileExists = (path) => path === name || fileExists(path);
  host.readFile = (path) => (path === name ? text : readFile(path));
  return host;
}

describe('src/excel', () => {
  test('uses nothing newer than ExcelApi 1.14', () => {
    const files = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(FOLDER, name));
    const uses = usesOf(files);
    expect(uses.filter(({ minor }) => minor !== null).length).toBeGreaterThan(100);
    expect(uses.filter(({ minor }) => minor !== null && minor > LEAST)).toEqual([]);
  });

  test('the check sees a newer member, in an access and in a destructuring', () => {
    const name = join(FOLDER, 'newer.ts');
    const text = `export function newer(range: Excel.Range, sheet: Excel.Worksheet) {
      const { notes } = sheet;
      return [range.getDependents(), range.numberFormat, notes];
    }`;
    expect(usesOf([name], withText(name, text))).toEqual([
      { member: 'notes', minor: 18 },
      { member: 'getDependents', minor: 15 },
      { member: 'numberFormat', minor: 1 },
    ]);
  });
});
