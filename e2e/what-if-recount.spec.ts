import { startWithUpstream } from './dashboard.ts';
import { expect, test } from './page.ts';
import { listedBy, mirrorComplete } from './upstream.ts';
import type { ListedRecord } from './upstream.ts';
import { count, expectTurned, field, tile } from './what-if.ts';

test.use({ role: 'lead' });

const SCORED = [
  ['faceSimilarity_threshold', 'face_similarity'],
  ['liveness_threshold', 'liveness_score'],
  ['activeLiveness_threshold', 'active_liveness_score'],
  ['faceCover_threshold', 'face_cover_score'],
  ['headCover_threshold', 'head_cover_score'],
] as const;

const subjectOf = ({ wire: { kyc_submission_id: id } }: ListedRecord): string | null =>
  typeof id === 'string' ? id : null;

/** Gates that its own policy rejects it by, read from the record as it is listed. */
const failedOf = ({ wire: { policy, result } }: ListedRecord): string[] =>
  SCORED.filter(([threshold, score]) => {
    const [at, points] = [policy?.[threshold], result?.[score]];
    return typeof at === 'number' && at > 0 && typeof points === 'number' && points < at;
  }).map(([, score]) => score);

test('what turns is what a recount of the upstream’s list finds', async ({ page, stopAfterwards }) => {
  const dashboard = await stopAfterwards(
    await startWithUpstream({ rows: 4_000, days: 70, arrivalsPerHour: 0, order: 'newest' }),
  );
  await mirrorComplete(dashboard);
  const listed = await listedBy(dashboard.upstream);
  const toRejected = listed.filter(
    ({ status, similarity }) => status === 'approved' && similarity !== null && similarity < 88,
  );
  const toApproved = listed.filter(
    (record) =>
      record.status === 'rejected' &&
      record.wire.result?.detectOccluded !== true &&
      record.failCodes.every((code) => code.toLowerCase() === 'face_compare_underscore') &&
      // Of a record without a policy its code alone tells the gate.
      (record.wire.policy ? failedOf(record).join() === 'face_similarity' : record.failCodes.length > 0) &&
      (record.similarity ?? 0) >= 75,
  );
  expect(Math.min(toRejected.length, toApproved.length)).toBeGreaterThan(20);
  await page.goto(`${dashboard.url}/what-if?range=all&tz=UTC&thresholds=similarity-88`);
  await expectTurned(page, toRejected.length, 0);
  await page.goto(`${dashboard.url}/what-if?range=all&tz=UTC&thresholds=similarity-75`);
  await expect(
    tile(page, 'Rejected, would be approved').getByText(count(toApproved.length), { exact: true }),
  ).toBeVisible();

  // Per subject: of those who never passed, who has a try that would have.
  const passed = new Set(listed.filter(({ status }) => status === 'approved').map(subjectOf));
  const gained = new Set(toApproved.map(subjectOf).filter((subject) => subject !== null && !passed.has(subject)));
  expect(gained.size).toBeGreaterThan(0);
  const table = page.getByRole('region', { name: 'Per subject, first try' });
  await expect(table.getByRole('columnheader')).toHaveCount(3);
  await page.getByRole('button', { name: 'Count subjects who would ever have passed' }).click();
  await expect(table.getByRole('columnheader').last()).toHaveText('Per subject, ever passed');
  const row = table.getByRole('row', { name: /^Rejected, would be approved(?!:)/u });
  await expect(row.getByRole('cell').last()).toHaveText(count(gained.size));
  // Other thresholds have not been asked for.
  await field(page).fill('76');
  await expect(table.getByRole('columnheader')).toHaveCount(3);
});
