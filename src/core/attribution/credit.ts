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
/** Credit of each channel; where no values are given, of value as of conversions. */
type CreditOf<Model> = (model: Model, measure: Measure) => Float64Array | Fault;
type Column<Model> = readonly [header: string, model: Model, measure: Measure];

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
    const channel = names.find(name);
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

/** Channel, and a column for each header, model and measure; by the column at position `by`, biggest first. */
function creditTable<Model>(
  { names }: Journeys,
  wanted: readonly Column<Model>[],
  by: number,
  creditOf: CreditOf<Model>,
): Table | Fault {
  const credits: Float64Array[] = [];
  for (const [, model, measure] of wanted) {
    const credit = creditOf(model, measure);
    if (credit instanceof Fault) return credit;
    credits.push(credit);
  }
  const shown = names.shown();
  return [
    ['Channel', ...wanted.map(([header]) => header)],
    ...biggestFirst(credits[by] ?? []).map((channel) => [
      shown[channel] ?? '',
      ...credits.map((credit) => credit[channel] ?? 0),
    ]),
  ];
}

/** Conversions and, where values are given, Value; by conversions. */
function oneModel<Model>(journeys: Journeys, model: Model, creditOf: CreditOf<Model>): Table | Fault {
  const conversions: Column<Model> = ['Conversions', model, 'conversions'];
  const values: Column<Model> = ['Value', model, 'values'];
  const wanted = journeys.values === undefined ? [conversions] : [conversions, values];
  return creditTable(journeys, wanted, 0, creditOf);
}

/** A column a model: of value where values are given, else of conversions. In the order of the linear model. */
function allModels<Model extends string>(
  journeys: Journeys,
  models: readonly Model[],
  creditOf: CreditOf<Model>,
): Table | Fault {
  const wanted = models.map((model): Column<Model> => [model, model, 'values']);
  const byLinear = models.findIndex((model) => model === 'linear');
  return creditTable(journeys, wanted, byLinear, creditOf);
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
  return withConversions(journeys, (all) => oneModel(all, model, pathCredit(all, direct)));
}

/** Credit of each channel by every model for paths. */
export function compareModels(journeys: Journeys | Fault, direct: string): Table | Fault {
  return withConversions(journeys, (all) => allModels(all, PATH_MODELS, pathCredit(all, direct)));
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
    if (model !== 'all') return oneModel(all, model, creditOf);
    return allModels(all, [...PATH_MODELS, ...TIMED_RULES], creditOf);
  });
}
