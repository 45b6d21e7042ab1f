// Check the counts: the months as they will be written, and everything about the file that a careful person would ask,
// before anything is written.
import { planImport, type FileRole } from '../../work/records';
import type { ImportResult } from '../services';
import { partsOf, type PaneState, type Preview } from '../state';
import type { Pane } from '../pane';
import { Button, Title } from './controls';
import { FillAction } from './import-action';
import { Currency } from './import-currency';
import { Quality } from './import-quality';
import { CountsTable } from './import-table';
import { Notice } from './notice';

type Leads = ImportResult['leads'];

interface PreviewProps {
  readonly pane: Pane;
  readonly state: PaneState;
  readonly step: Preview;
}

export function PreviewStep({ pane, state, step }: PreviewProps) {
  const { t } = pane;
  const { result } = step;
  const currency = state.build.options.currency;
  return (
    <>
      <Title takeFocus>{t('preview.title')}</Title>
      <p class="lead">{t('preview.read', { count: result.read, used: result.used })}</p>
      <Currency pane={pane} step={step} given={result.provenance.options.rates} reporting={currency} />
      <CountsTable pane={pane} step={step} currency={currency} />
      <Quality pane={pane} result={result} />
      <Joined pane={pane} step={step} />
      <LeadList pane={pane} leads={result.leads} />
      <FillAction pane={pane} state={state} step={step}>
        {t('preview.fill', { count: result.months.length })}
      </FillAction>
    </>
  );
}

/** How files of people and of deals come together. */
function Joined({ pane: { t }, step }: Pick<PreviewProps, 'pane' | 'step'>) {
  const parts = partsOf(step);
  const [first] = parts;
  if (!first || parts.length < 2) return null;
  const { files, apart } = planImport(parts.map(({ mapping }) => mapping));
  const names = (role: FileRole) =>
    parts.flatMap((part, index) => (files[index]?.role === role ? part.files.map(({ name }) => name) : []));
  const deals = names('deals');
  if (deals.length > 0) return <p>{t('preview.joined', { deals, people: names('people') })}</p>;
  // Where they stand apart, the warning says so, and what to do.
  return apart ? null : <p>{t('preview.together')}</p>;
}

/** The list of leads, where it was asked for: that it is written, is long, or does not fit. */
function LeadList({ pane: { t, actions, reports }, leads }: { readonly pane: Pane; readonly leads: Leads }) {
  if (!leads) return null;
  const { total: count } = leads;
  if (leads.ok) return <p>{t('preview.leadList', { count })}</p>;
  const { leadRoom } = reports;
  if (count > leadRoom) {
    const most = new Intl.NumberFormat(t.locale).format(leadRoom);
    const sentence = t('preview.leadsTooMany', { count, most });
    return (
      <Notice intent="warning" label={sentence}>
        <p>{sentence}</p>
      </Notice>
    );
  }
  const sentence = t('preview.leadsMany', { count });
  return (
    <Notice
      intent="info"
      label={sentence}
      actions={
        <Button onClick={() => actions.countAllLeads(leadRoom)}>{t('preview.leadsAll', { count })}</Button>
      }
    >
      <p>{sentence}</p>
    </Notice>
  );
}
