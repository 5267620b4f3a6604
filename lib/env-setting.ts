import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Unfit } from './env-values.ts';

/** What `.meta()` of a setting says of it: the README's table and `.env.example` are made from this. */
export interface SettingMeta {
  description: string;
  /** What holds where it is not set, in words. */
  fallback: string;
  /** Never shown, in no message. */
  secret?: boolean;
  example?: string;
}

/** One setting: text, read by `read`; empty is the same as not set. */
export function setting<T>(meta: SettingMeta, read: (text: string) => T) {
  return z
    .string()
    .transform((text, context) => {
      try {
        return read(text);
      } catch (error) {
        if (!(error instanceof Unfit)) throw error;
        context.issues.push({ code: 'custom', message: error.message, input: text });
        return z.NEVER;
      }
    })
    .optional()
    .meta({ ...meta });
}

/** What a file holds, for secrets that a container is given as files. @throws Unfit where it can't be read */
export function readSecretFile(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Unfit(`a file that can be read (${error instanceof Error ? error.message : ''})`);
  }
}
