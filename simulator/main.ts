import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { HELP, readCommand } from './command-line.ts';
import { startSimulator } from './server.ts';
import { tellTruths } from './truths.ts';

/** The anchor of the run before, kept so that the same records are there again after a restart. */
const recallAnchor = (file: string): number => {
  if (!existsSync(file)) {
    const now = Date.now();
    writeFileSync(file, `${JSON.stringify({ until: new Date(now).toISOString() })}\n`);
    return now;
  }
  const { until } = JSON.parse(readFileSync(file, 'utf8')) as { until?: unknown };
  const time = typeof until === 'string' ? Date.parse(until) : NaN;
  if (Number.isNaN(time)) throw new RangeError(`${file} holds no {"until": "<instant>"}: delete it to begin anew`);
  return time;
};

const run = async (): Promise<void> => {
  const { options, json, truths, remember, withParent, help } = readCommand(process.argv.slice(2));
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  if (remember !== null && options.until === undefined) options.until = recallAnchor(remember);
  const simulator = await startSimulator(options);
  const stop = (): void => {
    void simulator.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  if (withParent) {
    // A parent with a channel of messages may well have given us no standard input.
    if (process.connected) process.once('disconnect', stop);
    else process.stdin.once('close', stop).resume();
  }
  const [first] = simulator.state.projects;
  process.stdout.write(
    json
      ? `${JSON.stringify({ ready: true, url: simulator.url })}\n`
      : `A stand-in for ARGOS answers at ${simulator.url} (x-api-key: ${first?.key}). Ctrl-C stops it.\n`,
  );
  if (truths !== null) {
    const told = simulator.state.projects.map((project) => tellTruths(project));
    writeFileSync(truths, `${JSON.stringify(told, null, 2)}\n`);
  }
};

run().catch((error: unknown) => {
  process.stderr.write(`simulator: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
