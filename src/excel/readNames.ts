// What names of ours refer to. Excel tells a name's formula in the language and the notation of the screen (`=#BEZUG!`,
// `=Blatt1!Z3S2` or `=Sheet1!R3C2`): a text is believed where it is plain A1 or a constant, everything else is asked as a range.
import { absoluteFormula, parseReference } from '../workbook/address';
import { PREFIX } from '../workbook/ours';
import type { NameSnapshot } from '../workbook/snapshot';

/** As we write a broken name, whatever the language of the screen. */
const BROKEN = '=#REF!';

const CORNER = String.raw`\$[A-Z]{1,3}\$\d{1,7}`;
const PLAIN = new RegExp(
  String.raw`^=(?:"(?:[^"]|"")*"|-?\d+|(?:'(?:[^']|'')+'|[^'!()"]+)!${CORNER}(?::${CORNER})?)$`,
);

const isPlain = (formula: string): boolean => PLAIN.test(formula);

const isOurs = ({ name }: Excel.NamedItem): boolean => name.toLowerCase().startsWith(PREFIX);

/** Names' formulas by their collections, which are loaded with name, formula and type. */
export async function readNames(
  context: Excel.RequestContext,
  collections: readonly Excel.NamedItemCollection[],
): Promise<(collection: Excel.NamedItemCollection) => NameSnapshot[]> {
  const asked = new Map<Excel.NamedItem, Excel.Range>();
  for (const { items } of collections)
    for (const item of items) {
      if (!isOurs(item) || isPlain(String(item.formula)) || item.type === 'Error') continue;
      const range = item.getRangeOrNullObject();
      range.load('address');
      asked.set(item, range);
    }
  if (asked.size > 0) await context.sync();
  const formulaOf = (item: Excel.NamedItem): string => {
    if (isOurs(item) && item.type === 'Error') return BROKEN;
    const range = asked.get(item);
    const reference = range && !range.isNullObject ? parseReference(range.address) : null;
    return reference ? absoluteFormula(reference.sheet, reference.area) : String(item.formula);
  };
  return ({ items }) =>
    items.map((item) => ({ name: item.name, formula: formulaOf(item), told: String(item.formula) }));
}
