import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

/**
 * The environment with what `.env` in the project's directory adds to it. The real environment wins, an empty variable too.
 * For the supervisor: its children get settled values.
 *
 * @throws Error where the file is there and can't be read
 */
export function withEnvFile<T extends Readonly<Record<string, string | undefined>>>(env: T, projectDir: string): T {
  let text: string;
  try {
    text = readFileSync(path.join(projectDir, '.env'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { ...env };
    throw error;
  }
  return { ...parseEnv(text), ...env };
}
