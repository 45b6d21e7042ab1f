// The month in which the data end, while it runs: what it has brought, where that pace lands, and what each of its business
// days that are left has to bring.

import { across, calc, filler, row, text } from '../language/cells';
import { sentence } from '../language/sentence';
import { quote } from '../language/formula';
import { valueAt } from '../language/lookup';
import type { BlockTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

const FIGURES = ['soFar', 'landing', 'target', 'needed'] as const;
const COLUMNS = ['label', ...FIGURES, 'origin'] as const;
const MONTH = '$days.month';

/** Counts of Monthly data, with what Funnel plan needs of them in a year. */
const COUNTS = [
  ['visits', 'plan.need.visits'],
  ['leads', 'plan.need.leads'],
  ['mqls', 'plan.need.mqls'],
  ['sqls', 'plan.need.sqls'],
] as const;

function line([key, need]: (typeof COUNTS)[number], texts: Texts): RowTemplate {
  const [gone, whole] = ['$days.soFar', '$days.landing'];
  const typed = valueAt('targets', key, MONTH);
  const planned = `IF(OR(COUNT({${need}})=0,{daysYear}=0),"",{${need}}*${whole}/{daysYear})`;
  const running = (then: string) => `=IF($days.month="","",${then})`;
  return row(key, {
    label: text(texts(`mqlReturn.${key}`)),
    soFar: calc(running(valueAt('monthly', key, MONTH)), 'count', 'strong'),
    landing: calc(running(`IF(COUNT($soFar)=0,"",IF(${gone}=0,"–",$soFar*${whole}/${gone}))`), 'count'),
    target: calc(running(`IF(COUNT(${typed})=1,${typed},${planned})`), 'count'),
    needed: calc(
      running(
        `IF(COUNT($soFar,$target)<2,"",IF(${whole}=${gone},"–",MAX(0,$target-$soFar)/(${whole}-${gone})))`,
      ),
      'decimal',
    ),
    origin: calc(
      running(`IF(COUNT($target)=0,"",IF(COUNT(${typed})=1,"",${quote(texts('mqlReturn.soFar.plan'))}))`),
      'general',
      'besideMuted',
    ),
  });
}

export function monthSoFar(texts: Texts): BlockTemplate {
  const first = '{asOf}-DAY({asOf})+1';
  const running = 'AND(COUNT({asOf})=1,{asOf}<EOMONTH({asOf},0))';
  const days = (to: string) => `=IF($month="","",NETWORKDAYS.INTL($month,${to},{weekend},holidays[date]))`;
  const iso = 'YEAR({asOf})&"-"&RIGHT("0"&MONTH({asOf}),2)&"-"&RIGHT("0"&DAY({asOf}),2)';
  const says = sentence(texts('mqlReturn.soFar.to'), { day: iso });
  return {
    id: 'monthSoFar',
    gap: 1,
    column: 1,
    columns: [...COLUMNS, 'c7', 'c8', 'c9', 'c10', 'c11', 'c12', 'gap', 'month'],
    rows: [
      row('title', { label: text(texts('mqlReturn.soFar'), 'heading') }),
      row('says', {
        label: calc(`=IF($days.month="",${quote(texts('mqlReturn.soFar.none'))},${says})`, 'general', 'note'),
      }),
      row(
        'header',
        {
          ...across(COLUMNS, filler('head')),
          ...Object.fromEntries(
            FIGURES.map((key) => [key, text(texts(`mqlReturn.soFar.${key}`), 'head', 'right')]),
          ),
        },
        32,
      ),
      row('days', {
        label: text(texts('mqlReturn.soFar.days')),
        ...across([...FIGURES, 'origin'], filler('muted')),
        soFar: calc(days('{asOf}'), 'count', 'muted'),
        landing: calc(days('EOMONTH($month,0)'), 'count', 'muted'),
        month: calc(`=IF(${running},${first},"")`, 'month', 'worked'),
      }),
      ...COUNTS.map((each) => line(each, texts)),
    ],
  };
}
