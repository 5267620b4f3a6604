import type { APIRequestContext, Page } from 'playwright/test';
import type { ViewsAnswer } from '#lib/contract/views.ts';

/** Where saved views are seen on a page. */
export const pinned = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Pinned views' }).getByRole('link', { name: new RegExp(`^${name}`) });
export const bar = (page: Page) => page.getByRole('region', { name: 'Saved view' });
export const openViews = async (page: Page) => {
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  return page.getByRole('dialog', { name: 'Views' });
};
/** Of the list in sight, as it says. */
export const total = async (page: Page): Promise<string> => {
  const said = page.locator('main [role="status"]').filter({ hasText: /^[\d,]+ submissions?$/ });
  return (await said.innerText()).replace(/ .*/, '');
};

/** What somebody sees. @param url origin of the dashboard */
export const savedViews = async (request: APIRequestContext, url: string): Promise<ViewsAnswer['items']> =>
  ((await (await request.get(`${url}/api/views`)).json()) as ViewsAnswer).items;

/** What of a view stays when others are put in order. */
export const facts = (items: ViewsAnswer['items']) => items.map(({ id, name, query }) => [id, name, query]);
