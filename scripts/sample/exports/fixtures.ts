// The generated exports that tests hold against counts made elsewhere (tests/expected/formats.py).
import { EXPORTS, exportLines } from './index';

const SPAN = { from: Date.UTC(2025, 0, 3, 7), exported: Date.UTC(2025, 11, 31, 18) };

/** By file name. */
export function generatedExports(): ReadonlyMap<string, string> {
  return new Map(
    EXPORTS.map((one) => [`${one.id}.csv`, [...exportLines(one, 160, SPAN, 20_250_103)].join('')]),
  );
}
