// What was left out and why, what was repeated, skipped or out of order: with rows, so that it can be looked up.
import type { ImportResult, RowList } from '../../work/records';
import { otherSources } from '../../work/records';
import { crm, translator } from '../../i18n';
import type { Pane } from '../pane';
import { warningText } from '../../work/warnings';

interface QualityProps {
  readonly pane: Pane;
  readonly result: ImportResult;
}

export function Quality({ pane, result }: QualityProps) {
  const { t } = pane;
  // The sentences about rows, which the command line says too.
  const say = translator(crm, t.locale);
  const left = result.dropped.reduce((sum, { count }) => sum + count, 0);
  const notes = [...skipped(pane, result), ...warnings(pane, result), ...notMarketing(pane, result)];
  return (
    <>
      {left === 0 ? (
        <p>{t('preview.nothingDropped')}</p>
      ) : (
        <details>
          <summary>{t('preview.dropped', { count: left })}</summary>
          <ul>
            {result.dropped.map((dropped) => (
              <li key={dropped.reason}>
                {t('preview.droppedRows', {
                  text: say(`dropped.${dropped.reason}`, { count: dropped.count }),
                  where: rowsText(pane, result, dropped, false),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {notes.length > 0 && (
        <details>
          <summary>{t('preview.toKnow', { count: notes.length })}</summary>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** '12 rows: 4, 7 and more', with the file's name where there are several files. */
export function rowsText(
  { t }: Pane,
  { provenance }: { readonly provenance: Pick<ImportResult['provenance'], 'files'> },
  { count, rows }: RowList,
  counted = true,
): string {
  if (rows.length === 0) return t('preview.rowsCount', { count });
  const several = provenance.files.length > 1;
  const names = rows.slice(0, 5).map(({ file, row }) => {
    const name = provenance.files[file]?.name ?? '';
    return several ? t('preview.rowOfFile', { row: String(row), file: name }) : String(row);
  });
  const more = count > names.length;
  const key = counted ? 'preview.rowsCounted' : 'preview.rows';
  return t(key, { count, rows: more ? t('preview.rowsMore', { rows: names.join(', ') }) : names });
}

function skipped(pane: Pane, result: ImportResult): readonly string[] {
  const { t } = pane;
  const stages = (['leads', 'mqls', 'sqls', 'opportunities'] as const).flatMap((stage) => {
    const count = result.skippedStages[stage];
    return count ? [t('preview.skippedStage', { count, stage: t(`preview.${stage}`) })] : [];
  });
  const { outOfOrder } = result;
  if (outOfOrder.count === 0) return stages;
  const sentence = t('preview.outOfOrder', { count: outOfOrder.count });
  return [...stages, t('warning.count', { text: sentence, where: rowsText(pane, result, outOfOrder) })];
}

/** Which sources do not count as marketing's is a choice on Settings, and may be news to who drops a file. */
function notMarketing({ t }: Pane, result: ImportResult): readonly string[] {
  const { customers, sources } = otherSources(result);
  return customers === 0 ? [] : [t('warning.otherSources', { count: customers, sources })];
}

function warnings(pane: Pane, result: ImportResult): readonly string[] {
  return result.warnings.map((warning) => {
    const text = warningText(pane.t, warning);
    return pane.t('warning.count', { text, where: rowsText(pane, result, warning) });
  });
}
