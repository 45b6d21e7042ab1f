// On top of Channels: the period, which attribution the figures follow, and what they come to in four lines. They are
// rows of the block that they speak of.

import { across, calc, filler, input, named, row, text, wideInput } from '../language/cells';
import { channelColumns, PERIOD } from './columns';
import { quote } from '../language/formula';
import { ratioOver, span, valueAt } from '../language/lookup';
import { sentence } from '../language/sentence';
import type { CellTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';

export const PERIODS = ['periodMonth', 'periodYear', 'periodTrailing'] as const;

/** A customer is to bring three times what winning one costs: the field's usual measure, which may be typed over. */
const USUAL_RATIO = 3;

/** A line's value stands in the first column of numbers, what it says from the second on. */
const [VALUE = '', SAYS = '', ...TAIL] = channelColumns.map(({ key }) => key);

function line(key: string, value: CellTemplate, says: CellTemplate, texts: Texts): RowTemplate {
  return row(key, {
    ...across(TAIL, filler('body')),
    name: text(texts(`channels.${key}`)),
    [VALUE]: value,
    [SAYS]: says,
  });
}

const besides = (formula: string): CellTemplate => calc(formula, 'general', 'beside', 'left');

function period(texts: Texts): RowTemplate {
  const [first = '', second = ''] = [VALUE, SAYS];
  const cells = wideInput([first, second]);
  const input = cells[first];
  if (input === undefined) throw new Error('There is no input');
  return row('period', {
    ...across(TAIL, filler('body')),
    name: text(texts('channels.period')),
    ...cells,
    [first]: named('channels.period', { ...input, content: texts('word.periodTrailing') }),
    [TAIL[0] ?? '']: text(texts('channels.period.help'), 'besideMuted'),
  });
}

const FROM =
  '=IF({channels.period}=«periodMonth»,{reportMonth},IF({channels.period}=«periodYear»,{yearStart},EDATE({reportMonth},-11)))';

/** The best of the listed channels by a column, and what to say of it. What has cost nothing does not win. */
function winner(key: 'best' | 'cheapest', listed: string, texts: Texts): RowTemplate {
  const area = (name: string) => listed.replace(/\*/g, name);
  const { column, format, value } =
    key === 'best'
      ? { column: 'roiLoaded', format: 'percent' as const, value: `MAX(${area('roiLoaded')})` }
      : {
          column: 'acquisitionCost',
          format: 'money' as const,
          value: `MINIFS(${area('acquisitionCost')},${area('acquisitionCost')},">0")`,
        };
  const some = key === 'best' ? `COUNT(${area(column)})` : `COUNTIFS(${area(column)},">0")`;
  const found = `INDEX(${area('name')},MATCH($${VALUE},${area(column)},0))`;
  const says = sentence(texts(`channels.${key}.text`), { channel: found });
  return line(
    key,
    calc(`=IF(${some}=0,"",${value})`, format, 'strong'),
    besides(`=IF(COUNT($${VALUE})=0,${quote(texts(`channels.${key}.none`))},${says})`),
    texts,
  );
}

/** How many leads cost more than they may, and the first channel of which that holds. */
function tooDear(listed: string, texts: Texts): RowTemplate {
  const area = (name: string) => listed.replace(/\*/g, name);
  const [cost, most] = [area('costPerLead'), area('affordable')];
  const dear = `(${cost}<"")*(${most}<"")*(${cost}>${most})`;
  const first = `INDEX(${area('name')},MATCH(1,INDEX(${dear},0),0))`;
  const several = sentence(texts('channels.affordable.some'), {
    count: `SUMPRODUCT(${dear})`,
    channel: first,
  });
  const says = (key: string) => quote(texts(`channels.affordable.${key}`));
  const missing = [
    ['{channels.lifetime}', 'noLifetime'],
    ['{channels.margin}', 'noMargin'],
  ] as const;
  const known = missing.reduceRight(
    (rest, [cell, key]) => `IF(COUNT(${cell})=0,${says(key)},${rest})`,
    `IF(COUNT($${VALUE})=0,${says('none')},IF(SUMPRODUCT(${dear})=0,${says('all')},${several}))`,
  );
  return line('affordableShort', calc('=$all.affordable', 'money', 'strong'), besides(`=${known}`), texts);
}

function againstOthers(texts: Texts): string {
  const percent = (cell: string) => `ROUND(100*${cell},1)&"%"`;
  const says = sentence(texts('channels.compared.text'), {
    own: percent('$compared.leadToCustomer'),
    others: percent('$others.leadToCustomer'),
  });
  return `=IF(COUNT($compared.leadToCustomer,$others.leadToCustomer)<2,${quote(texts('channels.compared.none'))},${says})`;
}

/** `listed` is the area of the listed channels with `*` for the column. */
export function channelShort(listed: string, texts: Texts): RowTemplate[] {
  const margin = ratioOver('monthly', 'bookingsMargin', 'bookings', span('monthly', PERIOD.from, PERIOD.to));
  const source = 'MATCH(«fieldSource»,mapping[field],0)';
  const says = (key: string) => quote(texts(`channels.${key}`));
  const value = `$${VALUE}`;
  return [
    period(texts),
    line(
      'from',
      named('channels.from', calc(FROM, 'month')),
      text(texts('channels.from.help'), 'besideMuted'),
      texts,
    ),
    line(
      'margin',
      named('channels.margin', calc(`=${margin}`, 'percent')),
      text(texts('channels.margin.help'), 'besideMuted'),
      texts,
    ),
    line(
      'rule',
      filler('body'),
      besides(
        `=IF(COUNTIFS(mapping[field],«fieldSource»,mapping[column],"<>")=0,${says('rule.unknown')},${sentence(texts('channels.rule.column'), { column: `INDEX(mapping[column],${source})` })})`,
      ),
      texts,
    ),
    line(
      'lifetime',
      named('channels.lifetime', calc(`=${valueAt('monthly', 'lifetimeValue', '{reportMonth}')}`, 'money')),
      text(texts('channels.lifetime.help'), 'besideMuted'),
      texts,
    ),
    line(
      'ratio',
      named('channels.ratio', input(USUAL_RATIO, 'decimal')),
      text(texts('channels.ratio.help'), 'besideMuted'),
      texts,
    ),
    tooDear(listed, texts),
    line(
      'comparedShort',
      named('channels.compared', input(texts('settings.channel.referral'), 'general')),
      besides(againstOthers(texts)),
      texts,
    ),
    winner('best', listed, texts),
    winner('cheapest', listed, texts),
    line(
      'unallocated',
      calc('=IF(COUNT($all.spend)=0,"",IF($all.spend=0,"–",$none.spend/$all.spend))', 'percent', 'strong'),
      besides(
        `=IF(COUNT(${value})=0,${says('unallocated.none')},IF(${value}=0,${says('unallocated.all')},${says('unallocated.text')}))`,
      ),
      texts,
    ),
    line(
      'difference',
      calc('=$gap.leads', 'gap', 'strong'),
      besides(
        `=IF(COUNT(${value})=0,${says('difference.none')},IF(${value}=0,${says('difference.same')},${says('difference.text')}))`,
      ),
      texts,
    ),
  ];
}
