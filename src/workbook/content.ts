// What goes into a cell. Excel reads text that it is sent as if it had been typed: "3-4" becomes a date, "+x" a formula.
// An apostrophe before it says that it is text; Excel drops the apostrophe.

/** A formula (with its '='), a number, a switch, text, '' for an empty cell; null leaves the cell alone. */
export type Content = string | number | boolean | null;
export type Grid = readonly (readonly Content[])[];

const READ_AS_SOMETHING_ELSE = /^[=+\-@\t\r\n'#]|\d|^(true|false)$/i;

/** Text as it must be sent so that it stays text. */
export function asText(text: string): string {
  return READ_AS_SOMETHING_ELSE.test(text) ? `'${text}` : text;
}

/** Content of a plan: a text that begins with '=' is meant as a formula, every other text as text. */
export function fromPlan(content: Content): Content {
  return typeof content === 'string' && content !== '' && !content.startsWith('=')
    ? asText(content)
    : content;
}

/**
 * What has to be sent to put back what was read.
 * @param formula as Range.formulas gave it
 * @param value as Range.values gave it: text that begins with '=' is text where both are the same
 */
export function restoring(formula: Content, value: unknown): Content {
  if (typeof formula !== 'string' || formula === '') return formula;
  if (formula.startsWith('=') && formula !== value) return formula;
  return asText(formula);
}

export function isFormula(content: unknown): content is string {
  return typeof content === 'string' && content.startsWith('=');
}

export function isBlank(content: unknown): boolean {
  return content === null || content === undefined || content === '';
}

/** What was sent, as Excel gives it back: without the apostrophe that made it text. */
export function bare(content: Content): Content {
  return typeof content === 'string' && content.startsWith("'") ? content.slice(1) : content;
}
