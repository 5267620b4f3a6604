import { withEnvFile } from '#lib/env-file.ts';
import { readSettings, SettingsError } from '#lib/env.ts';
import { DatabaseServerRefusal } from '#lib/store/server/refusal.ts';
import { PROJECT_DIR } from './child.ts';
import { StartRefusal } from './start-refusal.ts';
import { supervise } from './supervise.ts';

// Settings with a path, such as DATA_DIR, are read from the project's directory wherever the command was given.
process.chdir(PROJECT_DIR);
try {
  const env = withEnvFile(process.env, PROJECT_DIR);
  process.exitCode = await supervise(readSettings(env), env, process.argv.includes('--dev') ? 'dev' : 'start');
} catch (error) {
  const expected =
    error instanceof SettingsError || error instanceof DatabaseServerRefusal || error instanceof StartRefusal;
  process.stderr.write(
    `\n${expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n\n`,
  );
  process.exitCode = 1;
}
// Whatever still holds the event loop open has been told to stop.
process.exit();
