// Whether what Excel says of cells is what we gave them, in whatever way Excel writes it.
import type { AcceptsNow, CellLook, CellReading, Accepts } from './updateQuestions';

/** `mixed`: some cells of the area, and not others. */
export type Verdict = 'still' | 'changed' | 'mixed';

const NO_FILL = '#FFFFFF';
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const plain = (value: unknown): string => String(value).replace(/\s/g, '').toLowerCase();

function lookVerdict(expected: string | number | boolean | null, found: unknown): Verdict {
  const wanted = plain(expected ?? NO_FILL);
  if (Array.isArray(found)) {
    const cells = (found as unknown[][]).flat();
    const same = cells.filter((cell) => plain(cell) === wanted).length;
    if (same === cells.length) return 'still';
    return same > 0 ? 'mixed' : 'changed';
  }
  if (found === null || found === undefined) return 'mixed';
  return plain(found) === wanted ? 'still' : 'changed';
}

/** Excel gives limits as numbers, as texts or as formulas (`=10`), and dates in either way. */
function sameLimit(wanted: unknown, given: unknown): boolean {
  if (plain(wanted ?? '') === plain(given ?? '')) return true;
  const found = typeof given === 'string' ? given.replace(/^=/, '') : given;
  const number = Number(wanted);
  if (wanted === '' || wanted === undefined || Number.isNaN(number)) return false;
  if (
    typeof found === 'number' ||
    (typeof found === 'string' && found.trim() !== '' && !Number.isNaN(Number(found)))
  )
    return Number(found) === number;
  const date =
    typeof found === 'string' && /^\d{4}-\d{2}-\d{2}/.test(found) ? Date.parse(found.slice(0, 10)) : NaN;
  return (date - EPOCH) / DAY === number;
}

function sameRule(wanted: Accepts, found: unknown): boolean {
  if (typeof found !== 'object' || found === null) return false;
  const rule = (found as Record<string, unknown>)[wanted.kind];
  if (typeof rule !== 'object' || rule === null) return false;
  const given = rule as Record<string, unknown>;
  if (wanted.kind === 'list') return plain(wanted.source) === plain(given['source']);
  if (wanted.kind === 'custom') return plain(wanted.formula) === plain(given['formula']);
  return (
    plain(wanted.operator) === plain(given['operator']) &&
    sameLimit(wanted.from, given['formula1']) &&
    (wanted.to === undefined || sameLimit(wanted.to, given['formula2']))
  );
}

const MIXED = ['Inconsistent', 'MixedCriteria'];

function acceptsVerdict(wanted: Accepts | null, found: AcceptsNow): Verdict {
  if (MIXED.includes(found.type)) return 'mixed';
  if (!wanted) return found.type === 'None' ? 'still' : 'changed';
  const prompt = wanted.prompt ?? { title: '', message: '' };
  const same =
    sameRule(wanted, found.rule) &&
    found.ignoreBlanks !== false &&
    found.alert.style === 'Stop' &&
    found.alert.title === wanted.alert.title &&
    found.alert.message === wanted.alert.message &&
    found.prompt.title === prompt.title &&
    found.prompt.message === prompt.message;
  return same ? 'still' : 'changed';
}

export function verdictOf(expected: CellLook, reading: CellReading): Verdict {
  if (expected.kind === 'look')
    return reading.kind === 'look' ? lookVerdict(expected.value, reading.value) : 'changed';
  return reading.kind === 'accepts' ? acceptsVerdict(expected.rule, reading.value) : 'changed';
}
