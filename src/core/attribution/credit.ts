// Tables of credit: one model with its conversions and value, or many models side by side.
import { Fault, type Table } from '../fault';
import { biggestFirst, type Names } from '../names';
import { type Journeys, total } from './journeys';
import { creditByMarkov } from './markov';
import type { Touches } from './readTouches';
import { creditByRule, type Rule, RULES, shareOf } from './rules';
import { type TimedRule, TIMED_RULES, timedShareOf } from './timedRules';

export type PathModel = Rule | 'markov';
export type TouchModel = PathModel | TimedRule;

const PATH_MODELS: readonly PathModel[] = [
  'first',
  'last',
  'lastnondirect',
  'linear',
  'position',
  'markov',
  'shapley',
];

type Measure = 'conversions' | 'values';
/** Credit of each channel. */
type CreditOf<Model> = (model: Model, measure: Measure) => Float64Array | Fault;

function isRule(model: string): model is Rule {
  return RULES.some((rule) => rule === model);
}

function isTimedRule(model: string): model is TimedRule {
  return TIMED_RULES.some((rule) => rule === model);
}

/** Marks the channels that `direct` names, separated by `;`. */
function directChannels(names: Names, direct: string): Uint8Array {
  const marks = new Uint8Array(names.size);
  for (const name of direct.split(';')) {
    const channel = name.trim() === '' ? undefined : names.find(name);
    if (channel !== undefined) marks[channel] = 1;
  }
  return marks;
}

/** Weights of the journeys that came to nothing: in value, each as much as the average conversion. */
function nullsOf({ conversions, values, nulls }: Journeys, measure: Measure): Float64Array {
  if (measure === 'conversions' || values === undefined) return nulls;
  const average = total(values) / total(conversions);
  return nulls.map((count) => count * average);
}

function pathCredit(journeys: Journeys, direct: string): CreditOf<PathModel> {
  const marks = directChannels(journeys.names, direct);
  return (model, measure) => {
    const weights = journeys[measure] ?? journeys.conversions;
    if (!isRule(model)) return creditByMarkov(journeys, weights, nullsOf(journeys, measure));
    return creditByRule(journeys, weights, shareOf(model, journeys.names.size, marks));
  };
}

function touchCredit(touches: Touches, halfLife: number, direct: string): CreditOf<TouchModel> {
  const byPath = pathCredit(touches, direct);
  return (model, measure) => {
    if (!isTimedRule(model)) return byPath(model, measure);
    return creditByRule(
      touches,
      touches[measure] ?? touches.conversions,
      timedShareOf(model, touches, halfLife),
    );
  };
}

/** Channel, Conversions and, where values are given, Value. */
function creditTable<Model>(journeys: Journeys, model: Model, creditOf: CreditOf<Model>): Table | Fault {
  const header = journeys.values === undefined ? ['Conversions'] : ['Conversions', 'Value'];
  const conversions = creditOf(model, 'conversions');
  if (conversions instanceof Fault) return conversions;
  const values = journeys.values === undefined ? undefined : creditOf(model, 'values');
  if (values instanceof Fault) return values;
  const columns = values === undefined ? [conversions] : [conversions, values];
  return tableOf(journeys.names, header, columns, conversions);
}

/** A column a model: of value where values are given, else of conversions. In the order of the linear model. */
function modelsTable<Model extends string>(
  journeys: Journeys,
  models: readonly Model[],
  creditOf: CreditOf<Model>,
): Table | Fault {
  const measure = journeys.values === undefined ? 'conversions' : 'values';
  const columns: Float64Array[] = [];
  for (const model of models) {
    const credit = creditOf(model, measure);
    if (credit instanceof Fault) return credit;
    columns.push(credit);
  }
  const order = columns[models.findIndex((model) => model === 'linear')] ?? new Float64Array(0);
  return tableOf(journeys.names, models, columns, order);
}

function tableOf(
  names: Names,
  header: readonly string[],
  columns: readonly Float64Array[],
  order: Float64Array,
): Table {
  const shown = names.shown();
  return [
    ['Channel', ...header],
    ...biggestFirst(order).map((channel) => [
      shown[channel] ?? '',
      ...columns.map((column) => column[channel] ?? 0),
    ]),
  ];
}

/** There must be something to give credit for. */
function withConversions<J extends Journeys>(
  journeys: J | Fault,
  answer: (journeys: J) => Table | Fault,
): Table | Fault {
  if (journeys instanceof Fault) return journeys;
  return total(journeys.conversions) === 0 ? new Fault('#N/A', 'noConversions') : answer(journeys);
}

/** Credit of each channel for the conversions of paths. `direct` names channels, separated by `;`. */
export function creditOfPaths(journeys: Journeys | Fault, model: PathModel, direct: string): Table | Fault {
  return withConversions(journeys, (all) => creditTable(all, model, pathCredit(all, direct)));
}

/** Credit of each channel by every model for paths. */
export function compareModels(journeys: Journeys | Fault, direct: string): Table | Fault {
  return withConversions(journeys, (all) => modelsTable(all, PATH_MODELS, pathCredit(all, direct)));
}

/** Credit of each channel from a table of touches, by one model or by all of them. */
export function creditOfTouches(
  touches: Touches | Fault,
  model: TouchModel | 'all',
  halfLife: number,
  direct: string,
): Table | Fault {
  return withConversions(touches, (all) => {
    const creditOf = touchCredit(all, halfLife, direct);
    if (model !== 'all') return creditTable(all, model, creditOf);
    return modelsTable(all, [...PATH_MODELS, ...TIMED_RULES], creditOf);
  });
}
