import { z } from 'zod';

/** The cursor does not belong to this list: it was cut short, made up, or made under another sort or filter. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}

const position = z.object({
  /** What the list was sorted and filtered by. */
  for: z.string(),
  /** The score of the item; absent when sorted by time; null among those without the score. */
  score: z.number().nullable().optional(),
  createdAt: z.number().int().min(-62_135_596_800_000).max(253_402_300_799_999),
  /** As ids are read: what PostgreSQL can't take is no id, and no place. */
  authId: z
    .string()
    .min(1)
    .max(300)
    .refine((id) => !id.includes('\0') && id.isWellFormed()),
  /** A smallint. */
  projectId: z.number().int().min(0).max(32_767),
  total: z.number().int().min(0),
  /** What was created later, UTC ms, arrived after the list was first asked for; null = the mirror was empty. */
  until: z.number().int().nullable(),
  /** Rows of the list before the place. */
  before: z.number().int().min(0),
  /** The page ends before the place, instead of beginning after it. */
  back: z.boolean(),
});

/** Where a page of submissions ended or began, and what its list was when it was first asked for. */
export type Position = z.infer<typeof position>;

export function encodeCursor(value: Position): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** @throws BadCursor where the text is no cursor of this list */
export function decodeCursor(text: string, listedFor: string): Position {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch (cause) {
    throw new BadCursor('This is no cursor: give back nextCursor or previousCursor of an answer, unchanged.', {
      cause,
    });
  }
  const result = position.safeParse(parsed);
  if (!result.success)
    throw new BadCursor('This is no cursor: give back nextCursor or previousCursor of an answer, unchanged.');
  if (result.data.for !== listedFor) {
    throw new BadCursor(
      'This cursor belongs to another list: keep filter and sort as they were, or begin without a cursor.',
    );
  }
  return result.data;
}
