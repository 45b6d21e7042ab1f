// Amounts in several currencies, from the file to what is written: a rate is asked for each, and nothing is added before
// it is given. The real import answers, without its worker; sums are worked out by hand.
import { expect, test } from 'vitest';
import { ambiguitiesOf, importCsv, importProgrammes, importTouches, inspect } from '../../../../src/crm';
import { pane, translator } from '../../../../src/i18n';
import { currenciesOf, ratesNeeded } from '../../../../src/taskpane/actions/rates';
import { crmServices } from '../../../../src/taskpane/wiring/crm';
import type { Answers, MappedFile, Request } from '../../../../src/work/reading';
import type { Ask } from '../../../../src/taskpane/wiring/worker';
import { BUILT_WORKBOOK } from '../fakes';
import { open } from '../opened';

const bytesOf = async ({ file }: { file: Blob }) => new Uint8Array(await file.arrayBuffer());

async function answer(request: Request): Promise<Answers[keyof Answers]> {
  if (request.kind === 'inspect') return inspect(await bytesOf(request.source), request.source.name);
  if (request.kind === 'ambiguities') return ambiguitiesOf(request.inspection, request.mapping);
  const read = async (source: MappedFile) => ({ ...source, chunks: [await bytesOf(source)] });
  const sources = await Promise.all(request.sources.map(read));
  if (request.kind === 'count') return importCsv(sources, request.options);
  if (request.kind === 'touches') return importTouches(sources, request.options);
  return importProgrammes(sources, request.options);
}

async function dropped(name: string, lines: readonly string[]) {
  const t = translator(pane, 'en-GB');
  const shown = open({ ...BUILT_WORKBOOK, currency: 'EUR' }, (services) => ({
    ...services,
    crm: crmServices(t, answer as Ask),
  }));
  await shown.actions.refresh();
  await shown.actions.chooseFiles([new File([lines.join('\n')], name)]);
  await shown.actions.count();
  const step = () => {
    const state = shown.state().import;
    if (state.phase !== 'preview' && state.phase !== 'table') throw new Error(state.phase);
    return state;
  };
  const asked = () => ratesNeeded(currenciesOf(step()), 'EUR');
  const rate = async (rates: Readonly<Record<string, string>>) => {
    for (const [currency, typed] of Object.entries(rates)) shown.actions.typeRate(currency, typed);
    await shown.actions.count();
  };
  return { step, asked, rate };
}

test('bookings of deals are blank until each currency has a rate; amounts without one are the report’s', async () => {
  const { step, asked, rate } = await dropped('deals.csv', [
    'Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Create Date',
    '1,A,Closed Won,1000,EUR,2025-03-03,2025-03-01',
    '2,B,Closed Won,"1,100.00",USD,2025-03-04,2025-03-01',
    '3,C,Closed Won,5000,CZK,2025-03-05,2025-03-01',
    '4,D,Closed Won,7,,2025-03-06,2025-03-01',
  ]);
  const bookings = () => {
    const now = step();
    return now.phase === 'preview' ? now.result.months.map((month) => month.bookings) : [];
  };
  expect(asked()).toEqual(['CZK', 'USD']);
  expect(bookings()).toEqual([null]);
  await rate({ USD: '0.9', CZK: '0' });
  expect(bookings()).toEqual([null]);
  await rate({ CZK: '0,04' });
  expect(bookings()).toEqual([1000 + 990 + 200 + 7]);
});

test('values of touches in one foreign currency are asked about too', async () => {
  const { step, asked, rate } = await dropped('touches.csv', [
    'Lead ID,Channel,Touch Time,Converted,Conversion Value',
    'a,Search,2025-03-01 10:00,0,',
    'a,Email,2025-03-02 10:00,1,$100',
    'b,Email,2025-03-03 10:00,1,$50',
  ]);
  const values = () => {
    const now = step();
    if (now.phase !== 'table' || now.counted.kind !== 'touches') return [];
    return now.counted.result.paths.map(({ path, value }) => [path, value]);
  };
  expect(asked()).toEqual(['$']);
  await rate({ $: '0.5' });
  expect(values()).toEqual([
    ['Search > Email', 50],
    ['Email', 25],
  ]);
});

test('so are the costs of programmes', async () => {
  const { step, asked, rate } = await dropped('programmes.csv', [
    'Programme,Step,Month,Delivered,Opened,Clicked,Cost',
    'Welcome,1,2025-03,100,40,5,10 €',
    'Welcome,1,2025-03,100,40,5,£10',
  ]);
  const costs = () => {
    const now = step();
    if (now.phase !== 'table' || now.counted.kind !== 'programmes') return [];
    return now.counted.result.rows.map(({ cost }) => cost);
  };
  expect([asked(), costs()]).toEqual([['GBP'], [null]]);
  await rate({ GBP: '1.2' });
  expect(costs()).toEqual([22]);
});
