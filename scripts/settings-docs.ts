import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { settingsSchema } from '#lib/env-schema.ts';
import type { SettingMeta } from '#lib/env-schema.ts';

/**
 * Writes what the settings' schema says of each into the README's table and `.env.example`.
 *
 *   node scripts/settings-docs.ts           writes both
 *   node scripts/settings-docs.ts --check   fails where they say something else
 */
const BEGIN = '<!-- settings:begin -->';
const END = '<!-- settings:end -->';

const settings = Object.entries(settingsSchema(0).shape)
  .map(([name, schema]) => ({ name, ...(schema.meta() as unknown as SettingMeta) }))
  // One without a description is the supervisor's own.
  .filter(({ description }) => description !== '');

const cell = (text: string): string => text.replaceAll('|', '\\|');

function table(): string {
  const rows = settings.map(
    ({ name, description, fallback }) => `| \`${name}\` | ${cell(description)} | ${cell(fallback)} |`,
  );
  return ['| Setting | What it does | When it is not set |', '| --- | --- | --- |', ...rows].join('\n');
}

async function readme(): Promise<string> {
  const text = await readFile('README.md', 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md lacks the lines ${BEGIN} and ${END}`);
  const written = `${before}${BEGIN}\n\n${table()}\n\n${END}${after}`;
  return format(written, { ...(await resolveConfig('README.md')), filepath: 'README.md' });
}

function example(): string {
  const entries = settings.map(({ name, description, fallback, example: value }) =>
    [`# ${description}`, `# Not set: ${fallback}`, `#${name}=${value ?? ''}`].join('\n'),
  );
  const head =
    '# Copy this file to .env and take away the # before what you want to set. The environment wins over this file.';
  return `${[head, ...entries].join('\n\n')}\n`;
}

const stale: string[] = [];
for (const [file, content] of [
  ['README.md', await readme()],
  ['.env.example', example()],
] as const) {
  const now = await readFile(file, 'utf8').catch(() => '');
  if (now === content) continue;
  if (process.argv.includes('--check')) stale.push(file);
  else await writeFile(file, content);
}
if (stale.length > 0) {
  process.stderr.write(
    `${stale.join(' and ')} no longer tell of the settings as lib/env-schema.ts does. Run: npm run settings-docs\n`,
  );
  process.exitCode = 1;
}
