// The engine in Node, in the same thread.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Calculator, loadEngine, type CalculatorPort } from './calculator';

let loaded = false;

export function nodeCalculator(): CalculatorPort {
  if (!loaded) {
    const folder = dirname(createRequire(import.meta.url).resolve('@ironcalc/wasm'));
    loadEngine(readFileSync(join(folder, 'wasm_bg.wasm')));
    loaded = true;
  }
  let calculator: Calculator | undefined;
  return {
    calculate: (request) => Promise.resolve((calculator ??= new Calculator()).run(request)),
    close: () => {
      calculator = undefined;
    },
  };
}
