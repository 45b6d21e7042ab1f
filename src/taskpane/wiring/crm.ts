// The import as the pane asks for it, done by the worker; refusals come back in words.
import type { Text } from '../actions/context';
import type { CountOutcome, CrmServices, Failure, FileSource, PaneFile } from '../services';
import { NEW_WORKBOOK } from '../../work/newWorkbook';
import type { MappedFile, NamedFile } from '../../work/reading';
import { isProblem, type Problem } from '../../work/records';
import type { SampleFigures, SampleResult } from '../../work/sample';
import { Cancelled, importWorker, type Ask } from './worker';

const SAMPLE = 'assets/sample/hubspot-contacts-sample.csv';
const INVENTED = 'assets/sample/invented-figures.json';

function startWorker(): Worker {
  return new Worker(new URL(/* webpackChunkName: "import-worker" */ '../import.worker.ts', import.meta.url));
}

/** Only a real file can cross to the worker; it keeps its bytes on disk until they are read. */
function named(file: PaneFile): NamedFile {
  if (!(file instanceof Blob)) throw new Error(`${file.name} is not a file`);
  return { name: file.name, file };
}

const mapped = ({ file, mapping }: FileSource): MappedFile => ({ ...named(file), mapping });

export function crmServices(t: Text, ask: Ask = importWorker(startWorker)): CrmServices {
  /** What goes in beside the sample: a file of the analyst's is never taken for it, whatever its name. */
  const invented = new WeakMap<PaneFile, SampleFigures>();
  const refused = async (problem: Problem, name: string | undefined): Promise<Failure> => {
    const { failureOf } = await import(/* webpackChunkName: "import-problem" */ './problem');
    return failureOf(t.locale, name === undefined ? problem : { file: name, ...problem });
  };
  /** A cancelled reading is null; what could not be read comes in words, with the file that it is about. */
  async function counted<Result, Value>(
    sources: readonly FileSource[],
    asked: Promise<{ ok: true; result: Result } | { ok: false; problem: Problem }>,
    valueOf: (result: Result) => Value,
  ): Promise<CountOutcome<Value>> {
    try {
      const outcome = await asked;
      if (outcome.ok) return { ok: true, value: valueOf(outcome.result) };
      const { problem } = outcome;
      const file = problem.file ?? sources[0]?.file.name;
      const refusal = {
        ok: false,
        failure: await refused(problem, file),
        ...(file !== undefined && { file }),
      } as const;
      return problem.code === 'ambiguousDates' ? { ...refusal, ask: problem.columns } : refusal;
    } catch (error) {
      if (error instanceof Cancelled) return { ok: true, value: null };
      throw error;
    }
  }
  return {
    inspect: async (file) => {
      const found = await ask({ kind: 'inspect', source: named(file) });
      if (isProblem(found)) return { ok: false, failure: await refused(found, file.name) };
      return { ok: true, value: found };
    },
    ambiguities: async (inspection, mapping) => ({
      ok: true,
      value: await ask({ kind: 'ambiguities', inspection, mapping }),
    }),
    count: (sources, { rates, settings, leads, onProgress, signal }) => {
      const counting = {
        ...(settings ?? NEW_WORKBOOK),
        rates,
        ...(leads !== null && { leads: { most: leads } }),
      };
      const request = { kind: 'count', sources: sources.map(mapped), options: counting } as const;
      const [first, ...others] = sources;
      const sample = first && others.length === 0 ? invented.get(first.file) : undefined;
      return counted(sources, ask(request, { onProgress, signal }), (result) =>
        sample ? ({ ...result, sample } satisfies SampleResult) : result,
      );
    },
    countTable: (given, { kind, rates, month, onProgress, signal }) => {
      const sources = given.map(mapped);
      if (kind === 'touches') {
        const options = { rates, otherName: t('touches.other') };
        return counted(given, ask({ kind, sources, options }, { onProgress, signal }), (result) => ({
          kind,
          result,
        }));
      }
      const asked = ask({ kind, sources, options: { month, rates } }, { onProgress, signal });
      return counted(given, asked, (result) => ({ kind, result }));
    },
    sample: async () => {
      const [file, figures] = await Promise.all([fetch(SAMPLE), fetch(INVENTED)]);
      if (!file.ok || !figures.ok) {
        return { ok: false, failure: { sentence: t('import.sampleMissing'), details: [] } };
      }
      const name = SAMPLE.slice(SAMPLE.lastIndexOf('/') + 1);
      const value = new File([await file.blob()], name, { type: 'text/csv' });
      invented.set(value, (await figures.json()) as SampleFigures);
      return { ok: true, value };
    },
  };
}
