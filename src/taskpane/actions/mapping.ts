// Correcting which column answers which question. A mapping is never changed in place, and a changed column forgets the
// answers that were given about the old one.
import { NEEDED_FIELDS } from '../../work/records';
import type { Ambiguity, Mapping } from '../services';
import type { Condition, DateOrder, FieldKey, FieldMapping } from '../../work/records';
import { isDateField, isStageField } from '../fields';
import type { MappingStep } from '../state';
import type { Context } from './context';
import { attempt } from './context';

export function mapField(mapping: Mapping, field: FieldKey, column: string | null): Mapping {
  const { [field]: old, ...others } = mapping.fields;
  if (column === null) return { ...mapping, fields: others };
  const condition = old?.condition;
  return { ...mapping, fields: { ...others, [field]: { column, ...(condition ? { condition } : {}) } } };
}

export function setCondition(mapping: Mapping, field: FieldKey, condition: Condition | null): Mapping {
  const old = mapping.fields[field];
  if (!old) return mapping;
  const { condition: _, ...rest } = old;
  return { ...mapping, fields: { ...mapping.fields, [field]: condition ? { ...rest, condition } : rest } };
}

/** The answer holds for every field that reads the column. */
export function answerDates(mapping: Mapping, column: string, dateOrder: DateOrder): Mapping {
  return {
    ...mapping,
    fields: mapFields(mapping, (field) => (field.column === column ? { ...field, dateOrder } : field)),
  };
}

/** Conditions as they are meant: values without the spaces and empty texts of half-typed ones. */
export function cleaned(mapping: Mapping): Mapping {
  const clean = (field: FieldMapping): FieldMapping => {
    if (!field.condition) return field;
    const equals = field.condition.equals.map((value) => value.trim()).filter((value) => value !== '');
    return { ...field, condition: { ...field.condition, equals } };
  };
  return { ...mapping, fields: mapFields(mapping, clean) };
}

/** Without answers, so that asking again brings up every question. */
export function unanswered(mapping: Mapping): Mapping {
  return { ...mapping, fields: mapFields(mapping, ({ dateOrder: _, ...field }) => field) };
}

export function mapFields(
  mapping: Mapping,
  change: (field: FieldMapping) => FieldMapping,
): Mapping['fields'] {
  return Object.fromEntries(Object.entries(mapping.fields).map(([key, field]) => [key, change(field)]));
}

export function answerFor(mapping: Mapping, { column, fields }: Ambiguity): DateOrder | null {
  const asked = fields.map((key) => mapping.fields[key]).find((field) => field?.column === column);
  return asked?.dateOrder ?? null;
}

/** What stands in the way of counting, in words; null when nothing does. */
export function missingAnswer({ t }: Pick<Context, 't'>, step: MappingStep): string | null {
  const mapped = Object.keys(step.mapping.fields) as FieldKey[];
  const kind = step.mapping.kind ?? 'records';
  if (kind === 'records' && !mapped.some(isStageField)) return t('mapping.mustHaveStage');
  const needed = kind === 'records' ? undefined : NEEDED_FIELDS[kind].find((key) => !mapped.includes(key));
  if (needed) return t('mapping.mustHave', { field: t(`field.${needed}`) });
  const blank = mapped.find((key) => cleaned(step.mapping).fields[key]?.condition?.equals.length === 0);
  if (blank) return t('mapping.conditionEmpty', { field: t(`field.${blank}`) });
  return firstUnanswered(step) === null ? null : t('mapping.mustAnswer');
}

/** The column of the first question about dates that has no answer yet. */
export function firstUnanswered({ questions, mapping }: MappingStep): string | null {
  return questions.find((question) => answerFor(mapping, question) === null)?.column ?? null;
}

/** Puts a changed mapping in place and, where a date column changed, asks again what can be read two ways. */
export async function changeMapping(context: Context, mapping: Mapping, field?: FieldKey): Promise<void> {
  const { store, services } = context;
  const step = store.get().import;
  if (step.phase !== 'mapping') return;
  store.set({ import: { ...step, mapping, missing: null, asked: null, failure: null } });
  if (field === undefined || !(isDateField(field) || field === 'time')) return;
  const asked = await attempt(context, () => services.crm.ambiguities(step.inspection, unanswered(mapping)));
  const now = store.get().import;
  if (now.phase !== 'mapping' || now.mapping !== mapping) return;
  store.set({
    import: asked.ok ? { ...now, questions: asked.value } : { ...now, failure: asked.failure },
  });
}
