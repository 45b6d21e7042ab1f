// What tests/rules/formulas.test.ts holds every compiled sheet to. Each rule gives the place and the text of what breaks it.
import { parseArea } from '../../host/model/address';
import { toR1C1 } from '../../host/model/formula/notation';
import { argumentsOf, closingIndex, joinTokens, tokenize, type Token } from '../../host/model/formula/tokens';
import { columnLetters } from '../../src/sheets/language/formula';
import type { AreaPlan, SheetPlan, WorkbookPlan } from '../../src/sheets/language/plan';

interface Written {
  readonly sheet: SheetPlan;
  readonly at: string;
  readonly formula: string;
}

const address = (row: number, column: number): string => `${columnLetters(column)}${String(row + 1)}`;
const isFormula = (content: unknown): content is string =>
  typeof content === 'string' && content.startsWith('=');

function writtenOn(sheet: SheetPlan): Written[] {
  const of = (at: string, formula: unknown): Written[] =>
    isFormula(formula) ? [{ sheet, at, formula }] : [];
  const corner = ({ row, column }: AreaPlan) => address(row, column);
  return [
    ...sheet.blocks.flatMap(({ cells, row, column }) =>
      cells.flatMap((line, down) =>
        line.flatMap(({ content }, across) => of(address(row + down, column + across), content)),
      ),
    ),
    ...sheet.conditionalFormats.flatMap(({ area, formula }) => of(`condition at ${corner(area)}`, formula)),
    ...sheet.validations.flatMap((rule) =>
      of(
        `input rule at ${corner(rule.area)}`,
        rule.kind === 'custom' ? rule.formula : rule.kind === 'list' ? rule.source : undefined,
      ),
    ),
    ...sheet.names.flatMap(({ name, refersTo }) => ('formula' in refersTo ? of(name, refersTo.formula) : [])),
  ];
}

const written = (plan: WorkbookPlan): Written[] => plan.sheets.flatMap(writtenOn);
const textOf = (token: Token): string => token.text.slice(1, -1).replaceAll('""', '"');
const told = ({ sheet, at }: Written, what: string): string => `${sheet.name} ${at}: ${what}`;

/** `0.5`, `>=0,001`, `=1.5E-3`, `-2.5%`: a number with a mark that a region reads in its own way. */
const DECIMAL = /^\s*(?:<>|<=|>=|[<>=])?\s*[+-]?(?:\d+[.,]\d*|[.,]\d+)(?:E[+-]?\d+)?\s*%?\s*$/i;

/** Texts in formulas that are numbers with a decimal mark. */
export const decimalTexts = (plan: WorkbookPlan): string[] =>
  written(plan).flatMap((each) =>
    tokenize(each.formula.slice(1))
      .filter((token) => token.kind === 'text' && DECIMAL.test(textOf(token)))
      .map((token) => told(each, token.text)),
  );

/** Which arguments are read as criteria, or as patterns to look for. */
const CRITERIA: Readonly<Record<string, (place: number) => boolean>> = {
  COUNTIF: (place) => place === 1,
  SUMIF: (place) => place === 1,
  AVERAGEIF: (place) => place === 1,
  COUNTIFS: (place) => place % 2 === 1,
  SUMIFS: (place) => place > 0 && place % 2 === 0,
  AVERAGEIFS: (place) => place > 0 && place % 2 === 0,
  MAXIFS: (place) => place > 0 && place % 2 === 0,
  MINIFS: (place) => place > 0 && place % 2 === 0,
  MATCH: (place) => place === 0,
  VLOOKUP: (place) => place === 0,
  HLOOKUP: (place) => place === 0,
};

function criteriaIn(formula: string): Token[][] {
  const tokens = tokenize(formula.slice(1));
  return tokens.flatMap((token, at) => {
    const isCriterion = token.kind === 'function' ? CRITERIA[token.text.toUpperCase()] : undefined;
    if (!isCriterion) return [];
    const given = argumentsOf(tokens.slice(at + 2, closingIndex(tokens, at + 1)));
    return given.filter((_, place) => isCriterion(place));
  });
}

/** A pattern of ours, an operator, one before a whole number, or a word that is nothing else. */
const isPlain = (text: string): boolean =>
  /^(?:|\?\*|<>|<=|>=|[<>=])$/.test(text) ||
  /^(?:<>|<=|>=|[<>=])?-?\d+(?:E\+\d+)?$/.test(text) ||
  !/[*?~]|^[<>=#]|^(?:true|false)$|^[-+\d.,:/\s%]+$/i.test(text);

const STRUCTURED = /^(.*?)\[(?:\[#[\w ]+\],\[(.*)\]|(.*))\]$/;

/** The looks of the cells that a token leads to; none where it leads nowhere. */
function looksOf(plan: WorkbookPlan, { sheet }: Written, token: Token): string[] {
  const on = (where: SheetPlan, row: number, column: number): string[] =>
    where.blocks.flatMap((block) => {
      const cell = block.cells[row - block.row]?.[column - block.column];
      return cell === undefined ? [] : [cell.style];
    });
  if (token.kind === 'reference') {
    const area = parseArea((token.local ?? token.text).replaceAll('$', ''));
    return area ? on(sheet, area.row, area.column) : [];
  }
  if (token.kind === 'name')
    return plan.sheets.flatMap((each) =>
      each.names.flatMap(({ name, refersTo }) =>
        name === token.text && 'row' in refersTo ? on(each, refersTo.row, refersTo.column) : [],
      ),
    );
  const [, table, ofRow, whole] = STRUCTURED.exec(token.text) ?? [];
  const header = (ofRow ?? whole ?? '').replace(/'(.)/g, '$1');
  return plan.sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const column = block.table?.columns.findIndex((each) => each.header === header) ?? -1;
      const style = block.table?.name === table ? block.cells[1]?.[column]?.style : undefined;
      return style === undefined ? [] : [style];
    }),
  );
}

/** Whether a cell of this look may hold a name: a number or a date has a format of its own. */
const mayHoldName = (plan: WorkbookPlan, style: string): boolean =>
  ['General', '@', undefined].includes(plan.styles[style]?.numberFormat);

function faultOf(plan: WorkbookPlan, each: Written, token: Token): boolean {
  if (token.kind === 'text') return !isPlain(textOf(token));
  const leads = token.kind === 'reference' || token.kind === 'structured' || token.kind === 'name';
  if (!leads || /^(?:TRUE|FALSE)$/.test(token.text)) return false;
  const looks = looksOf(plan, each, token);
  return looks.length === 0 || looks.some((style) => mayHoldName(plan, style));
}

/** Criteria and looked-up values that are a name, or may be read as something else than they say. */
export function nameCriteria(plan: WorkbookPlan): string[] {
  const known = new Map<string, boolean>();
  const isFault = (each: Written, token: Token): boolean => {
    const key = `${each.sheet.key} ${token.text}`;
    const fault = known.get(key) ?? faultOf(plan, each, token);
    known.set(key, fault);
    return fault;
  };
  return written(plan).flatMap((each) =>
    criteriaIn(each.formula)
      .filter((criterion) => criterion.some((token) => isFault(each, token)))
      .map((criterion) => told(each, joinTokens(criterion))),
  );
}

/** How many criteria there are to look at, so that a rule that finds none is noticed. */
export const criteriaCount = (plan: WorkbookPlan): number =>
  written(plan).flatMap(({ formula }) => criteriaIn(formula)).length;

/** Columns of tables, as `lf.Costs[note]`, that are neither one formula nor without any. */
export const mixedColumns = (plan: WorkbookPlan): string[] =>
  plan.sheets.flatMap(({ blocks }) =>
    blocks.flatMap(({ table, cells, row, column }) =>
      (table?.columns ?? []).flatMap(({ key }, across) => {
        const body = cells.slice(1).map((line, down) => {
          const content = line[across]?.content;
          return isFormula(content) ? toR1C1(content.slice(1), row + 1 + down, column + across) : null;
        });
        return new Set(body).size > 1 ? [`${table?.name ?? ''}[${key}]`] : [];
      }),
    ),
  );
