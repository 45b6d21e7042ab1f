// Table references as a file spells them: always with the table's name, and [@Month] as [[#This Row],[Month]].
import type { Token } from '../../model/formula/tokens';

function storedColumns(text: string): string {
  const inner = text.slice(1, -1).trim();
  if (!inner.startsWith('@')) return text;
  const column = inner.slice(1).trim();
  if (column === '') return '[#This Row]';
  return column.startsWith('[') ? `[[#This Row],${column}]` : `[[#This Row],[${column}]]`;
}

// [2]Sheet1!A1 points into another workbook: a number in brackets before a sheet's name.
function isOtherWorkbook(tokens: readonly Token[], index: number): boolean {
  return /^\[\d+\]$/.test(tokens[index]?.text ?? '') && tokens[index + 1]?.sheet !== undefined;
}

/** `table`: the name of the table that the formula's own cell lies in, for references that leave it out. */
export function storeTableReferences(tokens: readonly Token[], table: string | undefined): Token[] {
  return tokens.map((token, index) => {
    if (token.kind !== 'structured' || isOtherWorkbook(tokens, index)) return token;
    const at = token.text.indexOf('[');
    const named = at === 0 ? (table ?? '') : token.text.slice(0, at);
    return { kind: 'structured', text: named + storedColumns(token.text.slice(at)) };
  });
}
