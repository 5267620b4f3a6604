import { readFile } from 'node:fs/promises';
import type { AuditAnswer } from '#lib/contract/audit.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { expect, test } from './page.ts';
import { signInSimulated } from './session.ts';
import { mirrorComplete } from './upstream.ts';

test.use({ role: 'auditor' });

/** One with a subject and a comment, as a lead is shown it. */
let item: SubmissionsAnswer['items'][number];
test.beforeAll(async ({ session }, { project }) => {
  await mirrorComplete(session);
  const lead = await signInSimulated(project.use.baseURL ?? '', 'lead');
  const answer = await lead.fetch('/api/submissions?status=rejected&erased=false&limit=200');
  const { items } = (await answer.json()) as SubmissionsAnswer;
  item = items.find(({ kycSubmissionId, comments }) => kycSubmissionId !== null && comments.length > 0)!;
  expect(item).toBeDefined();
});

test('an auditor reveals what is masked by the keyboard, the trail says so, and another page view masks it again', async ({
  page,
  request,
}) => {
  const subject = item.kycSubmissionId ?? '';
  const [comment = ''] = item.comments;
  await page.goto(`/submissions/${item.authId}`);
  await expect(page.getByText('Policy of this record')).toBeVisible();
  expect(await page.content()).not.toContain(subject);
  await expect(page.getByText(comment)).toHaveCount(0);

  const button = page.getByRole('button', { name: 'Reveal: Subject id' });
  expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(subject, { exact: true })).toBeVisible();
  // What has taken the place of the button has the focus.
  await expect(page.locator(':focus')).toContainText(subject);
  await page.getByRole('button', { name: 'Reveal: Comments' }).click();
  await expect(page.getByText(comment)).toBeVisible();
  await page.getByRole('tab', { name: 'Raw record' }).click();
  await page.getByRole('button', { name: 'Reveal: Raw record' }).click();
  await expect(page.getByLabel('The record as JSON')).toContainText(subject);

  const trail = (await (
    await request.get(`/api/audit?act=submission.revealed&record=${item.authId}`)
  ).json()) as AuditAnswer;
  expect(trail.items.slice(0, 3).map(({ detail }) => detail?.['revealed'])).toEqual([
    ['raw'],
    ['comments'],
    ['subject'],
  ]);

  // Away and back: what was fetched is there at once, what was revealed is not.
  await page.getByRole('link', { name: 'Submissions', exact: true }).first().click();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.goBack();
  await page.getByRole('tab', { name: 'Gates' }).click();
  await expect(page.getByRole('button', { name: 'Reveal: Subject id' })).toBeVisible();
  await expect(page.getByText(subject, { exact: true })).toHaveCount(0);
});

test('a list says that subjects are masked, and finds one by its whole id', async ({ page }) => {
  await page.goto('/submissions?range=all&status=rejected');
  await expect(page.getByRole('row').nth(1)).toContainText('Masked');
  const search = page.getByRole('searchbox');
  await expect(search).toHaveAttribute('placeholder', 'Id begins with, fail code contains…');
  await search.fill((item.kycSubmissionId ?? '').slice(0, -1));
  await search.press('Enter');
  await expect(page.getByText('No submission matches all of these')).toBeVisible();
  await search.fill(item.kycSubmissionId ?? '');
  await search.press('Enter');
  await expect(page.getByRole('row').nth(1)).toContainText('Masked');
});

test('a file has them masked, unless that is asked for', async ({ page, request }) => {
  await page.goto(`/submissions?range=all&q=${item.authId}`);
  const fileOf = async (reveal: boolean): Promise<string> => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'CSV for programs' }).check();
    const choice = dialog.getByRole('checkbox', { name: 'With subject ids and comments' });
    await expect(choice).not.toBeChecked();
    if (reveal) await choice.check();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    const file = await readFile(await (await download).path(), 'utf8');
    await expect(dialog.getByText('The file is whole')).toBeVisible();
    await page.keyboard.press('Escape');
    return file;
  };
  const masked = await fileOf(false);
  expect(masked).toContain('[masked]');
  expect(masked).not.toContain(item.kycSubmissionId);
  expect(await fileOf(true)).toContain(item.kycSubmissionId);
  const trail = (await (await request.get('/api/audit?act=export.begun&limit=2')).json()) as AuditAnswer;
  expect(trail.items.map(({ detail }) => detail?.['revealed'])).toEqual([['subject', 'comments'], []]);
});
