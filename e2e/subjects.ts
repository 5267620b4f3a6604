import type { Page } from 'playwright/test';
import type { SubjectsAnswer } from '#lib/contract/subjects.ts';
import { expect } from './page.ts';
import type { Session } from './session.ts';
import { mirrorComplete } from './upstream.ts';

export const PATH = '/subjects?range=12m&tz=UTC';
/** As many as the simulator plants in its year (simulator/README.md); nobody else does these things there. */
export const PLANTED = { burst: 14, probing: 9, hostedToApi: 45 } as const;

export async function ask(session: Session, query: string): Promise<SubjectsAnswer> {
  return (await (await session.fetch(`/api/subjects?limit=200&${query}`)).json()) as SubjectsAnswer;
}

/** Waits until everybody was looked through. */
export async function lookedThrough(session: Session): Promise<void> {
  await mirrorComplete(session);
  await expect.poll(async () => (await ask(session, '')).lookedThrough, { timeout: 60_000 }).toBe(true);
}

/** How many subjects the list says it has. */
export async function expectListed(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('status').getByText(`${count} subjects with a pattern`)).toBeVisible();
}

/** How many rows the list of submissions says it has. */
export async function expectRows(page: Page, count: number): Promise<void> {
  const total = page
    .getByRole('main')
    .getByText(/^[\d,]+ submissions?$/u)
    .first();
  await expect(total).toHaveText(`${count.toLocaleString('en')} submission${count === 1 ? '' : 's'}`);
}
