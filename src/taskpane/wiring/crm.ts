// The import as the pane asks for it, done by the worker; refusals come back in words.
import { isProblem } from '../../crm/problem';
import type { Problem } from '../../crm/result';
import { translator } from '../../i18n';
import { explainProblem } from '../../i18n/crmProblem';
import { crm } from '../../i18n/en/crm';
import type { Text } from '../actions/context';
import type { CrmServices, Failure, PaneFile } from '../services';
import { NEW_WORKBOOK } from './newWorkbook';
import type { NamedFile } from './protocol';
import { Cancelled, importWorker, type Ask } from './worker';

const SAMPLE = 'assets/sample/hubspot-contacts-sample.csv';

function startWorker(): Worker {
  return new Worker(new URL(/* webpackChunkName: "import-worker" */ '../import.worker.ts', import.meta.url));
}

/** Only a real file can cross to the worker; it keeps its bytes on disk until they are read. */
function named(file: PaneFile): NamedFile {
  if (!(file instanceof Blob)) throw new Error(`${file.name} is not a file`);
  return { name: file.name, file };
}

export function crmServices(t: Text, ask: Ask = importWorker(startWorker)): CrmServices {
  const say = translator(crm, t.locale);
  const refused = (problem: Problem, name: string | undefined): Failure => {
    const { sentence, advice } = explainProblem(
      name === undefined ? problem : { file: name, ...problem },
      say,
    );
    return { sentence, details: advice };
  };
  return {
    inspect: async (file) => {
      const found = await ask({ kind: 'inspect', source: named(file) });
      if (isProblem(found)) return { ok: false, failure: refused(found, file.name) };
      return { ok: true, value: found };
    },
    ambiguities: async (inspection, mapping) => ({
      ok: true,
      value: await ask({ kind: 'ambiguities', inspection, mapping }),
    }),
    count: async (files, mapping, { rates, settings, onProgress, signal }) => {
      const sources = files.map(named);
      try {
        const outcome = await ask(
          { kind: 'count', sources, mapping, options: { ...(settings ?? NEW_WORKBOOK), rates } },
          { onProgress, signal },
        );
        if (outcome.ok) return { ok: true, value: outcome.result };
        const { problem } = outcome;
        const failure = refused(problem, files[0]?.name);
        return problem.code === 'ambiguousDates'
          ? { ok: false, failure, ask: problem.columns }
          : { ok: false, failure };
      } catch (error) {
        if (error instanceof Cancelled) return { ok: true, value: null };
        throw error;
      }
    },
    sample: async () => {
      const response = await fetch(SAMPLE);
      if (!response.ok) {
        return { ok: false, failure: { sentence: t('import.sampleMissing'), details: [] } };
      }
      const name = SAMPLE.slice(SAMPLE.lastIndexOf('/') + 1);
      return { ok: true, value: new File([await response.blob()], name, { type: 'text/csv' }) };
    },
  };
}
