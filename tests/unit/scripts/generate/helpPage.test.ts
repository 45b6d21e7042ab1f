import { describe, expect, it } from 'vitest';
import { functionById, shippedFunctions } from '../../../../src/catalogue';
import { helpIndex, helpPage } from '../../../../scripts/generate/helpPage';

const pages = shippedFunctions.map((declaration): [string, string] => [
  declaration.id,
  helpPage(declaration),
]);

describe.each(pages)('help page of %s', (id, html) => {
  it('is whole: language, title, one heading, sections, style', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain(`<title>${id} – Lifecycle Funnel</title>`);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    for (const title of ['Parameters', 'Equation', 'Worked example', 'Errors', 'Source']) {
      expect(html).toContain(`<h2>${title}</h2>`);
    }
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  });

  it('names every parameter with what it means', () => {
    for (const { name } of functionById(id)?.parameters ?? []) {
      expect(html).toMatch(
        new RegExp(`<th scope="row"><code>${name}</code>.*</th><td>[^<]+</td><td>[^<]+</td>`),
      );
    }
  });
});

describe('help', () => {
  it('shows formulas with both separators', () => {
    const html = pages.find(([id]) => id === 'FUNNEL.PLAN')?.[1] ?? '';
    expect(html).toContain('=FUNNEL.PLAN(1200000, 100000, 25%, 20%)');
    expect(html).toContain('=FUNNEL.PLAN(1200000; 100000; 25%; 20%)');
  });

  it('stands ranges in cells, dates as DATE', () => {
    const html = pages.find(([id]) => id === 'LEAD.COHORT')?.[1] ?? '';
    expect(html).toContain('=LEAD.COHORT(A2:A4, B2:B4, 30, DATE(2024,3,15))');
    expect(html).toMatch(/<td>2024-01-10<\/td>/);
  });

  it('escapes what could be markup', () => {
    const html = pages.find(([id]) => id === 'SQL.DECAY')?.[1] ?? '';
    expect(html).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  });

  it('is listed', () => {
    const index = helpIndex();
    for (const [id] of pages) expect(index).toContain(`href="${id}.html"`);
  });
});
