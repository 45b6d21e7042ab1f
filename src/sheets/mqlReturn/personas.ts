// The sixth key: which personas become MQL. A line for each persona on Settings, what is not listed there, and what has
// no persona, so that the lines add up to the total.

import { across, calc, filler, row, text } from '../language/cells';
import { BEFORE as BEFORE_MONTHS, burstyCount, EVIDENCE, evidenceHeads } from '../language/chance';
import { changeFormats, changeFrom, shownChange } from '../language/change';
import { quote } from '../language/formula';
import { bears, rowsIn, rowsNamed, timesIn, type Months, type Rows } from '../language/rows';
import { sentence } from '../language/sentence';
import type { BlockTemplate, CellTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

export const PERSONA_COLUMNS = [
  'label',
  'this',
  'before',
  'change',
  'share',
  'mqlsYtd',
  'leadsYtd',
  'leadToMql',
  // The page's columns go on; what the changes rest on stands right of them.
  'p9',
  'p10',
  'p11',
  'p12',
  'gap',
  'days',
  ...EVIDENCE,
  'quiet',
] as const;
const PAGE = PERSONA_COLUMNS.slice(0, 8);
/** Room for so many personas; what is beyond them counts as not listed. */
export const MOST = 8;

const within = (from: string, to: string): Months => ({ table: 'personaMonths', from, until: '<=', to });
const MONTH = within('{reportMonth}', '{reportMonth}');
const BEFORE = within('EDATE({reportMonth},-1)', 'EDATE({reportMonth},-1)');
const MONTH_BEFORE_THAT = within('EDATE({reportMonth},-2)', 'EDATE({reportMonth},-2)');
const THREE_MONTHS = within('EDATE({reportMonth},-2)', '{reportMonth}');
const YEAR = within('{yearStart}', '{reportMonth}');

/** A figure is known when it is of any persona. */
function counted(column: 'leads' | 'mqls', months: Months, rows: Rows): string {
  const figure = `personaMonths[${column}]`;
  return `IF(${rowsIn(months).known(figure).count}=0,"",${rows.sum(figure)})`;
}

const RATIOS = {
  share: '=IF(COUNT($mqlsYtd,$all.mqlsYtd)<2,"",IF($all.mqlsYtd=0,"–",$mqlsYtd/$all.mqlsYtd))',
  leadToMql: '=IF(COUNT($mqlsYtd,$leadsYtd)<2,"",IF($leadsYtd=0,"–",$mqlsYtd/$leadsYtd))',
} as const;

/** MQLs of each of the twelve months before; the remainder refers to the lines of the month in its column. */
function counts(key: string, value: Parameters<typeof line>[2]): RowTemplate['cells'] {
  const months = Object.fromEntries(
    BEFORE_MONTHS.map((column) => {
      const month = within(`$header.${column}`, `$header.${column}`);
      const own = value('mqls', month, column);
      // The lines of this column are paces already; the remainder of paces is the pace of the remainder.
      const figure = key === 'rest' ? own : `IF(COUNT(${own},$note.here)<2,"",${own}/$note.here)`;
      return [column, calc(`=${figure}`, 'decimal', 'worked')];
    }),
  );
  return { ...burstyCount('$this', '$before', 'note'), ...months };
}

/** `value` gives the formula of a sum, without '='. */
function line(
  key: string,
  label: RowTemplate['cells'][string],
  value: (column: 'leads' | 'mqls', months: Months, cell: string) => string,
  role: 'strong' | 'body' | 'open',
): RowTemplate {
  const shown = (formula: string) => (role === 'open' ? `=IF($label="","",${formula})` : `=${formula}`);
  const ratio = (formula: string) => shown(formula.slice(1));
  return row(key, {
    label,
    this: calc(shown(value('mqls', MONTH, 'this')), 'count', role),
    before: calc(shown(value('mqls', BEFORE, 'before')), 'count', role),
    change: calc(ratio(shownChange('count')), changeFormats.count, role),
    share: calc(ratio(RATIOS.share), 'percent', role),
    mqlsYtd: calc(shown(value('mqls', YEAR, 'mqlsYtd')), 'count', role),
    leadsYtd: calc(shown(value('leads', YEAR, 'leadsYtd')), 'count', role),
    leadToMql: calc(ratio(RATIOS.leadToMql), 'percent', role),
    moved: calc(changeFrom('count', 'before'), 'general', 'worked'),
    ...counts(key, value),
  });
}

/** 1 for a listed persona that made no MQL in three months, all of which are known. */
const quietMark = (): CellTemplate => {
  const months = ['$this', '$before', counted('mqls', MONTH_BEFORE_THAT, rowsIn(MONTH_BEFORE_THAT))];
  const own = counted(
    'mqls',
    THREE_MONTHS,
    rowsNamed(THREE_MONTHS, bears('personaMonths[persona]', '$label')),
  );
  return calc(`=IF($label="","",IF(COUNT(${months.join(',')})<3,"",IF(${own}=0,1,"")))`, 'count', 'worked');
};

/** What the list is, or who of it makes no MQLs any more. */
function listNote(texts: Texts): CellTemplate {
  const names = Array.from({ length: MOST }, (_, index) => `$p${String(index + 1)}`).map(
    (line) => `IF(${line}.quiet=1,", "&${line}.label,"")`,
  );
  const quiet = sentence(texts('mqlReturn.personas.quiet'), { names: `MID(${names.join('&')},3,400)` });
  const any = `COUNT($p1.quiet:$p${String(MOST)}.quiet)`;
  const plain = quote(texts('mqlReturn.personas.note'));
  return calc(`=IF(${any}=0,${plain},${quiet})`, 'general', 'note', 'left');
}

/** Names the first persona that Settings does not list. */
function otherPersonas(texts: Texts): CellTemplate {
  const name = 'INDEX(personaMonths[persona],MATCH(0,personaMonths[listed],0))';
  const named = sentence(texts('mqlReturn.other.named'), { name });
  const plain = quote(texts('mqlReturn.other'));
  return calc(`=IF(COUNTIFS(personaMonths[listed],0)=0,${plain},${named})`, 'general', 'label');
}

export function personas(texts: Texts): BlockTemplate {
  const last = `p${String(MOST)}`;
  const all: Parameters<typeof line>[2] = (column, months) => counted(column, months, rowsIn(months));
  const none: Parameters<typeof line>[2] = (column, months) =>
    counted(column, months, rowsIn(months).of('personaMonths[persona]', '«none»'));
  const rest: Parameters<typeof line>[2] = (_column, _months, cell) =>
    `IF(COUNT($all.${cell})=0,"",$all.${cell}-$none.${cell}-SUM($p1.${cell}:$${last}.${cell}))`;
  const named = (index: number): RowTemplate => {
    const place = String(index + 1);
    const listed = `INDEX(personas[persona],${place})&""`;
    // A persona that is listed twice would count twice.
    const shown =
      index === 0 ? listed : `IF(${timesIn(`$p1.label:$p${String(index)}.label`, listed)}>0,"",${listed})`;
    const label = calc(`=IF(ROWS(personas[persona])<${place},"",${shown})`, 'general', 'open');
    const own: Parameters<typeof line>[2] = (column, months) =>
      counted(column, months, rowsNamed(months, bears('personaMonths[persona]', '$label')));
    const cells = line(`p${place}`, label, own, 'open');
    return { ...cells, cells: { ...cells.cells, quiet: quietMark() } };
  };
  return {
    id: 'personaReturn',
    gap: 1,
    column: 1,
    columns: PERSONA_COLUMNS,
    rows: [
      row('title', { label: text(texts('mqlReturn.personas'), 'heading') }),
      row('note', {
        label: listNote(texts),
        p: text(texts('report.days.counted'), 'muted', 'right'),
        ...evidenceHeads().counted,
      }),
      row(
        'header',
        {
          ...across(PAGE, filler('head')),
          ...Object.fromEntries(
            (['moved', 'phi', 'a1', 'a0', 'b1', 'b0', 'p'] as const).map((key) => [
              key,
              text(texts(`report.head.${key}`), 'head', 'right'),
            ]),
          ),
          quiet: text(texts('mqlReturn.quiet'), 'head', 'right'),
          ...evidenceHeads().month,
          label: text(texts('mqlReturn.persona'), 'head'),
          ...Object.fromEntries(
            (
              [
                ['this', 'this'],
                ['before', 'before'],
                ['change', 'change'],
                ['share', 'share'],
                ['mqlsYtd', 'ytd'],
                ['leadsYtd', 'leadsYtd'],
                ['leadToMql', 'leadToMql'],
              ] as const
            ).map(([key, name]) => [key, text(texts(`mqlReturn.${name}`), 'head', 'right')]),
          ),
        },
        32,
      ),
      line('all', text(texts('mqlReturn.total'), 'strong'), all, 'strong'),
      line('none', text(texts('mqlReturn.none')), none, 'body'),
      line('rest', otherPersonas(texts), rest, 'body'),
      ...Array.from({ length: MOST }, (_, index) => named(index)),
    ],
  };
}
