// A worked example of the catalogue as a formula that Excel takes as it stands. Inside an array constant Excel allows
// neither DATE(…) nor 25%, so dates become their serial numbers there, rates become fractions, and blanks empty texts.
import { serialOfDay } from '../../work/months';

const TOKEN = /"(?:[^"]|"")*"|[{}]|\d{4}-\d{2}-\d{2}|\d+(?:\.\d+)?%|[;,]|\d+(?:\.\d+)?|[^"{};,\d]+/g;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `LEAD.TIME({2024-01-01}, {})` becomes `=LEAD.TIME({45292}, {""})`. */
export function formulaOf(call: string): string {
  let inside = false;
  let filled = true;
  const written = call.replace(TOKEN, (token) => {
    if (token === '{' || token === '}' || token === ';' || (inside && token === ',')) {
      const blank = inside && !filled && token !== '{' ? '""' : '';
      if (token === '{') inside = true;
      if (token === '}') inside = false;
      filled = false;
      return blank + token;
    }
    if (!inside) return token.replace(DATE, (_, y, m, d) => `DATE(${Number(y)},${Number(m)},${Number(d)})`);
    const text = token.trim();
    if (text === '') return '';
    filled = true;
    const [, year, month, day] = DATE.exec(text) ?? [];
    if (year) return String(serialOfDay(Number(year), Number(month), Number(day)));
    return text.endsWith('%') ? String(Number(text.slice(0, -1)) / 100) : text;
  });
  return `=${written}`;
}
