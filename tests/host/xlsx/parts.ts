// A saved file taken apart for the tests: its parts as text, and its XML walked with a parser of its own.
import { strFromU8, unzipSync } from 'fflate';
import { decode, tagAttributes } from '../../office/readValues';

export type Parts = ReadonlyMap<string, string>;

export function partsOf(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

export function part(parts: Parts, path: string): string {
  const text = parts.get(path);
  if (text === undefined)
    throw new Error(`There is no part ${path}; there are ${[...parts.keys()].join(', ')}`);
  return text;
}

/** The names of the elements directly inside the first element called `parent`, in order. */
export function childNames(xml: string, parent: string): string[] {
  const names: string[] = [];
  let depth = -1;
  for (const [tag, close, name = '', selfClosing] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (tag.startsWith('<?')) continue;
    if (close === '/') {
      if (depth === 0 && name === parent) return names;
      if (depth >= 0) depth--;
      continue;
    }
    if (depth < 0) {
      if (name === parent && selfClosing === '') depth = 0;
      continue;
    }
    if (depth === 0) names.push(name);
    if (selfClosing === '') depth++;
  }
  return names;
}

/** Every element called `name`: its attributes. */
export function elements(xml: string, name: string): Map<string, string>[] {
  return [...xml.matchAll(new RegExp(`<${name}(?=[\\s/>])[^>]*>`, 'g'))].map(([tag]) => tagAttributes(tag));
}

/** The text of each element called `name`. */
export function contents(xml: string, name: string): string[] {
  const pattern = new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>([^<]*)</${name}>)`, 'g');
  return [...xml.matchAll(pattern)].map(([, text = '']) => decode(text));
}

/** The cell's whole element. */
export function cellElement(sheetXml: string, address: string): string {
  const found = new RegExp(`<c r="${address}"(?:[^>]*/>|.*?</c>)`, 's').exec(sheetXml)?.[0];
  if (found === undefined) throw new Error(`The sheet has no cell ${address}`);
  return found;
}
