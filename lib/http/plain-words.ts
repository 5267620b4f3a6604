import type { z } from 'zod';

/** zod's issues as the words that follow "must be", for all schemas that don't bring their own. */
export function plainWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'invalid_type':
      return issue.input === undefined ? 'given' : (TYPES[issue.expected] ?? issue.expected);
    case 'too_small':
      return issue.origin === 'string' ? 'text that is not empty' : `${unit(issue.minimum, issue.origin)} or more`;
    case 'too_big':
      return issue.origin === 'array'
        ? `given at most ${issue.maximum} times`
        : `${unit(issue.maximum, issue.origin)} or less`;
    case 'unrecognized_keys':
      return 'an object without other fields';
    default:
      return undefined;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const unit = (value: number | bigint, origin: string): string => `${value}${origin === 'string' ? ' characters' : ''}`;

const oneOf = (values: string[]): string => (values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`);

/** What was given, as a person would quote it; not more of it than helps. */
export function quoted(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57).toWellFormed()}…` : text;
}
