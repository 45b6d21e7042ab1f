// Filling Monthly data from what was counted, and building the report first where there is nothing to fill. Both are one
// action for the analyst: if the filling fails, the build is taken back.
import type { ImportRequest } from '../../excel';
import { importMonths } from '../../excel/importMonths';
import { undo } from '../../excel/undo';
import { monthlyColumns } from '../../reports';
import type { FillAnswer, FillRequest, ImportResult, Outcome } from '../services';
import { build } from './build';
import type { Refuse, Wiring } from './workbook';

/** Every count that Monthly data has a column for; one that the file cannot know at all is left out. */
function monthsOf({ months }: ImportResult): ImportRequest['months'] {
  const keys = monthlyColumns.filter(({ filledBy }) => filledBy === 'import').map(({ key }) => key);
  const rows = months.map((counts) => new Map<string, number | null>(Object.entries(counts)));
  const known = keys.filter((key) => rows.some((row) => typeof row.get(key) === 'number'));
  return rows.map((row) => ({
    month: row.get('month') ?? 0,
    values: Object.fromEntries(known.map((key) => [key, row.get(key) ?? null])),
  }));
}

function settingsOf({ t, now }: Wiring, { asOf, read, provenance }: ImportResult): ImportRequest['settings'] {
  const files = provenance.files.map(({ name }) => name ?? '').filter((name) => name !== '');
  return { asOf, source: t('fill.source', { files, count: read, date: now() }) };
}

/** Both records of one action carry the same moment: by it they are listed as one. */
export async function fillMonths(
  clock: Wiring,
  refuse: Refuse,
  request: FillRequest,
): Promise<Outcome<FillAnswer>> {
  const { result } = request;
  const moment = clock.now();
  const wiring: Wiring = { ...clock, now: () => moment };
  const months = {
    first: result.months[0]?.month ?? result.asOf,
    last: result.months.at(-1)?.month ?? result.asOf,
  };
  const built = request.build && (await build(wiring, request.build, months, () => undefined));
  if (built && !built.ok) return refuse(built.refusal);
  const filled = await importMonths(
    { months: monthsOf(result), settings: settingsOf(wiring, result), overwriteTyped: request.typed },
    {
      label: wiring.t('operations.import', { count: result.months.length }),
      now: wiring.now().toISOString(),
    },
  );
  if ('typed' in filled)
    return { ok: true, value: { kind: 'question', differences: differences(filled.typed) } };
  if (!filled.ok) {
    if (built) await undo(built.operation);
    return refuse(filled.refusal);
  }
  return {
    ok: true,
    value: {
      kind: 'filled',
      operations: built ? [filled.operation, built.operation] : [filled.operation],
      months: result.months.length,
      sheet: built?.firstSheet ?? filled.sheet,
      kept: filled.kept.length,
      built: built?.sheets ?? [],
      missingColumns: filled.unknownColumns.map(header),
    },
  };
}

const header = (key: string) => monthlyColumns.find((column) => column.key === key)?.header ?? key;

function differences(
  typed: readonly {
    month: number;
    column: string;
    before: string | number | boolean;
    after: number | null;
  }[],
) {
  return typed.map(({ month, column, before, after }) => ({ month, column, typed: before, imported: after }));
}
