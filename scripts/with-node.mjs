import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureNode } from './setup/node.mjs';
import { NODE_FLAGS, runInForeground } from './setup/run.mjs';
import { runMain, SetupProblem } from './setup/say.mjs';

// Runs a TypeScript file of the project: node scripts/with-node.mjs <file> [arguments]
await runMain(async () => {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined)
    throw new SetupProblem('Say which file to run: node scripts/with-node.mjs <file> [arguments]');
  const node = await ensureNode();
  await ensureDependencies();
  return runInForeground(node, [...NODE_FLAGS, file, ...args]);
});
