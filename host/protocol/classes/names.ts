// Defined names of the workbook or of one sheet.
import { areaAddress, quoteSheet } from '../../model/address';
import { normalFormula } from '../../model/formula/notation';
import { tokenize } from '../../model/formula/tokens';
import type { NamedItem, Sheet } from '../../model/types';
import { Bound, declareClass } from '../declare';
import { HostError, invalidArgument, notFound } from '../errors';
import { rangeOf, type Session } from '../session';
import { optionalText, text, truth } from '../values';
import { shownFormula } from '../../model/formula/shown';
import { rangeClass } from './range';
import { rangeOfFormula } from './resolveName';
import { worksheetClass } from './worksheet';

interface Scope {
  sheet?: Sheet;
}

interface ItemTarget extends Scope {
  item: NamedItem;
}

function listOf(scope: Scope, session: Session): NamedItem[] {
  return scope.sheet ? scope.sheet.names : session.workbook.names;
}

function find(scope: Scope, name: unknown, session: Session): NamedItem | undefined {
  const wanted = text(name).toLowerCase();
  return listOf(scope, session).find((item) => item.name.toLowerCase() === wanted);
}

const VALID = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

/** Letters, digits, dots and underscores, not like a cell address, not R or C. */
function checkedName(name: string): string {
  const [token, ...more] = tokenize(name);
  const looksLikeCell = token?.kind === 'reference' && more.length === 0;
  if (!VALID.test(name) || looksLikeCell || /^[rc]$/i.test(name) || /^[rR]\d+[cC]\d+$/.test(name))
    throw invalidArgument();
  return name;
}

/** A range given as an object, or a formula; a formula without '=' is a constant text. */
function formulaOf(reference: unknown): string {
  const range = reference instanceof Bound ? rangeOf(reference) : undefined;
  if (range) return `=${quoteSheet(range.sheet.name)}!${areaAddress(range.area, true)}`;
  const given = text(reference);
  return given.startsWith('=') ? normalFormula(given) : `="${given.replaceAll('"', '""')}"`;
}

function typeOf(target: ItemTarget, session: Session): string {
  if (rangeOfFormula(session.workbook, target.item.formula, target.sheet)) return 'Range';
  const body = target.item.formula.slice(1);
  if (/^".*"$/.test(body)) return 'String';
  if (/^-?[\d.]+$/.test(body)) return body.includes('.') ? 'Double' : 'Integer';
  return /^(TRUE|FALSE)$/i.test(body) ? 'Boolean' : 'Error';
}

function valueOf(target: ItemTarget, session: Session): unknown {
  const range = rangeOfFormula(session.workbook, target.item.formula, target.sheet);
  if (range) return `${quoteSheet(range.sheet.name)}!${areaAddress(range.area, true)}`;
  const body = target.item.formula.slice(1);
  const kind = typeOf(target, session);
  if (kind === 'Integer' || kind === 'Double') return Number(body);
  return kind === 'String' ? body.slice(1, -1).replaceAll('""', '"') : body;
}

function rangeFor(target: ItemTarget, session: Session): Bound | null {
  const range = rangeOfFormula(session.workbook, target.item.formula, target.sheet);
  return range ? rangeClass(range) : null;
}

const itemClass = declareClass<ItemTarget>('NamedItem', {
  identity: ({ item }) => ({ _Id: item.name }),
  scalars: {
    _Id: { get: ({ item }) => item.name },
    Name: { get: ({ item }) => item.name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value, session) => {
        session.checkStructure();
        item.visible = truth(value);
        session.changed = true;
      },
    },
    Comment: {
      get: ({ item }) => item.comment,
      set: ({ item }, value, session) => {
        item.comment = text(value);
        session.changed = true;
      },
    },
    Scope: { get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    Formula: {
      get: ({ item }, session) => shownFormula(item.formula, session.modes),
      set: ({ item }, value, session) => {
        const formula = text(value);
        if (!formula.startsWith('=')) throw invalidArgument();
        item.formula = normalFormula(formula);
        session.touchStructure();
      },
    },
  },
  navigations: {
    Worksheet: ({ sheet }) => {
      if (!sheet) throw notFound();
      return worksheetClass(sheet);
    },
    WorksheetOrNullObject: ({ sheet }) => (sheet ? worksheetClass(sheet) : null),
  },
  methods: {
    Delete: (target, _parameters, session) => {
      const list = listOf(target, session);
      const at = list.indexOf(target.item);
      if (at < 0) throw notFound();
      list.splice(at, 1);
      session.touchStructure();
    },
    GetRange: (target, _parameters, session) => {
      const range = rangeFor(target, session);
      if (!range) throw invalidArgument();
      return range;
    },
    GetRangeOrNullObject: (target, _parameters, session) => rangeFor(target, session),
  },
});

function scoped(scope: Scope, item: NamedItem): Bound {
  return itemClass(scope.sheet ? { sheet: scope.sheet, item } : { item });
}

function add(scope: Scope, [name, reference, comment]: unknown[], session: Session): Bound {
  const wanted = checkedName(text(name));
  if (find(scope, wanted, session)) throw new HostError('ItemAlreadyExists');
  const item = {
    name: wanted,
    formula: formulaOf(reference),
    visible: true,
    comment: optionalText(comment) ?? '',
  };
  listOf(scope, session).push(item);
  session.touchStructure();
  return scoped(scope, item);
}

/** The names of one scope: the workbook's, or one sheet's own. */
export const namesClass = declareClass<Scope>('NamedItemCollection', {
  items: (scope, session) => listOf(scope, session).map((item) => scoped(scope, item)),
  item: (scope, name, session) => {
    const item = find(scope, name, session);
    if (!item) throw notFound();
    return scoped(scope, item);
  },
  methods: {
    Add: add,
    GetCount: (scope, _parameters, session) => listOf(scope, session).length,
    GetItemOrNullObject: (scope, [name], session) => {
      const item = find(scope, name, session);
      return item ? scoped(scope, item) : null;
    },
  },
});
