import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adaptRecord } from '#lib/argos/adapt-record.ts';
import { isQuarantined } from '#lib/argos/record.ts';
import { wilsonInterval } from '#lib/domain/statistics.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { approvalAfter, findPatterns, scoreOf } from '#lib/domain/subject-patterns.ts';
import { HEAVY_PATTERNS, PATTERN_KINDS } from '#lib/domain/subject-presets.ts';
import type { PatternKind } from '#lib/domain/subject-presets.ts';
import type { Simulator } from './server.ts';
import { startSimulator } from './server.ts';
import { ANCHOR, groupBy, ownList } from './testing/list-all.ts';

/**
 * How well the rules find what was planted, over a year as it is listed at its end: a fifth of it erased, some records unreadable.
 * The table that it prints is the one in docs/insight.md, and it fails where they differ.
 */
type Series = { kycSubmissionId: string }[];
type Planted = 'bursts' | 'probes' | 'replayFarm';

/** Which kind is to find whom. Of the others nobody was planted. */
const MEANT_FOR: readonly [PatternKind, Planted][] = [
  ['burst', 'bursts'],
  ['probing', 'probes'],
  ['hostedToApi', 'replayFarm'],
  ['approvedSoonAfter', 'replayFarm'],
];

let simulator: Simulator;
let planted: Record<Planted, Set<string>>;
/** Subjects by what was found of them. */
let found: Map<string, { kinds: Set<PatternKind>; score: number; gotIn: boolean }>;

beforeAll(async () => {
  simulator = await startSimulator({ port: 0, until: ANCHOR, arrivalsPerHour: 0, now: () => ANCHOR });
  const truths = (await (await fetch(`${simulator.controlUrl}/truths`)).json()) as Record<Planted, Series>;
  const ids = (name: Planted) => new Set(truths[name].map(({ kycSubmissionId }) => kycSubmissionId));
  planted = { bursts: ids('bursts'), probes: ids('probes'), replayFarm: ids('replayFarm') };
  const submissions = (await ownList(simulator)).flatMap((line) => {
    const record = adaptRecord(JSON.parse(line), { argosProjectId: null, project: 'Web' });
    return isQuarantined(record) ? [] : [record.submission];
  });
  found = new Map();
  for (const [subject, own] of groupBy(submissions, ({ kycSubmissionId }) => kycSubmissionId ?? '')) {
    const patterns = findPatterns(
      own.map((item) => ({ ...item, createdAt: Date.parse(item.createdAt) })),
      DOCUMENTED_READING,
    );
    if (patterns.length > 0) {
      const kinds = new Set(patterns.map(({ kind }) => kind));
      const gotIn = approvalAfter(patterns) !== null && HEAVY_PATTERNS.some((kind) => kinds.has(kind));
      found.set(subject, { kinds, score: scoreOf(patterns), gotIn });
    }
  }
});
afterAll(() => simulator.close());

const havingAny = (kind: PatternKind) =>
  [...found].flatMap(([subject, { kinds }]) => (kinds.has(kind) ? [subject] : []));

function figuresOf(kind: PatternKind, of: Planted) {
  const subjects = havingAny(kind);
  const hits = subjects.filter((subject) => planted[of].has(subject)).length;
  return { found: subjects.length, hits, planted: planted[of].size };
}

const share = (count: number, n: number): string => {
  const { low, high } = wilsonInterval(count, n);
  const percent = (part: number) => (100 * part).toFixed(0);
  return `${percent(count / n)} % (${count} of ${n}; ${percent(low)}–${percent(high)})`;
};

function table(): string {
  const rows = MEANT_FOR.map(([kind, of]) => {
    const figures = figuresOf(kind, of);
    return [kind, of, share(figures.hits, figures.planted), share(figures.hits, figures.found)];
  });
  const others = PATTERN_KINDS.filter((kind) => MEANT_FOR.every(([each]) => each !== kind)).map((kind) => {
    return [kind, 'nobody', '–', `– (${havingAny(kind).length} found)`];
  });
  return [['Pattern', 'Planted as', 'Recall', 'Precision'], ['---', '---', '---', '---'], ...rows, ...others]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Columns of a table in a document are padded. */
const unpadded = (text: string): string => text.replaceAll(/ +/gu, ' ').replaceAll(/-{3,}/gu, '---');

describe('of who was planted', () => {
  test.each([
    ['burst', 'bursts', 1, 1],
    ['probing', 'probes', 0.85, 0.85],
    ['hostedToApi', 'replayFarm', 1, 0.95],
    // Whoever tries again and passes is found, too: that is why it weighs least.
    ['approvedSoonAfter', 'replayFarm', 1, 0],
  ] as const)('%s finds the %s', (kind, of, recall, precision) => {
    const figures = figuresOf(kind, of);
    expect(figures.planted).toBeGreaterThan(5);
    expect(figures.hits / figures.planted).toBeGreaterThanOrEqual(recall);
    expect(figures.hits / figures.found).toBeGreaterThanOrEqual(precision);
  });

  test('all stand before everybody else, but for a few', () => {
    const attackers = new Set([...planted.bursts, ...planted.probes, ...planted.replayFarm]);
    const ranked = [...found].sort(([, a], [, b]) => b.score - a.score).map(([subject]) => subject);
    const atTop = ranked.slice(0, attackers.size).filter((subject) => attackers.has(subject)).length;
    process.stdout.write(`Of the first ${attackers.size} of the list, ${atTop} were planted.\n`);
    expect(atTop / attackers.size).toBeGreaterThanOrEqual(0.9);
  });

  test('who got in stands before who did not', () => {
    const ranked = [...found.values()].sort((a, b) => b.score - a.score);
    const first = ranked.findIndex(({ gotIn }) => !gotIn);
    expect(ranked.slice(first).filter(({ gotIn }) => gotIn)).toEqual([]);
    const farmed = [...planted.replayFarm].map((subject) => found.get(subject)?.gotIn);
    expect(farmed.every((gotIn) => gotIn === true)).toBe(true);
    process.stdout.write(`${first} got in after or by a heavy pattern.\n`);
  });

  test('docs/insight.md says as many', async () => {
    process.stdout.write(`${table()}\n`);
    expect(unpadded(await readFile('docs/insight.md', 'utf8'))).toContain(unpadded(table()));
  });
});
