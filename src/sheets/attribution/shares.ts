// What the models say of each channel, and how far two models are apart, from the credit that was spilled.

import { across, calc, filler, row, text } from '../language/cells';
import { credit, MODELS, NO_CREDIT } from './credit';
import type { RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

/** The biggest channels, each on a line; the others are added up. */
export const SHOWN = 10;

export const SHARE_COLUMNS = [
  'channel',
  ...MODELS,
  'lowest',
  'lowestBy',
  'highest',
  'highestBy',
  'range',
] as const;
const [FIRST, LAST] = [MODELS[0], MODELS[MODELS.length - 1] ?? ''];
const MODEL_NAMES = `$header.${FIRST}:$header.${LAST}`;
const OWN = `$${FIRST}:$${LAST}`;

/** The model whose value stands in a cell of this row. */
const modelOf = (value: string): string => `INDEX(${MODEL_NAMES},MATCH(${value},${OWN},0))`;

const percentOf = (part: string, model: (typeof MODELS)[number]): string =>
  `IF(SUM(${credit(model)})=0,"–",${part}/SUM(${credit(model)}))`;

function heads(name: string, last: Readonly<Record<string, string>>, texts: Texts): RowTemplate['cells'] {
  return {
    ...across(SHARE_COLUMNS, filler('head')),
    channel: text(texts(`attribution.${name}`), 'head'),
    ...Object.fromEntries(
      MODELS.map((model) => [model, text(texts(`attribution.model.${model}`), 'head', 'right')]),
    ),
    ...Object.fromEntries(
      Object.entries(last).map(([key, label]) => [
        key,
        text(
          texts(`attribution.${label}`),
          key.endsWith('By') ? 'headBeside' : 'head',
          key.endsWith('By') ? undefined : 'right',
        ),
      ]),
    ),
  };
}

/** Lowest, highest, who says so, and how far they are apart. */
function extremes(role: 'open' | 'body'): RowTemplate['cells'] {
  const known = (then: string) => `=IF(COUNT(${OWN})=0,"",${then})`;
  const words = role === 'open' ? 'openBeside' : 'beside';
  return {
    lowest: calc(known(`MIN(${OWN})`), 'percent', role),
    lowestBy: calc(known(modelOf('$lowest')), 'general', words),
    highest: calc(known(`MAX(${OWN})`), 'percent', role),
    highestBy: calc(known(modelOf('$highest')), 'general', words),
    range: calc(known('ROUND($highest-$lowest,9)'), 'percent', role),
  };
}

/** The n-th biggest channel; without a hairline, so that a line not in use is not seen. */
function channelLine(place: number): RowTemplate {
  const cell = (column: Parameters<typeof credit>[0]) => `INDEX(${credit(column)},${String(place)})`;
  return row(`s${String(place)}`, {
    channel: calc(`=IF(${NO_CREDIT},"",${cell('channel')}&"")`, 'general', 'open'),
    ...Object.fromEntries(
      MODELS.map((model) => [
        model,
        calc(`=IF($channel="","",${percentOf(cell(model), model)})`, 'percent', 'open'),
      ]),
    ),
    ...extremes('open'),
  });
}

export function shareRows(texts: Texts): RowTemplate[] {
  const listed = (key: string) => `$s1.${key}:$s${String(SHOWN)}.${key}`;
  const tail = across(['lowest', 'lowestBy', 'highest', 'highestBy', 'range'], filler('body'));
  const more = `COUNTIFS(${credit('channel')},"?*")>${String(SHOWN)}`;
  return [
    row('title', { channel: text(texts('attribution.shares'), 'heading') }),
    row(
      'header',
      heads(
        'channel',
        {
          lowest: 'lowest',
          lowestBy: 'lowestBy',
          highest: 'highest',
          highestBy: 'highestBy',
          range: 'range',
        },
        texts,
      ),
      32,
    ),
    row('sum', {
      ...tail,
      channel: text(texts('attribution.sum'), 'strong'),
      ...Object.fromEntries(
        MODELS.map((model) => [
          model,
          calc(`=IF(${NO_CREDIT},"",SUM(${credit(model)}))`, 'decimal', 'strong'),
        ]),
      ),
    }),
    row('other', {
      channel: text(texts('attribution.other')),
      ...Object.fromEntries(
        MODELS.map((model) => [
          model,
          calc(`=IF(${NO_CREDIT},"",IF(${more},1-SUM(${listed(model)}),0))`, 'percent'),
        ]),
      ),
      ...extremes('body'),
    }),
    ...Array.from({ length: SHOWN }, (_, index) => channelLine(index + 1)),
  ];
}

/** Half the sum of the differences of two models' shares (total variation distance), over all channels. */
export function distanceRows(texts: Texts): RowTemplate[] {
  const share = (model: (typeof MODELS)[number]) => `${credit(model)}/SUM(${credit(model)})`;
  const between = (one: (typeof MODELS)[number], other: (typeof MODELS)[number]) =>
    `=IF(${NO_CREDIT},"",ROUND(SUMPRODUCT(ABS(${share(one)}-${share(other)}))/2,9))`;
  return [
    row('distances', { channel: text(texts('attribution.distances'), 'heading') }),
    row('distancesNote', { channel: text(texts('attribution.distances.note'), 'note') }),
    row('distancesHeader', heads('model', { highest: 'furthest', highestBy: 'furthestFrom' }, texts), 32),
    ...MODELS.map((model) =>
      row(`d${model}`, {
        ...across(['lowest', 'lowestBy', 'range'], filler('body')),
        channel: text(texts(`attribution.model.${model}`)),
        ...Object.fromEntries(
          MODELS.map((other) => [
            other,
            calc(between(model, other), 'percent', other === model ? 'muted' : 'body'),
          ]),
        ),
        highest: calc(`=IF(COUNT(${OWN})=0,"",MAX(${OWN}))`, 'percent'),
        highestBy: calc(
          `=IF(COUNT($highest)=0,"",IF($highest=0,"–",${modelOf('$highest')}))`,
          'general',
          'beside',
        ),
      }),
    ),
  ];
}
