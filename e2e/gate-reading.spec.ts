import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReconciliationAnswer } from '#lib/contract/reconciliation.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { judgementOf, reconciliationBits } from '#lib/domain/reconciliation.ts';
import { startDashboard } from './dashboard.ts';
import type { Dashboard } from './dashboard.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

const { rules } = DOCUMENTED_READING;
const CHANGED = {
  rules: { ...rules, similarity: { ...rules.similarity, equality: 'fails' } },
  occlusion: 'threshold-off',
} as const;

const totalsOf = async (dashboard: Dashboard): Promise<ReconciliationAnswer['totals']> =>
  ((await (await dashboard.fetch('/api/reconciliation')).json()) as ReconciliationAnswer).totals;

async function unexplainedBy(
  dashboard: Dashboard,
  reading: typeof CHANGED | typeof DOCUMENTED_READING,
): Promise<number> {
  let found = 0;
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await dashboard.fetch(`/api/submissions?limit=500${cursor && `&cursor=${cursor}`}`);
    const { items, nextCursor } = (await answer.json()) as SubmissionsAnswer;
    found += items.filter((item) => judgementOf(reconciliationBits(item, reading)) === 'unexplained').length;
    cursor = nextCursor;
  }
  return found;
}

test('a start with another reading goes through what was there, tells the trail, and says at the foot what was set', async ({
  page,
  stopAfterwards,
}) => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'faceauth-e2e-reading-'));
  const env = { DATA_DIR: dataDir, SIMULATOR_ROWS: '3000', SIMULATOR_DAYS: '30' };
  const before = await startDashboard(env);
  if (!before.session) throw new Error('somebody was to sign in');
  await mirrorComplete(before.session);
  const unexplained = (await totalsOf(before)).unexplained;
  await before.stop();

  const after = await startDashboard({ ...env, GATE_EQUALITY: 'similarity:fails', GATE_OCCLUSION: 'threshold-off' });
  await stopAfterwards({
    ...after,
    stop: () => after.stop().then(() => rm(dataDir, { recursive: true, force: true })),
  });
  expect(after.output()).toContain('gates are read in another way from now on');
  await expect.poll(async () => (await totalsOf(after)).waiting, { timeout: 60_000 }).toBe(0);
  const now = (await totalsOf(after)).unexplained;
  expect(now).toBe(await unexplainedBy(after, CHANGED));
  // Rejections for an obstructed face are not explained by a gate that is off.
  expect(now).toBeGreaterThan(unexplained);
  const trail = (await (await after.fetch('/api/audit?act=gates.reading')).json()) as { items: { actor: string }[] };
  expect(trail.items.map(({ actor }) => actor)).toEqual(['system']);

  await page.goto(`${after.url}/reconciliation?range=90d`);
  const table = page.getByRole('region', { name: 'How each gate is read' }).getByRole('table');
  await expect(table.getByRole('row', { name: /^Same person/u })).toContainText(
    'failsswitches the gate offset: GATE_EQUALITY',
  );
  await expect(table.getByRole('row', { name: /^Face unobstructed/u })).toContainText('set: GATE_OCCLUSION');
  await expect(table.getByRole('row', { name: /^Helmet/u })).toContainText('default');
});
