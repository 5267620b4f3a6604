import { z } from 'zod';
import { badParameters } from './http-problem.ts';
import { plainWords, quoted } from './plain-words.ts';

interface Complaint {
  name: string;
  message: string;
}

/**
 * Reads a query by its schema. Parameters whose schema is a list may be repeated, no other may; unknown ones are refused, for a
 * misspelt filter that is passed over would show more than was asked for.
 *
 * @throws HttpProblem 400 that names every parameter that is wrong, and what each may be
 */
export function readQuery<S extends z.ZodObject<z.core.$ZodShape>>(schema: S, search: URLSearchParams): z.output<S> {
  const complaints: Complaint[] = [];
  const given: Record<string, unknown> = {};
  for (const name of new Set(search.keys())) {
    const field: unknown = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    const values = search.getAll(name);
    if (!(field instanceof z.ZodType)) complaints.push(unknown(name, Object.keys(schema.shape)));
    else if (isList(field)) given[name] = values;
    else if (values.length > 1) complaints.push({ name, message: 'must be given once, not several times' });
    else given[name] = values[0];
  }
  const known = new Set(complaints.map(({ name }) => name));
  const result = schema.safeParse(given, { error: plainWords });
  if (!result.success) complaints.push(...complaintsOf(result.error, given).filter(({ name }) => !known.has(name)));
  if (complaints.length > 0) throw badParameters(complaints);
  return result.data as z.output<S>;
}

/** May the parameter be given several times? */
function isList(field: z.ZodType): boolean {
  if (field instanceof z.ZodArray) return true;
  const wraps = field instanceof z.ZodOptional || field instanceof z.ZodDefault;
  return wraps && field.def.innerType instanceof z.ZodType && isList(field.def.innerType);
}

/** Fields that are never said again, however wrong they are. */
const SECRETS: ReadonlySet<string> = new Set(['password', 'current', 'next', 'code', 'token']);

/** One complaint for each parameter: the first, for the next may be its consequence. */
export function complaintsOf(error: z.ZodError, given: unknown): Complaint[] {
  const found = new Map<string, Complaint>();
  for (const issue of error.issues.flatMap(spread)) {
    const name = String(issue.path[0] ?? 'body');
    const value = issue.path.reduce<unknown>(step, given);
    const unsaid = value === undefined || SECRETS.has(name) || (typeof value === 'object' && value !== null);
    const not = unsaid ? '' : `, not ${quoted(value)}`;
    if (!found.has(name)) found.set(name, { name, message: `must be ${issue.message}${not}` });
  }
  return [...found.values()];
}

/** Unknown fields come as one issue of the object around them; each is named by itself. */
const spread = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ ...issue, path: [...issue.path, key], message: 'left out: it is not known here' }))
    : [issue];

const step = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;

const unknown = (name: string, known: string[]): Complaint => ({
  name: name === '' ? 'The parameter without a name' : name.slice(0, 60).toWellFormed(),
  message:
    known.length === 0
      ? 'is not known here: there are no parameters'
      : `is not known here; there are ${known.join(', ')}`,
});
