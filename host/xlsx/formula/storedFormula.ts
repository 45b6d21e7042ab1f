// A formula as the analyst sees it becomes the formula as a file stores it.
import { needsArrayEvaluation } from './arrayEvaluation';
import { customFunctions } from './customFunctions';
import type { CustomFunctions } from './customFunctions';
import { storedAddInName, storedName } from './functionNames';
import { markLocalNames } from './localNames';
import { storeOperators } from './operators';
import { storeTableReferences } from './tableReferences';
import { isCall, joinTokens, tokenize } from './tokens';
import type { Token } from './tokens';

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

function isAddInCall(tokens: readonly Token[], index: number, context: FormulaContext): boolean {
  const name = tokens[index]?.text.toUpperCase() ?? '';
  return isCall(tokens, index) && !context.names.has(name) && context.functions.isCustom(name);
}

function withoutEquals(formula: string): string {
  return formula.startsWith('=') ? formula.slice(1) : formula;
}

/** The add-in functions that a formula calls, in capitals, in order of appearance. */
export function customFunctionsIn(formula: string, context: FormulaContext): string[] {
  const tokens = tokenize(withoutEquals(formula));
  return tokens
    .filter((_, index) => isAddInCall(tokens, index, context))
    .map((token) => token.text.toUpperCase());
}

function mayFillCells(tokens: readonly Token[], context: FormulaContext): boolean {
  return tokens.some(
    (token, index) =>
      isAddInCall(tokens, index, context) && context.functions.maySpill(token.text.toUpperCase()),
  );
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
  const named = stored.map((token, index) => {
    if (!isCall(stored, index) || context.names.has(token.text.toUpperCase())) return token;
    const own = isAddInCall(stored, index, context);
    return { ...token, text: own ? storedAddInName(token.text) : storedName(token.text) };
  });
  return { text: joinTokens(named), array };
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
