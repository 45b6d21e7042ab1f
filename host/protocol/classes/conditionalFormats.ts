// Conditional formats of a range: the formula kind and "contains text"; other kinds are not modelled.
import { areaAddress, intersect } from '../../model/address';
import { newItemId } from '../../model/create';
import { keepRules } from '../../model/structure';
import type { ConditionalFormat, Sheet } from '../../model/types';
import { declareClass } from '../declare';
import { invalidArgument, notFound, notImplemented } from '../errors';
import type { RangeTarget, Session } from '../session';
import { colour, integer, oneOf, plainObject, text, truth } from '../values';
import { fromR1C1, toR1C1 } from '../../model/formula/notation';
import { rangeClass } from './range';
import { rangeAreasClass } from './rangeAreas';

interface RuleTarget {
  sheet: Sheet;
  rule: ConditionalFormat;
  /** First cell of the range through which it was reached. */
  through: { row: number; column: number };
  /** Its priority was set: this item means another rule now. */
  stale?: boolean;
}

function on(range: RangeTarget): ConditionalFormat[] {
  return range.sheet.conditionalFormats
    .filter((rule) => rule.areas.some((area) => intersect(area, range.area)))
    .sort((a, b) => a.priority - b.priority);
}

function guard({ sheet }: { sheet: Sheet }, session: Session): void {
  session.checkWritable(sheet);
  session.changed = true;
}

function live(target: RuleTarget): RuleTarget {
  if (target.stale) throw notFound();
  return target;
}

/** From the rule's own first cell to the range that it was reached through, where this Excel tells it so. */
function seenFrom(
  formula: string,
  from: { row: number; column: number },
  to: { row: number; column: number },
): string {
  return fromR1C1(toR1C1(formula, from.row, from.column), to.row, to.column);
}

function ownPlace({ rule, through }: RuleTarget): { row: number; column: number } {
  return rule.areas[0] ?? through;
}

const fontClass = declareClass<RuleTarget>('ConditionalRangeFont', {
  scalars: {
    Color: {
      get: ({ rule }) => rule.format.fontColor ?? '',
      set: (target, value, session) => {
        guard(target, session);
        target.rule.format.fontColor = colour(value);
      },
    },
    Bold: {
      get: ({ rule }) => rule.format.bold ?? null,
      set: (target, value, session) => {
        guard(target, session);
        target.rule.format.bold = truth(value);
      },
    },
    Italic: {
      get: ({ rule }) => rule.format.italic ?? null,
      set: (target, value, session) => {
        guard(target, session);
        target.rule.format.italic = truth(value);
      },
    },
  },
});

const fillClass = declareClass<RuleTarget>('ConditionalRangeFill', {
  scalars: {
    Color: {
      get: ({ rule }) => rule.format.fill ?? '',
      set: (target, value, session) => {
        guard(target, session);
        target.rule.format.fill = colour(value);
      },
    },
  },
  methods: {
    Clear: (target, _parameters, session) => {
      guard(target, session);
      delete target.rule.format.fill;
    },
  },
});

const formatClass = declareClass<RuleTarget>('ConditionalRangeFormat', {
  scalars: {
    NumberFormat: {
      get: ({ rule }) => rule.format.numberFormat ?? null,
      set: (target, value, session) => {
        guard(target, session);
        target.rule.format.numberFormat = text(value);
      },
    },
  },
  navigations: { Font: (target) => fontClass(target), Fill: (target) => fillClass(target) },
});

const formulaClass = declareClass<RuleTarget>('ConditionalFormatRule', {
  scalars: {
    Formula: {
      get: (target, session) => {
        const { rule } = live(target).rule;
        if (rule.kind !== 'custom') return '';
        return session.modes.ruleAnchor
          ? seenFrom(rule.formula, ownPlace(target), target.through)
          : rule.formula;
      },
      set: (target, value, session) => {
        guard(live(target), session);
        const given = text(value);
        if (!given.startsWith('=')) throw invalidArgument();
        const formula = session.modes.ruleAnchor ? seenFrom(given, target.through, ownPlace(target)) : given;
        target.rule.rule = { kind: 'custom', formula };
      },
    },
  },
});

const customClass = declareClass<RuleTarget>('CustomConditionalFormat', {
  navigations: { Rule: (target) => formulaClass(target), Format: (target) => formatClass(target) },
});

const textClass = declareClass<RuleTarget>('TextConditionalFormat', {
  scalars: {
    Rule: {
      get: ({ rule }) => ({
        operator: 'Contains',
        text: rule.rule.kind === 'containsText' ? rule.rule.text : '',
      }),
      set: (target, value, session) => {
        guard(target, session);
        const given = plainObject(value);
        if (
          oneOf(given['operator'], ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const) !==
          'Contains'
        ) {
          throw notImplemented(`conditional format ${String(given['operator'])}`);
        }
        target.rule.rule = { kind: 'containsText', text: text(given['text']) };
      },
    },
  },
  navigations: { Format: (target) => formatClass(target) },
});

function remove(target: RuleTarget, session: Session): void {
  guard(target, session);
  keepRules(target.sheet, (rule) => rule !== target.rule);
}

/** Priorities stay 0, 1, 2 … over the sheet; the rule set to a number is moved there. */
function reorder({ sheet, rule }: RuleTarget, priority: number): void {
  const others = sheet.conditionalFormats
    .filter((other) => other !== rule)
    .sort((a, b) => a.priority - b.priority);
  others.splice(priority, 0, rule);
  others.forEach((other, index) => {
    other.priority = index;
  });
}

const itemClass = declareClass<RuleTarget>('ConditionalFormat', {
  identity: ({ rule }) => ({ Id: rule.id }),
  scalars: {
    Id: { get: ({ rule }) => rule.id },
    Type: { get: ({ rule }) => (rule.rule.kind === 'custom' ? 'Custom' : 'ContainsText') },
    Priority: {
      get: ({ rule }) => rule.priority,
      set: (target, value, session) => {
        guard(live(target), session);
        reorder(target, integer(value));
        if (session.modes.ruleAnchor) target.stale = true;
      },
    },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set: (target, value, session) => {
        guard(live(target), session);
        target.rule.stopIfTrue = truth(value);
      },
    },
  },
  navigations: {
    Custom: (target) => kindOnly(target, 'custom', customClass),
    CustomOrNullObject: (target) => (target.rule.rule.kind === 'custom' ? customClass(target) : null),
    TextComparison: (target) => kindOnly(target, 'containsText', textClass),
    TextComparisonOrNullObject: (target) =>
      target.rule.rule.kind === 'containsText' ? textClass(target) : null,
  },
  methods: {
    Delete: (target, _parameters, session) => remove(target, session),
    GetRange: ({ sheet, rule }) => {
      const [only, ...more] = rule.areas;
      if (!only || more.length > 0)
        throw invalidArgument(rule.areas.map((area) => areaAddress(area)).join(','));
      return rangeClass({ sheet, area: only });
    },
    GetRanges: ({ sheet, rule }) => rangeAreasClass({ sheet, areas: rule.areas }),
    GetRangeOrNullObject: ({ sheet, rule }) => {
      const [only, ...more] = rule.areas;
      return only && more.length === 0 ? rangeClass({ sheet, area: only }) : null;
    },
  },
});

function kindOnly<T>(
  target: RuleTarget,
  kind: ConditionalFormat['rule']['kind'],
  make: (target: RuleTarget) => T,
): T {
  if (live(target).rule.rule.kind !== kind) throw invalidArgument();
  return make(target);
}

function add(range: RangeTarget, type: unknown, session: Session) {
  const sheet = session.sheetOf(range);
  guard({ sheet }, session);
  const kind = text(type);
  if (kind !== 'Custom' && kind !== 'ContainsText') throw notImplemented(`conditional format ${kind}`);
  const rule: ConditionalFormat = {
    id: newItemId(),
    areas: [{ ...range.area }],
    priority: 0,
    stopIfTrue: false,
    rule: kind === 'Custom' ? { kind: 'custom', formula: '=FALSE' } : { kind: 'containsText', text: '' },
    format: {},
  };
  // A new rule goes first, as in Excel.
  for (const other of sheet.conditionalFormats) other.priority += 1;
  sheet.conditionalFormats.push(rule);
  return itemClass({ sheet, rule, through: range.area });
}

function find(range: RangeTarget, id: unknown): ConditionalFormat | undefined {
  return on(range).find((rule) => rule.id === id);
}

function reached(range: RangeTarget, rule: ConditionalFormat) {
  return itemClass({ sheet: range.sheet, rule, through: range.area });
}

export const conditionalFormatsClass = declareClass<RangeTarget>('ConditionalFormatCollection', {
  items: (range) => on(range).map((rule) => reached(range, rule)),
  item: (range, id) => {
    const rule = find(range, id);
    if (!rule) throw notFound();
    return reached(range, rule);
  },
  methods: {
    Add: (range, [type], session) => add(range, type, session),
    GetCount: (range) => on(range).length,
    GetItemAt: (range, [index]) => {
      const rule = on(range)[integer(index)];
      if (!rule) throw invalidArgument();
      return reached(range, rule);
    },
    GetItemOrNullObject: (range, [id]) => {
      const rule = find(range, id);
      return rule ? reached(range, rule) : null;
    },
    ClearAll: (range, _parameters, session) => {
      guard(range, session);
      const gone = new Set(on(range));
      keepRules(range.sheet, (rule) => !gone.has(rule));
    },
  },
});
