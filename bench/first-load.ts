import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Result } from './measure.ts';

const STATS = '.next/diagnostics/route-bundle-stats.json';
const TARGET_KB = 200;

interface RouteStats {
  route: string;
  firstLoadChunkPaths: string[];
}

/** JavaScript that a page needs before it works, gzip; beside the page that has nothing of its own. */
export function benchFirstLoad(): Result[] {
  if (!existsSync(STATS)) throw new Error(`There is no build: run npm start once, which writes ${STATS}.`);
  const routes = JSON.parse(readFileSync(STATS, 'utf8')) as RouteStats[];
  const sizeOf = ({ firstLoadChunkPaths }: RouteStats): number =>
    firstLoadChunkPaths.reduce((sum, file) => sum + gzipSync(readFileSync(path.resolve(file))).length, 0) / 1_000;
  const empty = routes.find(({ route }) => route === '/[...path]');
  const baseline = empty ? sizeOf(empty) : NaN;
  return routes
    .filter(({ route }) => !route.startsWith('/_') && !route.startsWith('/api'))
    .map((route) => {
      const size = sizeOf(route);
      return {
        what: `JavaScript at first load of ${route.route}`,
        measured: `${size.toFixed(0)} kB`,
        baseline: `an unknown address, the shell alone: ${baseline.toFixed(0)} kB`,
        target: `≤ ${TARGET_KB} kB`,
        met: size <= TARGET_KB,
      };
    });
}
