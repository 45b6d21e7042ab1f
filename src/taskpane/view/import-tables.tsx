// Journeys of leads, or programmes by month, as they will be written.
import { crm, paneTables, type Translate, translator } from '../../i18n';
import type { CountedTable } from '../services';
import { monthText } from '../../work/months';
import type { PaneState, TablePreview } from '../state';
import type { Pane } from '../pane';
import { Title } from './controls';
import { FillAction } from './import-action';
import { Currency } from './import-currency';
import { FiguresTable } from './import-figures';
import { rowsText } from './import-quality';

interface TableProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly step: TablePreview;
}
type Say = Translate<typeof paneTables>;
type Result<Kind extends CountedTable['kind']> = Extract<CountedTable, { kind: Kind }>['result'];

const TOP = 5;
const LINES = 24;

export function TableStep({ pane, state, step }: TableProps) {
  const { t } = pane;
  const say = translator(paneTables, t.locale);
  const { counted } = step;
  const { currency } = state.build.options;
  const { read, used } = counted.result;
  const count = counted.kind === 'touches' ? counted.result.paths.length : counted.result.rows.length;
  return (
    <>
      <Title takeFocus>{t('preview.title')}</Title>
      <p class="lead">{t('preview.read', { count: read, used })}</p>
      <Currency pane={pane} step={step} given={counted.result.provenance.rates} reporting={currency} />
      {counted.kind === 'touches' ? (
        <Paths say={say} result={counted.result} currency={currency} />
      ) : (
        <Programmes say={say} result={counted.result} currency={currency} />
      )}
      <Notes pane={pane} say={say} counted={counted} />
      <FillAction pane={pane} state={state} step={step}>
        {say(`${counted.kind}.fill`, { count })}
      </FillAction>
    </>
  );
}

interface PartProps<Kind extends CountedTable['kind']> {
  readonly say: Say;
  readonly result: Result<Kind>;
  readonly currency: string;
}

function Paths({ say, result, currency }: PartProps<'touches'>) {
  const { leads, converted, paths, rest } = result;
  const columns = [
    'conversions',
    ...(paths.some(({ value }) => value !== null) ? ['value'] : []),
    'nulls',
  ] as const;
  const header = (key: (typeof columns)[number]) =>
    key === 'value' ? say('touches.value', { currency }) : say(`touches.${key as 'nulls'}`);
  return (
    <>
      <p>
        {say('touches.journeys', { count: leads, converted })} {say('touches.paths', { count: paths.length })}
        .
      </p>
      {rest.paths > 0 && <p>{say('touches.rest', { count: rest.paths, conversions: rest.conversions })}</p>}
      <FiguresTable
        label={say('touches.table')}
        locale={say.locale}
        headers={[say('touches.path'), ...columns.map(header)]}
        rows={paths
          .slice(0, TOP)
          .map((row) => [row.path, ...columns.map((key) => row[key as 'conversions' | 'value' | 'nulls'])])}
      />
    </>
  );
}

const COUNTS = ['delivered', 'opened', 'clicked', 'left', 'mqls', 'cost'] as const;
type Line = Record<(typeof COUNTS)[number], number | null> & {
  month: number;
  programme: string;
  steps: number;
};

/** The steps of each programme added up by month. */
function linesOf({ rows }: Result<'programmes'>): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const key = `${String(row.month)} ${row.programme}`;
    const line = lines.get(key);
    if (!line) {
      lines.set(key, { ...row, steps: 1 });
      continue;
    }
    line.steps++;
    for (const count of COUNTS) if (row[count] !== null) line[count] = (line[count] ?? 0) + row[count];
  }
  return [...lines.values()];
}

function Programmes({ say, result, currency }: PartProps<'programmes'>) {
  const lines = linesOf(result);
  const columns = COUNTS.filter((key) => lines.some((line) => line[key] !== null));
  const header = (key: (typeof COUNTS)[number]) =>
    key === 'cost' ? say('programmes.cost', { currency }) : say(`programmes.${key}`);
  return (
    <>
      <FiguresTable
        label={say('programmes.table')}
        locale={say.locale}
        headers={[
          say('programmes.programme'),
          say('programmes.month'),
          say('programmes.steps'),
          ...columns.map(header),
        ]}
        rows={lines
          .slice(0, LINES)
          .map((line) => [
            line.programme,
            monthText(line.month, say.locale),
            line.steps,
            ...columns.map((key) => line[key]),
          ])}
      />
      {lines.length > LINES && <p>{say('programmes.more', { count: lines.length - LINES })}</p>}
    </>
  );
}

/** What was left out, and what to know about the rest. */
function Notes({
  pane,
  say,
  counted,
}: {
  readonly pane: Pane;
  readonly say: Say;
  readonly counted: CountedTable;
}) {
  const { t } = pane;
  const advice = translator(crm, t.locale);
  const { result } = counted;
  const left = result.dropped.reduce((sum, { count }) => sum + count, 0);
  const dropped = result.dropped.map((each) =>
    say('where.advised', {
      text: say(`dropped.${each.reason}`),
      where: rowsText(pane, result, each),
      advice: advice(`advice.dropped.${each.reason}`),
    }),
  );
  const notes = result.warnings.map((warning) => {
    const text = say(`warning.${warning.code}` as 'warning.otherDateOrder', {
      example: warning.example ?? '',
    });
    return warning.count === 0
      ? text
      : say('where.counted', { text, where: rowsText(pane, result, warning) });
  });
  const list = (title: string, lines: readonly string[]) => (
    <details>
      <summary>{title}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
  return (
    <>
      {left === 0 ? (
        <p>{t('preview.nothingDropped')}</p>
      ) : (
        list(t('preview.dropped', { count: left }), dropped)
      )}
      {notes.length > 0 && list(t('preview.toKnow', { count: notes.length }), notes)}
    </>
  );
}
