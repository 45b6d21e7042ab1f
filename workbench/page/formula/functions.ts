// The functions that completion offers: ours from the catalogue, and the built-in ones an analyst uses most, with the
// arguments Excel gives them.
import { shippedFunctions } from '../../../src/catalogue';
import { functionTexts } from '../../../src/i18n';

export interface FunctionHelp {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly ours: boolean;
  /** One line: what it gives. */
  readonly about?: string;
}

const builtIn = `
ABS(number) AND(logical1, [logical2]) AVERAGE(number1, [number2]) AVERAGEIF(range, criteria, [average_range])
AVERAGEIFS(average_range, criteria_range1, criteria1) BINOM.DIST(number_s, trials, probability_s, cumulative)
CEILING(number, significance) CHOOSE(index_num, value1, [value2]) COLUMN([reference]) COLUMNS(array) CONCAT(text1, [text2])
CORREL(array1, array2) COUNT(value1, [value2]) COUNTA(value1, [value2]) COUNTBLANK(range) COUNTIF(range, criteria)
COUNTIFS(criteria_range1, criteria1) DATE(year, month, day) DATEDIF(start_date, end_date, unit) DAY(serial_number)
DAYS(end_date, start_date) EDATE(start_date, months) EOMONTH(start_date, months) EXACT(text1, text2) EXP(number)
FILTER(array, include, [if_empty]) FIND(find_text, within_text, [start_num]) FLOOR(number, significance)
HLOOKUP(lookup_value, table_array, row_index_num, [range_lookup]) IF(logical_test, value_if_true, [value_if_false])
IFERROR(value, value_if_error) IFNA(value, value_if_na) IFS(logical_test1, value_if_true1) INDEX(array, row_num, [column_num])
INT(number) ISBLANK(value) ISERROR(value) ISNA(value) ISNUMBER(value) ISTEXT(value) LAMBDA(parameter, calculation)
LARGE(array, k) LEFT(text, [num_chars]) LEN(text) LET(name1, value1, calculation) LN(number) LOG(number, [base])
LOWER(text) MATCH(lookup_value, lookup_array, [match_type]) MAX(number1, [number2]) MAXIFS(max_range, criteria_range1, criteria1)
MEDIAN(number1, [number2]) MID(text, start_num, num_chars) MIN(number1, [number2]) MINIFS(min_range, criteria_range1, criteria1)
MOD(number, divisor) MONTH(serial_number) NETWORKDAYS(start_date, end_date, [holidays])
NETWORKDAYS.INTL(start_date, end_date, [weekend], [holidays]) NOT(logical) NOW() OFFSET(reference, rows, cols, [height], [width])
OR(logical1, [logical2]) PERCENTILE.INC(array, k) POWER(number, power) PROPER(text) QUARTILE.INC(array, quart)
RANK.EQ(number, ref, [order]) REPT(text, number_times) RIGHT(text, [num_chars]) ROUND(number, num_digits)
ROUNDDOWN(number, num_digits) ROUNDUP(number, num_digits) ROW([reference]) ROWS(array) SEARCH(find_text, within_text, [start_num])
SEQUENCE(rows, [columns], [start], [step]) SMALL(array, k) SORT(array, [sort_index], [sort_order]) SORTBY(array, by_array1, [sort_order1])
SQRT(number) STDEV.S(number1, [number2]) SUBSTITUTE(text, old_text, new_text, [instance_num]) SUM(number1, [number2])
SUMIF(range, criteria, [sum_range]) SUMIFS(sum_range, criteria_range1, criteria1) SUMPRODUCT(array1, [array2])
SWITCH(expression, value1, result1) TEXT(value, format_text) TEXTJOIN(delimiter, ignore_empty, text1) TODAY() TRANSPOSE(array)
TRIM(text) UNIQUE(array, [by_col]) UPPER(text) VLOOKUP(lookup_value, table_array, col_index_num, [range_lookup])
WEEKDAY(serial_number, [return_type]) WORKDAY(start_date, days, [holidays]) WORKDAY.INTL(start_date, days, [weekend], [holidays])
XLOOKUP(lookup_value, lookup_array, return_array, [if_not_found]) YEAR(serial_number) YEARFRAC(start_date, end_date, [basis])`;

function readSignature(text: string): FunctionHelp {
  const open = text.indexOf('(');
  const inside = text.slice(open + 1, -1);
  return { name: text.slice(0, open), parameters: inside === '' ? [] : inside.split(', '), ours: false };
}

const offered: readonly FunctionHelp[] = [
  ...shippedFunctions.map(({ id, parameters }): FunctionHelp => ({
    name: id,
    parameters: parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)),
    ours: true,
    about: functionTexts[id]?.equation ?? '',
  })),
  ...(builtIn.match(/[A-Z.]+\([^)]*\)/g) ?? []).map(readSignature),
];
const byName = new Map(offered.map((help) => [help.name, help]));

export function functionHelp(name: string): FunctionHelp | undefined {
  return byName.get(name.toUpperCase());
}

/** Functions whose name begins with `prefix`, or, ours only, has it after the dot; ours first. */
export function complete(prefix: string, most = 12): readonly FunctionHelp[] {
  const wanted = prefix.toUpperCase();
  const starts = offered.filter(({ name }) => name.startsWith(wanted));
  const inner = offered.filter(({ name, ours }) => ours && wanted.length > 1 && name.includes(`.${wanted}`));
  return [...new Set([...starts, ...inner])].slice(0, most);
}
