import type { AlarmsAnswer } from '#lib/contract/alarms.ts';
import type { AuditAnswer } from '#lib/contract/audit.ts';
import { startWithUpstream } from './dashboard.ts';
import { expect, test } from './page.ts';
import { listedBy } from './upstream.ts';

interface Truths {
  incident: { from: string; to: string };
}

/** By UTC, which the dashboard's days are where nothing else is set. */
const dayOf = (instant: string) => instant.slice(0, 10);

test('the incident is found from the overview, with its cause and its rows, and what is said of it stays', async ({
  page,
  stopAfterwards,
}) => {
  const dashboard = await stopAfterwards(
    await startWithUpstream({ rows: 20_000, days: 90, arrivalsPerHour: 0, order: 'newest' }),
  );
  const { incident } = (await (await fetch(`${dashboard.upstream.controlUrl}/truths`)).json()) as Truths;
  const day = dayOf(incident.from);
  const asked = async (query: string) =>
    (await (await page.request.get(`${dashboard.url}/api/alarms?${query}`)).json()) as AlarmsAnswer;
  await expect.poll(async () => (await asked('state=open')).lookedAt, { timeout: 120_000 }).not.toBeNull();
  const { events } = await asked('state=open');
  const found = events.find(({ alarms }) => alarms.some(({ span, start }) => span === 'day' && dayOf(start) === day))!;
  const [strongest] = found.alarms;
  expect(strongest).toMatchObject({ dimension: 'failCode', value: 'Active_liveness_underscore', direction: 'above' });

  // From the overview, as its number says.
  await page.goto(`${dashboard.url}/?range=all`);
  await page.getByRole('link', { name: /events? with open alarms/u }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Alarms' })).toBeVisible();
  const list = page.getByRole('list', { name: 'Alarms' });
  await expect(list.locator(':scope > li')).toHaveCount(events.length);
  // Another day may have alarms of the same names.
  const event = list.locator(':scope > li').filter({ has: page.locator(`a[href*="/alarms/${strongest!.id}?"]`) });
  await expect(event).toContainText('Submit type form');
  await expect(event).toContainText('All submissions');

  // Why, with the same numbers as the list of submissions, and as the upstream's own list.
  await event.getByRole('link', { name: /^Why: Fail code Active_liveness_underscore/u }).click();
  const chart = page.getByRole('region', { name: 'Against what was usual', exact: true });
  await expect(chart.getByRole('img')).toBeVisible();
  await expect(page.getByRole('region', { name: 'What stood out on the same days' })).toContainText('Submit type form');
  // When on that day: it holds what was planted, and by chance an hour or two more.
  const hours = page.getByRole('region', { name: 'By the hour of that day', exact: true });
  const said = await hours
    .getByText(/^Most of it lies between/u)
    .first()
    .innerText();
  const [from = '', until = ''] = said.match(/\d\d:\d\d/gu) ?? [];
  const hourOf = (clock: string) => Number(clock.slice(0, 2));
  const [planted, over] = [hourOf(incident.from.slice(11)), hourOf(incident.to.slice(11))];
  expect(hourOf(from)).toBeLessThanOrEqual(planted);
  expect(hourOf(from)).toBeGreaterThan(planted - 3);
  expect(hourOf(until)).toBeGreaterThanOrEqual(over);
  expect(hourOf(until)).toBeLessThanOrEqual(over + 3);
  await hours.getByRole('radio', { name: 'Table' }).click();
  await expect(hours.getByRole('row')).toHaveCount(25);
  let ofHours = 0;
  for (const row of (await hours.getByRole('row').all()).slice(1)) {
    ofHours += Number((await row.getByRole('cell').nth(1).innerText()).replaceAll(',', ''));
  }
  await page.getByRole('link', { name: 'Rows', exact: true }).click();
  const recounted = (await listedBy(dashboard.upstream)).filter(
    (record) =>
      !record.erased &&
      ['approved', 'rejected'].includes(record.status) &&
      dayOf(new Date(record.createdMs).toISOString()) === day &&
      record.failCodes.some((code) => code.toLowerCase() === 'active_liveness_underscore'),
  );
  await expect(page.getByRole('grid', { name: 'Submissions' })).toHaveAttribute(
    'aria-rowcount',
    String(recounted.length + 1),
  );
  expect(ofHours).toBe(recounted.length);
  // Records without a policy are too few to be judged.
  const judged = recounted.filter(({ wire }) => wire.policy);
  expect(strongest?.events).toBe(judged.length);

  // Said of the whole event at once.
  await page.goto(`${dashboard.url}/alarms?range=all`);
  await event.getByRole('button', { name: 'Acknowledge…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Acknowledge alarms' }).click();
  await expect(dialog.getByText('Choose what it came from')).toBeVisible();
  // Without having done anything, one is back where one was.
  await page.keyboard.press('Escape');
  await expect(event.getByRole('button', { name: 'Acknowledge…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('radio', { name: 'A change or fault at ARGOS' }).check();
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Update of the camera');
  await dialog.getByRole('button', { name: 'Acknowledge alarms' }).click();
  await expect(event).toContainText('Acknowledged');
  await expect(event).toContainText('Update of the camera');
  await event.getByRole('button', { name: 'Close…' }).click();
  await dialog.getByRole('button', { name: 'Close alarms' }).click();
  await expect(list.locator(':scope > li')).toHaveCount(events.length - 1);
  await expect(event).toHaveCount(0);
  await page.getByRole('radio', { name: 'Closed' }).click();
  await expect(event).toContainText('Closed');
  const closed = (await asked('state=closed')).events.flatMap(({ alarms }) => alarms);
  expect(closed.map(({ id }) => id).sort()).toEqual(found.alarms.map(({ id }) => id).sort());
  const trail = (await (await page.request.get(`${dashboard.url}/api/audit?act=alarms.closed`)).json()) as AuditAnswer;
  expect(trail.items[0]?.record?.split(' ').map(Number).sort()).toEqual(found.alarms.map(({ id }) => id).sort());
});

test(
  'who is about to say something of an alarm is shown what somebody else has said meanwhile',
  { tag: '@failing' },
  async ({ page, request, baseURL }) => {
    const listed = async () => (await (await request.get('/api/alarms?state=open')).json()) as AlarmsAnswer;
    await expect.poll(async () => (await listed()).events.length, { timeout: 120_000 }).toBeGreaterThan(0);
    const alarm = (await listed()).events.flatMap(({ alarms }) => alarms).find(({ span }) => span === 'day')!;
    await page.goto(`/alarms/${alarm.id}`);
    await page.getByRole('button', { name: 'Close…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Chance' }).check();
    const said = await request.patch('/api/alarms', {
      headers: { origin: baseURL ?? '' },
      data: {
        alarms: [{ id: alarm.id, version: alarm.version }],
        ...{ state: 'acknowledged', cause: 'vendor', note: 'Seen by another' },
      },
    });
    expect(said.status()).toBe(200);
    await dialog.getByRole('button', { name: 'Close alarm' }).click();
    await expect(dialog.getByText('Meanwhile somebody else has said of it')).toBeVisible();
    await expect(dialog.getByText('Seen by another')).toBeVisible();
    await expect(dialog.getByRole('radio', { name: 'Chance' })).toBeChecked();
    await dialog.getByRole('button', { name: 'Close alarm' }).click();
    await expect(page.getByRole('button', { name: 'Open again' })).toBeFocused();
    // As it was, for the other stories.
    await page.getByRole('button', { name: 'Open again' }).click();
    await expect(page.getByRole('button', { name: 'Acknowledge…' })).toBeVisible();
  },
);
