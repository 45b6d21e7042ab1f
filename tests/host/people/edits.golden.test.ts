// Every action, every gap between its requests, and the edits of a colleague that matter there, each tried once: what came of
// it, as a table that is committed. To accept a change: `npm run golden`, and read the difference.
// @module-tag engine
import { beforeAll, expect, test } from 'vitest';
import { createExcel } from '../../../host/node';
import { words } from '../../../host/people/edits';
import { actions } from './actions';
import { editsFor } from './edits';
import { Judge, type Outcome } from './judge';
import { stages } from './workbook';

interface Row {
  readonly action: string;
  readonly does: string;
  readonly exactly: string;
  /** By gap: before the second request, the third … */
  readonly outcomes: readonly Outcome[];
}

const rows: Row[] = [];

beforeAll(async () => {
  const excel = await createExcel();
  const restore = excel.installGlobals();
  try {
    const judge = new Judge(excel, await stages(excel));
    for (const action of actions) {
      const requests = await judge.requestsOf(action);
      for (const [does, edit] of editsFor(action)) {
        const outcomes: Outcome[] = [];
        for (let request = 2; request <= requests; request += 1)
          outcomes.push(await judge.judge(action, edit, request));
        rows.push({ action: action.name, does, exactly: words(edit), outcomes });
      }
    }
  } finally {
    restore();
  }
});

const most = () => Math.max(...rows.map(({ outcomes }) => outcomes.length));
const isFault = ({ verdict }: Outcome) => verdict === 'LOST' || verdict === 'WRONG';
const MOST_SHOWN = 3;

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const escaped = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function table(): string[] {
  const gaps = Array.from({ length: most() }, (_gap, index) => index);
  return [
    line(['action', 'a colleague', ...gaps.map((gap) => `before request ${String(gap + 2)}`)]),
    line(['action', 'a colleague', ...gaps].map(() => '---')),
    ...rows.map(({ action, exactly, does, outcomes }) =>
      line([action, `${does}: ${exactly}`, ...gaps.map((gap) => outcomes[gap]?.verdict ?? '')].map(escaped)),
    ),
  ];
}

function faults(): string[] {
  return rows.flatMap(({ action, does, outcomes }) =>
    outcomes.flatMap((outcome, gap) => {
      if (!isFault(outcome)) return [];
      const { verdict, differs } = outcome;
      const more = differs.length > MOST_SHOWN ? `; ${String(differs.length - MOST_SHOWN)} more` : '';
      const shown = differs.slice(0, MOST_SHOWN).join('; ') + more;
      return [line([action, does, String(gap + 2), verdict, shown].map(escaped))];
    }),
  );
}

function counts(): string[] {
  const all = rows.flatMap(({ outcomes }) => outcomes.map(({ verdict }) => verdict));
  const verdicts = ['before', 'after', 'refused', 'asked', 'not made', 'WRONG', 'LOST'] as const;
  return verdicts.map((verdict) => `- ${verdict}: ${String(all.filter((each) => each === verdict).length)}`);
}

test('what comes of each edit in each gap is as committed', async () => {
  expect(rows.length).toBeGreaterThanOrEqual(41);
  const text = [
    '# A colleague’s edit between two requests of ours',
    '',
    '- before: as if it had been made before the action; after: as if after it',
    '- refused, asked: the action was not done, and the edit alone is in the workbook',
    '- not made: Excel would not let the colleague (the sheet is not there yet), or the request never came',
    '- WRONG: none of these; LOST: what somebody typed is gone',
    '',
    ...table(),
    '',
    '## How often',
    '',
    ...counts(),
    '',
    '## What is wrong or lost',
    '',
    line(['action', 'a colleague', 'before request', 'outcome', 'what differs']),
    line(['---', '---', '---', '---', '---']),
    ...faults(),
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('./edits.golden.md');
});

test('nothing is lost, and nothing is wrong', () => {
  expect(
    rows.flatMap(({ action, does, outcomes }) => outcomes.filter(isFault).map(() => [action, does])),
  ).toEqual([]);
});
