import type { Page } from 'playwright/test';
import type { WhatIfAnswer } from '#lib/contract/what-if.ts';
import { expect } from './page.ts';

/** A day as filters write it. */
export const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
/** Whole days, which nothing is added to. */
const DAYS = `from=${day(60)}&to=${day(2)}&tz=UTC`;
export const PATH = `/what-if?${DAYS}`;

export const slider = (page: Page, gate = 'Same person') => page.getByRole('slider', { name: `${gate}, threshold` });
export const field = (page: Page, gate = 'Same person') =>
  page.getByRole('spinbutton', { name: `${gate}, threshold as a number` });
export const tile = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
export const count = (number: number) => number.toLocaleString('en');

export async function answerOf(page: Page, query = DAYS): Promise<WhatIfAnswer> {
  return (await (await page.request.get(`/api/what-if?${query}`)).json()) as WhatIfAnswer;
}

/** Numbers in words of the tile, as the page shows them. */
export async function expectTurned(page: Page, toRejected: number, toApproved: number): Promise<void> {
  await expect(tile(page, 'Approved, would be rejected').getByText(count(toRejected), { exact: true })).toBeVisible();
  await expect(tile(page, 'Rejected, would be approved').getByText(count(toApproved), { exact: true })).toBeVisible();
}
