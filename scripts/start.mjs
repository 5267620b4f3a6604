import { ensureBuild } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureNode } from './setup/node.mjs';
import { NODE_FLAGS, runInForeground } from './setup/run.mjs';
import { runMain } from './setup/say.mjs';

await runMain(async () => {
  const node = await ensureNode();
  await ensureDependencies();
  await ensureBuild(node);
  return runInForeground(node, [...NODE_FLAGS, 'server/main.ts']);
});
