/** How a person likes the dashboard to look and speak; it follows them to every browser that they sign in with. */
import { z } from 'zod';
import { isTimeZone } from '#lib/domain/time-zones.ts';
import { LANGUAGES } from '#lib/messages/language.ts';
import { DENSITIES } from '#lib/search-params/submissions-view.ts';
import { toPreferences } from '#lib/shortcuts/preferences.ts';

const THEMES = ['system', 'light', 'dark'] as const;

const ZONE = 'an IANA time zone, such as Asia/Seoul or UTC';
const KEYS = 'keys as the dashboard writes them';
/** More than there are shortcuts. */
const MAX_KEYS = 100;

const language = z.enum(LANGUAGES, `one of ${LANGUAGES.join(', ')}`);
const timeZone = z.string(ZONE).refine(isTimeZone, ZONE);
const density = z.enum(DENSITIES, `one of ${DENSITIES.join(', ')}`);
const theme = z.enum(THEMES, `one of ${THEMES.join(', ')}`);
const keys = z.strictObject({
  singleKeys: z.boolean().describe('Do keys that are one character work at all?'),
  keys: z
    .record(z.string().max(40, KEYS), z.string(KEYS).max(40, KEYS).nullable(), KEYS)
    .refine((given) => Object.keys(given).length <= MAX_KEYS, `given for at most ${MAX_KEYS} shortcuts`)
    .describe(
      'By shortcut, where they are not the usual ones; null = switched off. What is not understood is left out',
    ),
});

export const personSettings = z
  .object({
    language: language.optional().describe('Absent = as the browser prefers'),
    timeZone: timeZone.optional().describe("IANA time zone; absent = the dashboard's"),
    density: density.optional().describe('Of the rows of lists'),
    theme: theme.optional(),
    keys: keys.optional(),
  })
  .meta({ id: 'PersonSettings' });

export const settingsChange = z
  .strictObject({
    language: language.nullable().optional(),
    timeZone: timeZone.nullable().optional(),
    density: density.nullable().optional(),
    theme: theme.nullable().optional(),
    keys: keys.nullable().optional(),
  })
  .describe('What is given changes; null takes a choice back');

export type PersonSettings = z.infer<typeof personSettings>;
export type Theme = NonNullable<PersonSettings['theme']>;
export type SettingsChange = z.infer<typeof settingsChange>;

/**
 * Settings as another version of the dashboard, or another program, may have stored them: what is not understood is left out.
 *
 * @returns null where nothing was ever stored
 */
export function readSettings(stored: unknown): PersonSettings | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const known = Object.entries(personSettings.shape).flatMap(([name, schema]) => {
    const value: unknown = (stored as Record<string, unknown>)[name];
    if (name === 'keys') return value === undefined ? [] : [[name, toPreferences(value)]];
    const result = schema.safeParse(value);
    return result.success && result.data !== undefined ? [[name, result.data]] : [];
  });
  return Object.fromEntries(known) as PersonSettings;
}
