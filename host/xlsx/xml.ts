// XML text for the parts of a package. A worksheet can hold hundreds of thousands of cells, so parts are built
// as strings, and everything that must be escaped goes through the two functions here and nowhere else.

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// XML 1.0 has no place for most control characters; Excel writes them as _xHHHH_ (ECMA-376 part 1, 22.9.2.19,
// ST_Xstring). A literal "_x0041_" has its underscore escaped in the same way, or it would come back as "A".
const TO_ESCAPE = /[\p{Cc}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function hexEscape(character: string): string {
  // Tab, line feed, and everything from DEL to U+009F are legal as they are.
  if (/[\t\n\u007f-\u009f]/.test(character)) return character;
  return alwaysHexEscape(character);
}

function alwaysHexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Text of an element that Excel reads as ST_Xstring: cell text, formulas' results, names, prompts. */
export function escapeText(text: string): string {
  return escapeMarkup(text.replace(LONE_SURROGATE, '\ufffd').replace(TO_ESCAPE, hexEscape));
}

/** Text of an attribute: line breaks and tabs too, because a reader turns them into spaces. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/[\t\n]/g, alwaysHexEscape);
}

/** Attributes whose value is undefined are left out; booleans are written 1 and 0. */
export function attributes(values: Attributes): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const written = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
    text += ` ${name}="${escapeAttribute(written)}"`;
  }
  return text;
}

/** An element whose children are XML already. */
export function element(name: string, values: Attributes = {}, ...children: readonly string[]): string {
  const inner = children.join('');
  return inner === ''
    ? `<${name}${attributes(values)}/>`
    : `<${name}${attributes(values)}>${inner}</${name}>`;
}

/** An element that holds text whose outer spaces mean nothing: formulas, titles, names. */
export function textElement(name: string, text: string, values: Attributes = {}): string {
  return `<${name}${attributes(values)}>${escapeText(text)}</${name}>`;
}

/** An element that holds text as typed: Excel trims it unless xml:space says otherwise. */
export function typedTextElement(name: string, text: string): string {
  const keep = text !== text.trim() || /[\n\t]| {2}/.test(text);
  return textElement(name, text, { 'xml:space': keep ? 'preserve' : undefined });
}

/**
 * Text of a drawing: XML as such, without Excel's own escapes, which a chart would show as they are. Characters that
 * XML has no place for are left out.
 */
export function drawingText(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd').replace(/[\p{Cc}\ufffe\uffff]+/gu, ' ');
}

export function xmlDocument(root: string): string {
  return DECLARATION + root;
}
