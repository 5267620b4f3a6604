import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import type { Operation } from '#lib/contract/operation.ts';
import { operations } from '#lib/contract/operations.ts';
import { may, ROLES, SENSITIVE_FIELDS, showingOf, TOKEN_SCOPES } from '#lib/domain/permissions.ts';
import type { Permission } from '#lib/domain/permissions.ts';
import { settingsSchema } from '#lib/env-schema.ts';
import type { SettingMeta } from '#lib/env-setting.ts';
import { en } from '#lib/messages/en/en.ts';

/**
 * Writes what the settings' schema says of each into the README's table and `.env.example`, and the table of rights into docs/access.md.
 *
 *   node scripts/settings-docs.ts           writes all
 *   node scripts/settings-docs.ts --check   fails where they say something else
 */

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

/** What stands between the marks of a document, made anew. */
async function written(file: string, mark: string, made: string): Promise<string> {
  const begin = `<!-- ${mark}:begin -->`;
  const end = `<!-- ${mark}:end -->`;
  const [before, rest] = (await readFile(file, 'utf8')).split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} lacks the lines ${begin} and ${end}`);
  const text = `${before}${begin}\n\n${made}\n\n${end}${after}`;
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

function rights(): string {
  const { masked, permissions, roles, roleIsFor } = en.access;
  const names = Object.keys(permissions) as Permission[];
  const rows = names.map((name) => [
    permissions[name],
    ...ROLES.map((role) => (may(role, name) ? 'yes' : '–')),
    codes(name),
  ]);
  const lines = [
    ['', ...ROLES.map((role) => roles[role]), 'operations'],
    ROLES.map(() => '---').concat('---', '---'),
    ...rows,
  ];
  const fields = SENSITIVE_FIELDS.map((field) => [
    masked.fields[field],
    ...ROLES.map((role) => masked.showings[showingOf(role, field)]),
  ]);
  const shown = [['', ...ROLES.map((role) => roles[role])], ['---', ...ROLES.map(() => '---')], ...fields];
  const scopes = TOKEN_SCOPES.map((scope) => `\`${scope}\` (${permissions[scope]})`).join(', ');
  const tokens = `API tokens can have, of what their person may: ${scopes}. Everything else is for who has signed in.`;
  return `${tableOf(lines)}\n\n${masked.title}:\n\n${tableOf(shown)}\n\n${masked.recorded}\n\n${tokens}\n\n${ROLES.map((role) => `- **${roles[role]}** – ${roleIsFor[role]}`).join('\n')}`;
}

const tableOf = (lines: string[][]): string => lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const codes = (permission: Permission): string =>
  Object.values<Operation>(operations)
    .filter(({ access, rights = {} }: Operation) => access === permission || permission in rights)
    .map(({ id }) => `\`${id}\``)
    .join(' ');

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
  ['README.md', await written('README.md', 'settings', table())],
  ['docs/access.md', await written('docs/access.md', 'access', rights())],
  ['.env.example', example()],
] as const) {
  const now = await readFile(file, 'utf8').catch(() => '');
  if (now === content) continue;
  if (process.argv.includes('--check')) stale.push(file);
  else await writeFile(file, content);
}
if (stale.length > 0) {
  process.stderr.write(
    `${stale.join(' and ')} no longer tell of settings and rights as lib/env-schema.ts and lib/domain/permissions.ts do. Run: npm run settings-docs\n`,
  );
  process.exitCode = 1;
}
