// Which lines go into a sheet, and where: lines that are new in the plan, after those before them that are there.

/** Lines that go in after a line of the sheet as it is. */
export interface Insertion {
  readonly after: number;
  readonly count: number;
}

/** Where a line stands once the insertions are made. */
export function moved(line: number, insertions: readonly Insertion[]): number {
  return insertions.reduce((sum, { after, count }) => (after < line ? sum + count : sum), line);
}

export interface Request {
  readonly block: string;
  readonly after: number;
  readonly keys: string[];
}

/** Consecutive keys go in together, after the last line before them that is there. */
export function requestsOf(
  block: string,
  keys: readonly string[],
  there: ReadonlyMap<string, number>,
  isNew: (key: string) => boolean,
  end: number | null,
): Request[] {
  const requests: Request[] = [];
  const next = (from: number) => keys.slice(from).find((key) => there.has(key));
  let last: number | null = null;
  keys.forEach((key, index) => {
    const line = there.get(key);
    if (line !== undefined) last = line;
    if (line !== undefined || !isNew(key)) return;
    const following = next(index);
    const after = end ?? last ?? (following === undefined ? null : (there.get(following) ?? 0) - 1);
    if (after === null || after < 0) return;
    const open = requests.find((request) => request.after === after);
    if (open) open.keys.push(key);
    else requests.push({ block, after, keys: [key] });
  });
  return requests;
}

export function isSorted(keys: readonly string[], there: ReadonlyMap<string, number>): boolean {
  const lines = keys.flatMap((key) => there.get(key) ?? []);
  return lines.every((line, index) => index === 0 || line > (lines[index - 1] ?? 0));
}

export function combined(requests: readonly Request[]): Insertion[] {
  const counts = new Map<number, number>();
  for (const { after, keys } of requests) counts.set(after, Math.max(counts.get(after) ?? 0, keys.length));
  return [...counts].map(([after, count]) => ({ after, count })).sort((a, b) => a.after - b.after);
}

/** Where the lines of a request stand once all insertions are made. */
export function placesOf(request: Request, insertions: readonly Insertion[]): [string, number][] {
  const start = moved(request.after, insertions);
  return request.keys.map((key, index) => [key, start + 1 + index]);
}
