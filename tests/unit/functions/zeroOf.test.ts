// What a 0 is in an Excel that hands blank cells over as 0, as the contract has it, parameter by parameter: whatever is
// added must be thought about here. Dates, labels, texts, options, weekends and holidays are blank, and are not listed.
import { describe, expect, it } from 'vitest';
import { type Kind, shippedFunctions, type Zero } from '../../../src/catalogue';
import { zeroOf } from '../../../src/functions/zeroOf';

const NEVER_ZERO: ReadonlySet<Kind> = new Set(['date', 'label', 'text', 'option', 'weekend', 'holidays']);

const all = shippedFunctions.flatMap(({ id, parameters }) =>
  parameters.map((parameter) => ({ id, parameter, name: `${id} ${parameter.name}` })),
);
const named = (zero: Zero): string[] =>
  all
    .filter(({ parameter }) => !NEVER_ZERO.has(parameter.kind) && zeroOf(parameter) === zero)
    .map(({ name }) => name);

describe('zeroOf', () => {
  it('leaves in doubt what may be 0 and may be blank', () => {
    expect(named('ambiguous')).toEqual([
      'FUNNEL.RATES counts',
      'FUNNEL.CHANCE basedOn',
      'FUNNEL.SQLSFOR basedOn',
      'SQL.DECAY age',
      'SQL.VALUE close',
      'SQL.VALUE deal',
      'SQL.VALUE age',
      'SQL.SURVIVAL durations',
      'SQL.HALFLIFE durations',
      'SQL.WINRATE days',
      'SQL.WINRATE ages',
      'SQL.FIT durations',
      'LEAD.COHORT window',
      'LEAD.PROFILE scores',
      'LEAD.PROFILE edges',
      'LEAD.SCORE leads',
      'LEAD.QUALIFY leads',
      'LEAD.QUALIFY needed',
      'LEAD.RESPONSE opens',
      'LEAD.SLA opens',
      'CUSTOMER.NPS scores',
    ]);
  });

  it('takes for blank what makes no sense as 0', () => {
    const decay = ['life', 'shape'].flatMap((name) =>
      ['DECAY', 'VALUE', 'VALUELOST'].map((of) => `SQL.${of} ${name}`),
    );
    const expected = [
      'FUNNEL.PLAN mqlRate',
      'FUNNEL.PLAN leadRate',
      'FUNNEL.PLAN months',
      'FUNNEL.RATES confidence',
      'FUNNEL.SENSITIVITY step',
      ...decay,
      'SQL.EXPIRED life',
      'SQL.SURVIVAL confidence',
      'SQL.WINRATE horizon',
      'SQL.WINRATE confidence',
      'SQL.FIT confidence',
      'LEAD.CHANGE confidence',
      'LEAD.SCORE rules',
      'LEAD.QUALIFY criteria',
      'LEAD.RESPONSE closes',
      'LEAD.SLA limit',
      'LEAD.SLA closes',
      'ROI.RETURN margin',
      'ROI.CHANNELS margin',
      'ATTRIBUTION.TOUCHES halfLife',
    ];
    expect(named('blank').sort()).toEqual(expected.sort());
  });

  it('takes for a number what is required, is 0 by default, or counts as 0 where it is blank', () => {
    const optional = all.filter(
      ({ parameter }) =>
        zeroOf(parameter) === 'zero' && (parameter.optional || (parameter.shape ?? 'one') !== 'one'),
    );
    expect(optional.filter(({ parameter: { kind } }) => kind !== 'switch').map(({ name }) => name)).toEqual([
      'SQL.DECAY residual',
      'SQL.VALUE residual',
      'SQL.VALUELOST ages',
      'SQL.VALUELOST close',
      'SQL.VALUELOST deal',
      'SQL.VALUELOST residual',
      'SQL.LOSS residual',
      'SQL.ROI residual',
      'SQL.EXPIRED ages',
      'LEAD.SPLIT weights',
      'ROI.LTV monthlyDiscount',
      'ROI.CHANNELS cost',
      'ROI.CHANNELS leads',
      'ROI.CHANNELS customers',
      'ROI.CHANNELS bookings',
      'ATTRIBUTION.CREDIT conversions',
      'ATTRIBUTION.CREDIT values',
      'ATTRIBUTION.CREDIT nulls',
      'ATTRIBUTION.COMPARE conversions',
      'ATTRIBUTION.COMPARE values',
      'ATTRIBUTION.COMPARE nulls',
      'ATTRIBUTION.TOUCHES values',
    ]);
  });
});
