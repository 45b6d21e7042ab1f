// The help page of a function, and their index: plain pages that need no script and follow the reader's light or dark.
import { type FunctionDeclaration, type Parameter, shippedFunctions, signature } from '../../src/catalogue';
import { zeroOf } from '../../src/functions/zeroOf';
import { errorRules, fill, functionTexts, help, kinds, parameterText, shapes, units } from '../../src/i18n';
import { type ShownExample, showExample } from './example';

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const code = (text: string): string => `<code>${escape(text)}</code>`;
const paragraph = (text: string): string => `<p>${escape(text)}</p>`;

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)} – Lifecycle Funnel</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
${body}
</body>
</html>
`;
}

function table(caption: string, rows: readonly (readonly string[])[], hasHeader: boolean): string {
  const cell = (text: string, tag: string, attribute = ''): string =>
    `<${tag}${attribute}>${escape(text)}</${tag}>`;
  const numeric = (text: string): string => (/^(≈ )?[-−]?[\d.]+%?$/.test(text) ? ' class="number"' : '');
  const lines = rows.map((row, index) => {
    const head = hasHeader && index === 0;
    const cells = row.map((text) =>
      head ? cell(text, 'th', ' scope="col"') : cell(text, 'td', numeric(text)),
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escape(caption)}"><table><caption>${escape(caption)}</caption>\n${lines.join('\n')}\n</table></div>`;
}

/** What a parameter accepts, in words. */
export function acceptsText({ kind, options, shape, default: standard }: Parameter): string {
  const list =
    options === undefined ? kinds[kind] : `${kinds[kind]} ${options.map((o) => `"${o}"`).join(', ')}`;
  const parts = [list, shape === undefined || shape === 'one' ? '' : shapes[shape]];
  const written =
    standard === undefined || typeof standard === 'boolean' ? '' : `default ${standardText(kind, standard)}`;
  return [...parts, written].filter((part) => part !== '').join('; ');
}

function standardText(kind: Parameter['kind'], standard: string | number): string {
  if (typeof standard === 'string') return `"${standard}"`;
  return kind === 'rate' ? `${standard * 100}%` : String(standard);
}

function parameterRows({ id, parameters }: FunctionDeclaration): string {
  const rows = parameters.map((parameter) => {
    const optional = parameter.optional ? ` <span class="muted">(${help.optional})</span>` : '';
    const meaning = escape(parameterText(id, parameter.name));
    return `<tr><th scope="row">${code(parameter.name)}${optional}</th><td>${meaning}</td><td>${escape(acceptsText(parameter))}</td></tr>`;
  });
  const head = [help.parameter, help.meaning, help.accepts]
    .map((text) => `<th scope="col">${text}</th>`)
    .join('');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${help.parameters}"><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

function exampleBlock({ formula, formulaSemicolon, cells, result, note }: ShownExample): string {
  const single = result.length === 1 && result[0]?.length === 1;
  const shownResult = single
    ? `<p>${help.result}: <strong>${escape(result[0]?.[0] ?? '')}</strong>${note === undefined ? '' : ` <span class="muted">– ${escape(note)}</span>`}</p>`
    : table(help.result, result, /^[A-Za-z]/.test(result[0]?.[0] ?? ''));
  const cellTable = cells.length === 0 ? '' : table(help.cells, cells, true);
  const other =
    formula === formulaSemicolon
      ? ''
      : `<p class="muted">${help.otherSeparators} ${code(formulaSemicolon)}</p>`;
  return `<div class="example">${cellTable}<p>${code(formula)}</p>${shownResult}${other}</div>`;
}

function resultText({ unit, result }: FunctionDeclaration): string {
  const words = [
    unit === undefined ? '' : `${help.result}: ${units[unit]}.`,
    result === 'spills' ? help.header : '',
  ];
  const text = words.filter((word) => word !== '').join(' ');
  return text === '' ? '' : paragraph(text);
}

const NUMBERS: ReadonlySet<Parameter['kind']> = new Set(['money', 'count', 'number', 'rate', 'days', 'time']);

/** What becomes of a 0 where Excel hands blank cells over as 0; dates and texts are never 0 anyway. */
function zeroNotes({ parameters }: FunctionDeclaration): string[] {
  const names = (those: readonly Parameter[]): string => those.map(({ name }) => name).join(', ');
  const inDoubt = parameters.filter((parameter) => zeroOf(parameter) === 'ambiguous');
  const blank = parameters.filter((one) => NUMBERS.has(one.kind) && zeroOf(one) === 'blank');
  return [
    ...(inDoubt.length === 0 ? [] : [fill(help.zeroInDoubt, { names: names(inDoubt) })]),
    ...(blank.length === 0 ? [] : [fill(help.zeroIsBlank, { names: names(blank) })]),
  ];
}

/** The page of one function. */
export function helpPage(declaration: FunctionDeclaration): string {
  const { id, parameters, examples } = declaration;
  const text = functionTexts[id];
  const names = parameters.map(({ name }) => name);
  const section = (title: string, body: string): string => `<section><h2>${title}</h2>\n${body}\n</section>`;
  const notes = [...(text?.notes ?? []), ...zeroNotes(declaration)];
  const sections = [
    section(help.parameters, parameterRows(declaration)),
    section(
      help.equation,
      `<p class="equation">${escape(text?.equation ?? '')}</p>${resultText(declaration)}`,
    ),
    notes.length === 0
      ? ''
      : section(help.notes, `<ul>${notes.map((note) => `<li>${escape(note)}</li>`).join('\n')}</ul>`),
    section(help.example, examples.map((example) => exampleBlock(showExample(example, names))).join('\n')),
    section(
      help.errors,
      `<dl>${errorRules.map(([name, rule]) => `<dt>${code(name)}</dt><dd>${escape(rule)}</dd>`).join('\n')}</dl>`,
    ),
    section(help.source, paragraph(text?.source ?? '')),
  ];
  const top = `<nav><a href="index.html">${help.back}</a></nav>
<main>
<h1>${escape(id)}</h1>
<p class="lead">${escape(text?.sentence ?? '')}</p>
<p class="signature">${code(signature(declaration))}</p>`;
  return page(id, `${top}\n${sections.filter((part) => part !== '').join('\n')}\n</main>`);
}

/** The list of all functions. */
export function helpIndex(): string {
  const items = shippedFunctions.map(
    (declaration) =>
      `<li><a href="${declaration.id}.html">${escape(signature(declaration))}</a><br>${escape(functionTexts[declaration.id]?.sentence ?? '')}</li>`,
  );
  const body = `<main>\n<h1>${help.index}</h1>\n<p class="lead">${escape(help.indexLead)}</p>\n<ul class="index">${items.join('\n')}</ul>\n</main>`;
  return page(help.index, body);
}
