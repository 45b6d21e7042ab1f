// One question to the file: which column holds it, what that column looks like, and, where only some rows count (a close
// date of deals that were won), which.
import type { Condition, FieldKey } from '../../work/records';
import { mayBeConditional } from '../fields';
import type { MappingStep } from '../state';
import type { Pane } from '../pane';
import { Link, Select, TextField } from './controls';

interface FieldProps {
  readonly pane: Pane;
  readonly step: MappingStep;
  readonly field: FieldKey;
}

export function FieldRow({ pane, step, field }: FieldProps) {
  const { t, actions } = pane;
  const mapped = step.mapping.fields[field];
  const columns = step.inspection.columns;
  const options = [
    { value: '', text: t('mapping.notInFile') },
    ...columns.map(({ header, index }) => ({ value: header, text: header || `(${index + 1})` })),
  ];
  const column = columns.find(({ header }) => header === mapped?.column);
  const samples = column?.samples.slice(0, 3) ?? [];
  return (
    <div class="mapping">
      <Select
        label={t(`field.${field}`)}
        value={mapped?.column ?? ''}
        options={options}
        {...(column ? { describedBy: `samples-${field}` } : {})}
        onChoose={(header) => actions.mapField(field, header === '' ? null : header)}
      />
      {column && (
        <p class="samples" id={`samples-${field}`}>
          {samples.length > 0
            ? t('mapping.samples', { samples: samples.join(' · ') })
            : t('mapping.noSamples')}
        </p>
      )}
      {mapped && mayBeConditional(field) && <ConditionRow pane={pane} step={step} field={field} />}
    </div>
  );
}

function ConditionRow({ pane: { t, actions }, step, field }: FieldProps) {
  const name = t(`field.${field}`);
  const condition = step.mapping.fields[field]?.condition;
  const columns = step.inspection.columns;
  const set = (changed: Condition | null) => actions.setCondition(field, changed);
  if (!condition) {
    const first = columns[0];
    if (!first) return null;
    return (
      <Link
        label={t('mapping.addConditionNamed', { field: name })}
        onClick={() => set({ column: first.header, equals: [] })}
      >
        {t('mapping.addCondition')}
      </Link>
    );
  }
  const samples = columns.find(({ header }) => header === condition.column)?.samples ?? [];
  return (
    <div class="condition" role="group" aria-label={t('mapping.addConditionNamed', { field: name })}>
      <Select
        label={t('mapping.conditionColumn')}
        value={condition.column}
        options={columns.map(({ header }) => ({ value: header, text: header }))}
        onChoose={(column) => set({ column, equals: [] })}
      />
      <TextField
        label={t('mapping.conditionValues')}
        value={condition.equals.join('; ')}
        placeholder={samples[0] ?? ''}
        hint={t('mapping.conditionHint')}
        onType={(typed) => set({ column: condition.column, equals: splitValues(typed) })}
      />
      <Link label={t('mapping.removeConditionNamed', { field: name })} onClick={() => set(null)}>
        {t('mapping.removeCondition')}
      </Link>
    </div>
  );
}

/** Keeps the text as typed while it is typed ('Won; ' is 'Won' and an empty one that matches nothing yet). */
function splitValues(typed: string): readonly string[] {
  return typed === '' ? [] : typed.split(';').map((value) => value.trimStart());
}
