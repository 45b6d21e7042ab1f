/** The first look at a file: what it is, which columns it has, what they would be used for, what has to be asked. */
import { ambiguitiesOf, gatherEvidence } from './dates/evidence';
import type { FieldKey, Mapping } from './mapping';
import { NEEDED_FIELDS, STAGES, STAGE_FIELD, kindOf } from './mapping';
import { readNumber } from './numbers/readNumber';
import type { Problem } from './problem';
import { isProblem } from './problem';
import { isBlankText } from './read/blank';
import type { Head } from './read/head';
import { HEAD_BYTES, readHead } from './read/head';
import { dataInHeaders, hasQuotedLines } from './read/noTable';
import { recognise } from './recognise/recognise';
import type { ColumnSample, Inspection } from './contract';

const SAMPLES = 5;

/** True if the mapping has what its kind of file needs: of records, at least one stage. */
export function isUsable(mapping: Mapping): boolean {
  const kind = kindOf(mapping);
  const has = (field: FieldKey) => mapping.fields[field] !== undefined;
  if (kind === 'records') return STAGES.some((stage) => has(STAGE_FIELD[stage]));
  return NEEDED_FIELDS[kind].every(has) && (kind === 'programmes' || has('id') || has('email'));
}

/**
 * Looks at the first bytes of a file (256 KB are plenty; a shorter head is taken for the whole file). A file without
 * rows, or that is no CSV at all, is a problem; one whose columns are not known is not: `canImport` is false and the
 * mapping waits to be made by hand.
 */
export function inspect(head: Uint8Array, name?: string): Inspection | Problem {
  const file = name === undefined ? {} : { file: name };
  const found = readHead(head, head.length < HEAD_BYTES);
  if (isProblem(found)) return { ...found, ...file };
  if (found.rows.length === 0) return { code: 'headersOnly', headers: found.headers, ...file };
  if (hasQuotedLines(found)) return { code: 'quotedLines', ...file };
  const columns = found.headers.map((header, index) => describe(found, header, index));
  const { format, mapping } = recognise(found.headers, (header) => valuesOf(found, header));
  const canImport = isUsable(mapping);
  const example = canImport ? null : dataInHeaders(found);
  if (example !== null) return { code: 'noHeaders', example, ...file };
  return {
    name: name ?? null,
    encoding: found.encoding,
    delimiter: found.delimiter,
    headers: found.headers,
    headerRow: found.headerRow,
    columns,
    kind: kindOf(mapping),
    format,
    mapping,
    canImport,
    ambiguities: ambiguitiesOf({ columns }, mapping),
  };
}

function valuesOf({ headers, rows }: Head, header: string): string[] {
  const index = headers.indexOf(header);
  return rows.map(({ cells }) => cells[index] ?? '');
}

function describe(head: Head, header: string, index: number): ColumnSample {
  const values = valuesOf(head, header)
    .map((value) => value.trim())
    .filter((value) => !isBlankText(value));
  const samples = [...new Set(values)].slice(0, SAMPLES);
  const { evidence, dates } = gatherEvidence(values);
  return { header, index, samples, looksLike: likeness(values, dates), dates: evidence };
}

function likeness(values: readonly string[], dates: number): ColumnSample['looksLike'] {
  if (values.length === 0) return 'blank';
  const some = values.slice(0, 200);
  const numbers = some.filter((value) => readNumber(value, null) !== null).length;
  // A column of plain numbers may happen to hold possible serials or times: only mixed or marked dates are dates.
  const plain = some.filter((value) => /^\d+([.,]\d+)?$/.test(value)).length;
  if (dates > some.length / 2 && plain < some.length) return 'date';
  return numbers > some.length / 2 ? 'number' : 'text';
}
