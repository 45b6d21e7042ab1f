// Cold leads, the sentences on top: what open SQLs are worth and lose, what went cold, what it takes to replace it, and what
// waiting costs. Each is a figure and what there is to say of it.

import { across, calc, filler, named, row, text } from '../language/cells';
import { quote } from '../language/formula';
import { sentence } from '../language/sentence';
import type { Format } from '../language/styles';
import type { ConditionTemplate, RowTemplate } from '../language/template';
import type { Texts } from '../language/texts';
import { COLUMNS, isPart, yearOf } from './columns';
import { farSentence, IS_FAR } from './dated';
import { partNote } from './lost';
import { assumptions } from './open';

/** FIXED sets the thousands apart as the reader's Excel does. */
const whole = (value: string): string => `FIXED(${value},0)`;
const days = (value: string): string => `ROUND(${value},1)`;

interface Line {
  readonly key: string;
  /** Formula texts without '='. */
  readonly value: string;
  readonly format: Format;
  readonly says: string;
  readonly name?: string;
}

const GONE = yearOf('sqlsCold');
const REPLACE = `IF(COUNT(${GONE},{plan.sqlRate})<2,"",IF({plan.sqlRate}=0,"–",${GONE}*(1-{worth})/{plan.sqlRate}))`;
/** What a new SQL costs. */
const NEW_SQL = '({cold.costPerMql}/{plan.sqlRate})';

type Says = (key: string, figures?: Readonly<Record<string, string>>) => string;

function openLines(says: Says, texts: Texts): Line[] {
  const none = (key: string) => quote(texts(`cold.${key}.none`));
  const counted = 'COUNT(openSqls[age])';
  const old = 'COUNTIFS(openSqls[age],">="&{shelfLife})';
  const far = `IF(${IS_FAR},${farSentence(texts)},${none('open')})`;
  const week = '{cold.close}*MAX(0,SUM(openSqls[losing]))*{cold.unpriced}/{details.meanAmount}';
  return [
    {
      key: 'open',
      name: 'cold.open',
      value: `IF(OR(${counted}=0,${IS_FAR}),"",${counted})`,
      format: 'count',
      says: `IF(COUNT($c1)=0,${far},${says('open.text', { old })})`,
    },
    { key: 'now', value: '$bandall.c4', format: 'money', says: `IF(COUNT($c1)=0,"",${says('now.text')})` },
    { key: 'lost', value: '$bandall.c5', format: 'money', says: `IF(COUNT($c1)=0,"",${says('lost.text')})` },
    {
      key: 'week',
      value: `IF(COUNT({cold.open},{cold.close},{cold.unpriced})<3,"",${week})`,
      format: 'money',
      says: `IF(COUNT($c1)=0,"",${says('week.text')})`,
    },
  ];
}

function replaceLine(says: Says, texts: Texts): Line {
  const known = `${says('replace.text', { cold: GONE, cost: whole('$c1*{cold.costPerMql}') })}&${partNote(texts, 'sqlsCold')}`;
  const figures = { fresh: whole(NEW_SQL), wake: whole('{cold.wake}') };
  const cheaper = `IF(${NEW_SQL}<{cold.wake},${says('replace.new', figures)},IF(${NEW_SQL}>{cold.wake},${says('replace.wake', figures)},${says('replace.same', figures)}))`;
  return {
    key: 'replace',
    value: REPLACE,
    format: 'count',
    says: `IF(COUNT($c1,{cold.costPerMql})<2,${quote(texts('cold.replace.none'))},${known}&IF(COUNT({cold.wake})=0,"",${cheaper}))`,
  };
}

function coldLines(says: Says, texts: Texts): Line[] {
  const none = (key: string) => quote(texts(`cold.${key}.none`));
  const upTo = says('gone.text', { high: whole('{cold.lostHigh}') });
  const fitted = says('life.text', {
    life: days('{cold.ownLife}'),
    low: days('{cold.ownLow}'),
    high: days('{cold.ownHigh}'),
  });
  const fit = '{cold.ownLife},{cold.ownLow},{cold.ownHigh}';
  const [late, fresh] = ['{cold.win.atLife}', '{cold.win.fresh}'];
  return [
    {
      key: 'gone',
      value: '{cold.lostLow}',
      format: 'money',
      says: `IF(COUNT($c1)=0,${none('gone')},IF(COUNT({cold.lostHigh})=0,${says('gone.atLeast')},${upTo}))`,
    },
    replaceLine(says, texts),
    {
      key: 'waiting',
      value: `IF(COUNT(${late},${fresh})<2,"",IF(${late}<${fresh},1-${late}/${fresh},""))`,
      format: 'percent',
      says: '{cold.win.says}',
    },
    {
      key: 'life',
      value: '{cold.ownLife}',
      format: 'days',
      says: `IF(ISNA({cold.ownLife}),${none('life')},IF(ISERROR({cold.ownLife}),${quote(texts('plan.notHere'))},IF(COUNT(${fit})<3,${none('life')},${fitted})))`,
    },
  ];
}

export function shortRows(texts: Texts): RowTemplate[] {
  const says: Says = (key, figures = {}) => sentence(texts(`cold.${key}`), figures);
  return [
    row('short', {
      ...across(COLUMNS, filler('purpose')),
      label: text(texts('cold.short'), 'band'),
      c1: text(texts('cold.short.purpose'), 'purpose'),
    }),
    ...[...openLines(says, texts), ...coldLines(says, texts)].map(
      ({ key, value, format, says: said, name }) => {
        const cell = calc(`=${value}`, format, 'strong');
        return row(key, {
          ...across(COLUMNS, filler('body')),
          label: text(texts(`cold.${key}`)),
          c1: name === undefined ? cell : named(name, cell),
          c2: calc(`=${said}`, 'general', 'beside', 'left'),
        });
      },
    ),
    ...assumptions(texts),
    row('gap', {}, 8),
  ];
}

/** A figure that rests on some of twelve months only. */
export const partialReplace: ConditionTemplate = {
  area: { block: 'coldOpen', rows: ['replace', 'replace'], columns: ['c1', 'c1'] },
  formula: `=${isPart('sqlsCold')}`,
  style: { italic: true },
};
