import { z } from 'zod';
import type { ArgosCursor } from '#lib/argos/record.ts';
import { badParameter } from '#lib/http/http-problem.ts';

/** The question whose pages a cursor leads through: ARGOS wants dates and count with it again, unchanged. */
export interface ListedBy {
  source: string;
  startDate?: string;
  endDate?: string;
  count: number;
}

/** Half a character can't be put into an address, and no id has NUL. */
const text = z
  .string()
  .min(1)
  .refine((value) => !value.includes('\0') && value.isWellFormed());
const content = z.strictObject({
  for: z.strictObject({ source: text, startDate: text.optional(), endDate: text.optional(), count: z.number() }),
  next: z.strictObject({ authId: text, createTime: text }),
});

export function encodeListCursor(listedBy: ListedBy, next: ArgosCursor): string {
  const { source, startDate, endDate, count } = listedBy;
  return Buffer.from(JSON.stringify({ for: { source, startDate, endDate, count }, next })).toString('base64url');
}

/** @throws HttpProblem 400 where the text is no cursor, or one of another question */
export function decodeListCursor(cursor: string, asked: ListedBy): ArgosCursor {
  const result = content.safeParse(parse(cursor));
  if (!result.success) {
    throw badParameter('cursor', 'is no cursor: give back nextCursor of the previous answer, unchanged');
  }
  const { for: listedBy, next } = result.data;
  const names = ['startDate', 'endDate', 'count'] as const;
  const changed: string[] = names.filter((name) => listedBy[name] !== asked[name]);
  if (listedBy.source !== asked.source) changed.push('project');
  if (changed.length === 0) return next;
  throw badParameter(
    'cursor',
    `belongs to another question: keep ${changed.join(', ')} as before, or leave out cursor`,
  );
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined; // no cursor of ours
  }
}
