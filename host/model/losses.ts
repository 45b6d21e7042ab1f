// What becomes of custom XML parts when a file is opened again: other programs drop them, and a file can come back
// damaged or from a newer version of what wrote it.
import type { Loss } from '../modes';
import type { CustomXmlPart, Workbook } from './types';

const CONTENT = />([^<]*)</;

function contentOf({ xml }: CustomXmlPart): string {
  return CONTENT.exec(xml)?.[1] ?? '';
}

function changed(content: string): string {
  const at = Math.floor(content.length / 2);
  return content.slice(0, at) + (content[at] === 'A' ? 'B' : 'A') + content.slice(at + 1);
}

/** The part that holds most is hit; a newer version has written all of them. */
export function lose(workbook: Workbook, loss: Loss): Workbook {
  const parts = workbook.customXmlParts;
  if (loss === 'gone') return { ...workbook, customXmlParts: [] };
  if (loss === 'newer')
    return {
      ...workbook,
      customXmlParts: parts.map((part) => ({
        ...part,
        xml: part.xml.replace(/ format="\d+"/, ' format="99"'),
      })),
    };
  const [largest] = [...parts].sort((a, b) => contentOf(b).length - contentOf(a).length);
  return {
    ...workbook,
    customXmlParts: parts.map((part) => {
      if (part !== largest) return part;
      const content = contentOf(part);
      const left = loss === 'truncated' ? content.slice(0, content.length / 2) : changed(content);
      return { ...part, xml: part.xml.replace(CONTENT, () => `>${left}<`) };
    }),
  };
}
