import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { OverviewPage } from '#components/overview/overview-page.tsx';
import { findOpeningView } from '#lib/http/find-opening-view.ts';
import { readCaller } from '#lib/http/read-caller.ts';

export default async function Page({ searchParams }: PageProps<'/'>) {
  // Layout and page are rendered side by side: a stranger, whom the layout sends to sign in, must not be led to the default view.
  const { caller } = await readCaller();
  const view = caller && (await findOpeningView(caller, await headers(), await searchParams));
  if (view) redirect(view);
  return <OverviewPage />;
}
