// How an earlier import read a file with the same headers, or most of them.
import type { RememberedMapping } from './record/record';
import type { Store } from './record/store';

export interface FoundMapping {
  readonly mapping: unknown;
  /** The very same headers, in whatever order; else most of them, so that the mapping has to be looked at. */
  readonly certain: boolean;
  /** When that import was, ISO 8601. */
  readonly at: string;
}

/** Headers in common, of all there are in either, from which on a file is taken for one of the same export. */
const MOST = 0.6;

const plain = (headers: readonly string[]) => new Set(headers.map((header) => header.trim().toLowerCase()));

/** 0 to 1: headers in both, of all in either. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((header) => b.has(header)).length;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

/** The latest of a file with the same headers, else the latest of one with most of them. */
export function findMapping(store: Store, headers: readonly string[]): FoundMapping | null {
  const wanted = plain(headers);
  const latest = [...store.records]
    .reverse()
    .flatMap(({ record, at }): readonly (RememberedMapping & { at: string })[] => {
      if (record?.state !== 'closed' || record.body.kind !== 'import') return [];
      return (record.body.mappings ?? []).map((each) => ({ ...each, at }));
    });
  const alike = latest.map(({ headers: known, mapping, at }) => ({
    mapping,
    at,
    like: likeness(plain(known), wanted),
  }));
  const found = alike.find(({ like }) => like === 1) ?? alike.find(({ like }) => like >= MOST);
  return found ? { mapping: found.mapping, certain: found.like === 1, at: found.at } : null;
}
