import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adaptRecord } from '#lib/argos/adapt-record.ts';
import { isQuarantined } from '#lib/argos/record.ts';
import { groupEvents } from '#lib/domain/alarms.ts';
import type { Finding } from '#lib/domain/alarms.ts';
import { dayOf } from '#lib/domain/zone-days.ts';
import { findAlarms } from '#lib/store/alarms/look-for-alarms.ts';
import { openMirror } from '#lib/store/testing/open-mirror.ts';
import type { TestMirror } from '#lib/store/testing/open-mirror.ts';
import { startSimulator } from './server.ts';
import type { Simulator } from './server.ts';
import { ANCHOR, ownList } from './testing/list-all.ts';

/** What is found in the simulator's months, and how often it is nothing that was planted. The table is the one in docs/insight.md. */
const ZONE = 'Asia/Seoul';
const DAYS = 120;
const MONTH_DAYS = 30.44;

interface Truths {
  incident: { from: string; to: string };
  bursts: { authIds: string[]; kycSubmissionId: string }[];
}

const worlds = [30_000, 100_000].map((rows) => ({ rows }));
const found = new Map<number, { findings: Finding[]; truths: Truths; months: number }>();
const open: { simulator: Simulator; mirror: TestMirror }[] = [];

beforeAll(async () => {
  for (const { rows } of worlds) {
    const simulator = await startSimulator({
      port: 0,
      until: ANCHOR,
      arrivalsPerHour: 0,
      now: () => ANCHOR,
      rows,
      days: DAYS,
    });
    const mirror = await openMirror();
    open.push({ simulator, mirror });
    const truths = (await (await fetch(`${simulator.controlUrl}/truths`)).json()) as Truths;
    const submissions = (await ownList(simulator)).flatMap((line) => {
      const record = adaptRecord(JSON.parse(line), { argosProjectId: null, project: 'Web' });
      return isQuarantined(record) ? [] : [record.submission];
    });
    for (let at = 0; at < submissions.length; at += 2_000) await mirror.apply(submissions.slice(at, at + 2_000));
    const findings = await findAlarms(mirror.db, { zone: ZONE, now: ANCHOR, hoursBackMs: DAYS * 24 * 3_600_000 });
    found.set(rows, { findings, truths, months: DAYS / MONTH_DAYS });
  }
}, 120_000);
afterAll(async () => {
  for (const { simulator, mirror } of open) {
    await mirror.drop();
    await simulator.close();
  }
});

describe.each(worlds)('in the months of $rows submissions', ({ rows }) => {
  test('the incident is found on its day: of all, of its submit type, of its code, in one event', () => {
    const { findings, truths } = found.get(rows)!;
    const day = dayOf(Date.parse(truths.incident.from), ZONE);
    const event = groupEvents(findings).find((alarms) =>
      alarms.some(({ start, span }) => span === 'day' && dayOf(start, ZONE) === day),
    );
    expect(event?.map(({ dimension, value }) => `${dimension} ${value}`.trim()).sort()).toEqual(
      expect.arrayContaining(['all', 'failCode Active_liveness_underscore', 'submitType form']),
    );
    expect(event?.every(({ direction }) => direction === 'above')).toBe(true);
    // Its strongest names the cause.
    expect(event?.[0]).toMatchObject({ dimension: 'failCode', value: 'Active_liveness_underscore' });
  });

  test('ordinary days are quiet', () => {
    expect(otherRates(rows).days / found.get(rows)!.months).toBeLessThanOrEqual(1);
    expect(otherRates(rows).hours / found.get(rows)!.months).toBeLessThanOrEqual(1.5);
  });
});

/** Alarms of rates outside of the day that was planted. */
function otherRates(rows: number) {
  const { findings, truths } = found.get(rows)!;
  const [from, to] = [Date.parse(truths.incident.from), Date.parse(truths.incident.to)];
  const other = findings.filter(({ direction, start, end }) => direction !== 'new' && !(start < to && from < end));
  return {
    days: other.filter(({ span, rule }) => span === 'day' && rule === 'limits').length,
    runs: other.filter(({ rule }) => rule === 'run').length,
    hours: other.filter(({ span }) => span === 'hour').length,
    new: findings.filter(({ direction }) => direction === 'new').length,
  };
}

test('docs/insight.md tells these figures', async () => {
  const rows = worlds.map((world) => {
    const { months } = found.get(world.rows)!;
    const { days, runs, hours, new: news } = otherRates(world.rows);
    const monthly = (count: number) => (count / months).toFixed(1);
    return [world.rows.toLocaleString('en-GB'), 'yes', monthly(days), monthly(runs), monthly(hours), String(news)];
  });
  console.log(rows.map((cells) => cells.join(' · ')).join('\n'));
  const lines = (await readFile('docs/insight.md', 'utf8'))
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  for (const cells of rows) expect(lines).toContainEqual(['', ...cells, '']);
});
