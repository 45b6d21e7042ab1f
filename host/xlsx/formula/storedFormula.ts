// A formula as the analyst sees it becomes the formula as a file stores it.
import { joinTokens, tokenize, type Token } from '../../model/formula/tokens';
import { needsArrayEvaluation } from './arrayEvaluation';
import { customFunctions } from './customFunctions';
import type { CustomFunctions } from './customFunctions';
import { storedAddInName, storedName } from './functionNames';
import { markLocalNames } from './localNames';
import { storeOperators } from './operators';
import { storeTableReferences } from './tableReferences';

export interface FormulaContext {
  /** Names of the workbook, in capitals: a LAMBDA among them is called like a function. */
  readonly names: ReadonlySet<string>;
  readonly functions: CustomFunctions;
  /** Formulas stored already: a table's column holds the same one in every row. */
  readonly stored: Map<string, StoredFormula>;
  /** The table that the formula's cell lies in. */
  readonly table?: string;
  /** The cell fills a rectangle, so it is an array formula whatever its text says. */
  readonly spills?: boolean;
}

export interface StoredFormula {
  /** Without a leading '='. */
  readonly text: string;
  /** To be stored as a dynamic array formula. */
  readonly array: boolean;
}

/** The add-in function that the token calls, in capitals. */
function addInCall(token: Token, context: FormulaContext): string | undefined {
  if (token.kind !== 'function') return undefined;
  const name = (token.local ?? token.text).toUpperCase();
  return !context.names.has(name) && context.functions.isCustom(name) ? name : undefined;
}

function storedCall(token: Token, context: FormulaContext): Token {
  const name = token.local ?? token.text;
  if (token.kind !== 'function' || context.names.has(name.toUpperCase())) return token;
  const before = token.text.slice(0, token.text.length - name.length);
  const own = addInCall(token, context) !== undefined;
  return { ...token, text: before + (own ? storedAddInName(name) : storedName(name)) };
}

function withoutEquals(formula: string): string {
  return formula.startsWith('=') ? formula.slice(1) : formula;
}

/** The add-in functions that a formula calls, in capitals, in order of appearance. */
export function customFunctionsIn(formula: string, context: FormulaContext): string[] {
  return tokenize(withoutEquals(formula)).flatMap((token) => addInCall(token, context) ?? []);
}

function mayFillCells(tokens: readonly Token[], context: FormulaContext): boolean {
  return tokens.some((token) => {
    const name = addInCall(token, context);
    return name !== undefined && context.functions.maySpill(name);
  });
}

export function storeFormula(formula: string, context: FormulaContext): StoredFormula {
  const key = `${context.table ?? ''}\n${context.spills === true ? 'spills' : ''}\n${formula}`;
  let stored = context.stored.get(key);
  if (!stored) {
    stored = newStoredFormula(formula, context);
    context.stored.set(key, stored);
  }
  return stored;
}

function newStoredFormula(formula: string, context: FormulaContext): StoredFormula {
  const tokens = tokenize(withoutEquals(formula));
  const array = context.spills === true || mayFillCells(tokens, context) || needsArrayEvaluation(tokens);
  const stored = storeOperators(markLocalNames(storeTableReferences(tokens, context.table)), array);
  return { text: joinTokens(stored.map((token) => storedCall(token, context))), array };
}

/** `names`: those of the workbook and its sheets. */
export function formulaContext(
  names: Iterable<string>,
  isCustomFunction?: (name: string) => boolean,
): FormulaContext {
  return {
    names: new Set([...names].map((name) => name.toUpperCase())),
    functions: customFunctions(isCustomFunction),
    stored: new Map(),
  };
}
