// The stored values of an .xlsx file, and nothing else. Written for proofs: it shares no code with the writer, and it
// keeps every digit, where a reader made for people turns a date cell into a rounded Date.
import { strFromU8, unzipSync } from 'fflate';

export interface StoredError {
  readonly error: string;
}

/** A cell without a value is not in the map. */
export type StoredValue = number | string | boolean | StoredError;
export type StoredSheet = Map<string, StoredValue>;
export type StoredWorkbook = Map<string, StoredSheet>;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decode(text: string): string {
  return text
    .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (all, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ''] ?? all;
    })
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The attributes of one start tag. */
export function tagAttributes(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of tag.matchAll(/([\w:]+)="([^"]*)"/g)) found.set(name, decode(value));
  return found;
}

function texts(xml: string): string {
  const withoutPhonetics = xml.replace(/<rPh[\s>].*?<\/rPh>/gs, '');
  return [...withoutPhonetics.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)]
    .map(([, text = '']) => decode(text))
    .join('');
}

function sharedStrings(xml: string | undefined): string[] {
  if (xml === undefined) return [];
  return [...xml.matchAll(/<si(?:\s[^>]*)?(?:\/>|>(.*?)<\/si>)/gs)].map(([, inner = '']) => texts(inner));
}

function cellValue(type: string, inner: string, strings: readonly string[]): StoredValue | undefined {
  if (type === 'inlineStr') return texts(inner);
  const raw = /<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(inner)?.[1];
  if (raw === undefined) return undefined;
  const text = decode(raw);
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'str') return text;
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e') return { error: text };
  return Number(text);
}

function readSheet(xml: string, strings: readonly string[]): StoredSheet {
  const cells: StoredSheet = new Map();
  for (const [, tag = '', inner = ''] of xml.matchAll(/<c(\s[^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const values = tagAttributes(tag);
    const value = cellValue(values.get('t') ?? 'n', inner, strings);
    if (value !== undefined) cells.set(values.get('r') ?? '', value);
  }
  return cells;
}

/** Sheet name → A1 address → value. */
export function readValues(bytes: Uint8Array): StoredWorkbook {
  const files = unzipSync(bytes);
  const part = (path: string): string | undefined => {
    const file = files[path];
    return file && strFromU8(file);
  };
  const strings = sharedStrings(part('xl/sharedStrings.xml'));
  const targets = new Map<string, string>();
  for (const [tag] of (part('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\s[^>]*>/g)) {
    const values = tagAttributes(tag);
    targets.set(values.get('Id') ?? '', (values.get('Target') ?? '').replace(/^\/xl\//, ''));
  }
  const workbook: StoredWorkbook = new Map();
  for (const [tag] of (part('xl/workbook.xml') ?? '').matchAll(/<sheet\s[^>]*>/g)) {
    const values = tagAttributes(tag);
    const target = targets.get(values.get('r:id') ?? '') ?? '';
    workbook.set(values.get('name') ?? '', readSheet(part(`xl/${target}`) ?? '', strings));
  }
  return workbook;
}
