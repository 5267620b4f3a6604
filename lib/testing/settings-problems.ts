import { readSettings, SettingsError } from '#lib/env.ts';

/** What is wrong with an environment, in the words of whoever starts the server; none where nothing is. @param now UTC milliseconds */
export function problemsOf(env: Record<string, string>, now = Date.now()): readonly string[] {
  try {
    readSettings(env, now);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}
