/** Fields of answers that not everybody is shown: marked where the contract declares them, left out wherever an answer holds them. */
import { z } from 'zod';
import { SENSITIVE_FIELDS } from '#lib/domain/permissions.ts';
import type { SensitiveField } from '#lib/domain/permissions.ts';

const marks = z.registry<{ field: SensitiveField }>();

/** Marks the schema of a field, as the last thing that is done to it. What it stands in names `masked`, too. */
export const sensitive = <S extends z.ZodType>(field: SensitiveField, schema: S): S => {
  marks.add(schema, { field });
  return schema;
};

/** Stands beside the fields that it names: what is left out never looks like what ARGOS did not list. */
export const masked = z
  .array(z.enum(SENSITIVE_FIELDS))
  .optional()
  .describe('What is left out here, as the role is not shown it unasked (null, or an empty list); absent = nothing');

type Mask = (value: unknown, hidden: readonly SensitiveField[]) => void;
type Fields = Record<string, unknown> & { masked?: SensitiveField[] };

/**
 * What leaves the marked fields out of values that a schema has read, in place. Nothing is said of a field that holds nothing: that ARGOS
 * did not list it is no secret.
 *
 * @returns null where nothing below is marked
 * @throws Error where marks stand where they would not be found
 */
export function maskOf(schema: z.ZodType): Mask | null {
  if (schema instanceof z.ZodObject) return maskOfObject(schema);
  if (schema instanceof z.ZodArray) {
    const each = maskOf(schema.element as z.ZodType);
    return each && ((value, hidden) => (value as unknown[]).forEach((item) => each(item, hidden)));
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    const inner = maskOf(schema.unwrap() as z.ZodType);
    return inner && ((value, hidden) => (value === undefined || value === null ? undefined : inner(value, hidden)));
  }
  if (choicesOf(schema).some((each) => marks.has(each) || maskOf(each) !== null))
    throw new Error('A sensitive field stands in a choice, a tuple or a record, where it would not be left out.');
  return null;
}

/** Of what is not looked into when an answer is masked. */
function choicesOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options as z.ZodType[];
  if (schema instanceof z.ZodTuple) return schema.def.items as z.ZodType[];
  return schema instanceof z.ZodRecord ? [schema.valueType as z.ZodType] : [];
}

function maskOfObject({ shape }: z.ZodObject<Record<string, z.ZodType>>): Mask | null {
  const entries = Object.entries(shape);
  const own = entries.flatMap(([name, schema]) => {
    const field = marks.get(schema)?.field;
    return field === undefined ? [] : [{ name, field }];
  });
  const below = entries.flatMap(([name, schema]) => {
    const mask = maskOf(schema);
    return mask ? [{ name, mask }] : [];
  });
  if (own.length > 0 && shape['masked'] !== masked) throw new Error('A sensitive field needs `masked` beside it.');
  if (own.length + below.length === 0) return null;
  return (value, hidden) => {
    const fields = value as Fields;
    const left = own.filter(({ name, field }) => hidden.includes(field) && holdsSomething(fields[name]));
    for (const { name } of left) fields[name] = Array.isArray(fields[name]) ? [] : null;
    if (left.length > 0) fields.masked = left.map(({ field }) => field);
    for (const { name, mask } of below) mask(fields[name], hidden);
  };
}

const holdsSomething = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
