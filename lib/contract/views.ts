/** Saved views: a name for a page with its filters. */
import { z } from 'zod';
import { describeBadQuery } from '#lib/search-params/bad-view.ts';
import { VIEW_PATHS } from '#lib/search-params/saved-view.ts';
import type { ViewAddress } from '#lib/search-params/saved-view.ts';
import { wholeNumber } from './parameter.ts';
import { instant } from './submission.ts';

/** Longest name; it stands in the navigation. */
const NAME_LENGTH = 80;
const NAME = `text of 1 to ${NAME_LENGTH} characters on one line`;
/** Longer addresses are cut off by programs that they are sent through. */
const QUERY = 'parameters of an address, at most 8000 characters';
const POSITION = 'a place from 0 to 1000';
const VERSION = 'the version that the change was made from, a whole number';

const name = z
  .string(NAME)
  .trim()
  .normalize('NFC')
  .min(1, NAME)
  .max(NAME_LENGTH, NAME)
  .refine((text) => !/\p{Cc}|[\u2028\u2029]/u.test(text) && text.isWellFormed(), NAME);
const path = z.enum(VIEW_PATHS, `one of ${VIEW_PATHS.join(', ')}`).describe('The page');
const query = z
  .string(QUERY)
  .max(8000, QUERY)
  .describe("Parameters of the page's address: range=7d&status=rejected. Presets of days move with the calendar");
const id = z.uuid('the id of a view, a UUID');
const pinned = z.boolean().describe('Does it stand in the navigation of who asks?');
const isDefault = z.boolean().describe('Does the dashboard open with it for who asks? At most one does');
const shared = z.boolean().describe("Is it the team's? false = the own of who asks, whom alone it is shown to");
const position = z
  .int(POSITION)
  .min(0, POSITION)
  .max(1000, POSITION)
  .describe("Place among the own views, or among the team's, from 0");
const version = z.int(VERSION).min(1, VERSION).describe('Counts the changes');

function understood(address: Partial<ViewAddress>, context: z.core.$RefinementCtx): void {
  if (address.path === undefined || address.query === undefined) return;
  const message = describeBadQuery({ path: address.path, query: address.query });
  if (message !== null) context.addIssue({ code: 'custom', message, path: ['query'], input: undefined });
}

export const viewParams = z.object({ id: id.describe('Of the view') });

export const newView = z
  .strictObject({
    id: id
      .optional()
      .describe('Brings back a view that was deleted, by the id that links to it bear; absent = a new one'),
    name,
    path,
    query,
    shared: shared.default(false),
    pinned: pinned.default(false),
    isDefault: isDefault.default(false),
    position: position.optional().describe('Absent = at the end'),
  })
  .superRefine(understood);

const TOGETHER = { message: 'given together with query', path: ['path'] };

export const viewChange = z
  .strictObject({
    version,
    name: name.optional(),
    path: path.optional().describe('Given together with query'),
    query: query.optional(),
    shared: shared.optional().describe('true gives it to the team, false takes it back, which only who made it can'),
    position: position.optional(),
  })
  .refine((change) => (change.path === undefined) === (change.query === undefined), TOGETHER)
  .superRefine(understood);

export const viewPlace = z.strictObject({ pinned: pinned.optional(), isDefault: isDefault.optional() });

export const deleteViewQuery = z.object({
  version: wholeNumber(1, 999_999_999).describe('The version that was looked at'),
});

export const savedView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    path: z.enum(VIEW_PATHS),
    query: z.string(),
    shared,
    maker: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .describe('Who made it; null = not known, or not here any more'),
    pinned,
    isDefault,
    version,
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'SavedView' });

const listedView = savedView
  .extend({
    count: z
      .int()
      .nullable()
      .optional()
      .describe('Submissions that it shows now; only of pinned lists; null = could not be counted in time'),
  })
  .meta({ id: 'ListedView' });

export const viewsAnswer = z.object({ items: z.array(listedView), countedAt: instant }).meta({ id: 'Views' });

export type SavedView = z.infer<typeof savedView>;
export type ListedView = z.infer<typeof listedView>;
export type NewView = z.infer<typeof newView>;
export type ViewChange = z.infer<typeof viewChange>;
export type ViewPlace = z.infer<typeof viewPlace>;
export type ViewsAnswer = z.infer<typeof viewsAnswer>;
