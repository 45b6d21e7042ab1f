// How many leads fall into each band of scores.
import { divide, Fault, type Table } from '../fault';

const USUAL_EDGES = [0, 20, 40, 60, 80, 100];

/**
 * From, To, Leads, Share; a band holds From ≤ score < To, the last one its upper edge too. Blank scores (NaN) are no
 * leads. Scores outside the edges stand in the rows "below" and "above", where there are any.
 */
export function profile(scores: ArrayLike<number>, given: ArrayLike<number> | undefined): Table | Fault {
  const edges = given === undefined ? USUAL_EDGES : risingEdges(given);
  if (edges instanceof Fault) return edges;
  const last = edges.length - 1;
  const counts = new Float64Array(edges.length + 1);
  let all = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] ?? NaN;
    if (Number.isNaN(score)) continue;
    const band = score === edges[last] ? last : edgesUpTo(edges, score);
    counts[band] = (counts[band] ?? 0) + 1;
    all++;
  }
  const table: Table = [['From', 'To', 'Leads', 'Share']];
  counts.forEach((count, band) => {
    const outside = band === 0 || band > last;
    if (outside && count === 0) return;
    const from = band === 0 ? 'below' : band > last ? 'above' : (edges[band - 1] ?? 0);
    table.push([from, edges[Math.min(band, last)] ?? 0, count, divide(count, all)]);
  });
  return table;
}

/** How many edges lie at or under the score. */
function edgesUpTo(edges: readonly number[], score: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= score) low = middle + 1;
    else high = middle;
  }
  return low;
}

function risingEdges(given: ArrayLike<number>): readonly number[] | Fault {
  const edges: number[] = [];
  for (let index = 0; index < given.length; index++) {
    const edge = given[index] ?? NaN;
    if (Number.isNaN(edge)) continue;
    if (edge <= (edges.at(-1) ?? -Infinity)) {
      return new Fault('#VALUE!', 'edgesRise', { parameter: 'edges', index, given: edge });
    }
    edges.push(edge);
  }
  return edges.length < 2 ? new Fault('#N/A', 'twoEdges') : edges;
}
