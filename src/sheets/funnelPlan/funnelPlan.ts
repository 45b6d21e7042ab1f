// The funnel plan: from the revenue goal back to customers, SQLs, MQLs, leads, visits and budget; then from today, and the
// plan against what came. Its blocks from top to bottom, and what may be typed into them.

import { actual, marketingActual, partlyKnown } from './actual';
import { assumptions, inputRuns } from './assumptions';
import { chance } from './chance';
import { goals } from './goals';
import { KINDS, mix } from './mix';
import { needs } from './needs';
import { sensitivity } from './sensitivity';
import { stillToCreate, today } from './today';
import { frame } from '../language/frame';
import type { Options } from '../language/options';
import type { SheetTemplate, ValidationTemplate } from '../language/template';
import type { Texts } from '../language/texts';

function validations(texts: Texts): ValidationTemplate[] {
  const alert = (name: string) => ({ title: texts('alert.title'), message: texts(`alert.${name}`) });
  const kinds = [KINDS[0], KINDS[KINDS.length - 1] ?? ''] as const;
  const share = { kind: 'decimal', operator: 'Between', from: 0, to: 1 } as const;
  const amount = { kind: 'decimal', operator: 'GreaterThanOrEqualTo', from: 0 } as const;
  return [
    ...inputRuns.map(({ rows, isRate }) => ({
      area: { block: 'assumptions', rows, columns: ['input', 'input'] } as const,
      ...(isRate ? { alert: alert('rate'), ...share } : { alert: alert('notNegative'), ...amount }),
    })),
    {
      area: { block: 'assumptions', rows: ['whole', 'whole'], columns: ['input', 'input'] },
      alert: alert('list'),
      kind: 'list',
      source: `${texts('word.yes')},${texts('word.no')}`,
    },
    {
      area: { block: 'mix', rows: kinds, columns: ['leads', 'leads'] },
      alert: alert('notNegative'),
      ...amount,
    },
    { area: { block: 'mix', rows: kinds, columns: ['rate', 'rate'] }, alert: alert('rate'), ...share },
    {
      area: { block: 'mix', rows: kinds, columns: ['deal', 'deal'] },
      alert: alert('notNegative'),
      ...amount,
    },
    {
      area: { block: 'chance', rows: ['chanceSqls', 'chanceSqls'], columns: ['value', 'value'] },
      alert: alert('notNegative'),
      ...amount,
    },
    {
      area: { block: 'chance', rows: ['confidence', 'confidence'], columns: ['value', 'value'] },
      alert: alert('confidence'),
      ...{ ...share, from: 0.01, to: 0.999 },
    },
  ];
}

export function funnelPlanSheet(_options: Options, texts: Texts): SheetTemplate {
  return {
    key: 'funnelPlan',
    name: texts('sheet.funnelPlan'),
    blocks: [
      frame(texts, 'funnelPlan'),
      assumptions(texts),
      needs(texts),
      today(texts),
      stillToCreate(texts),
      actual(texts),
      marketingActual(texts),
      goals(texts),
      mix(texts),
      chance(texts),
      sensitivity(texts),
    ],
    columnWidths: [14, 230, 96, 96, 96, 96, 96, 96, 96, 96],
    freeze: { through: 'assumptions/header', columns: 0 },
    validations: validations(texts),
    conditions: [
      partlyKnown('actual', 'visits', 'customers'),
      partlyKnown('marketingActual', 'leads', 'budget'),
    ],
    page: { orientation: 'Landscape', pagesWide: 1, breaksAbove: ['today', 'mix'] },
  };
}
