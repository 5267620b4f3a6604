import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { OverviewPage } from '#components/overview/overview-page.tsx';
import { findOpeningView } from '#lib/http/find-opening-view.ts';

export default async function Page({ searchParams }: PageProps<'/'>) {
  const view = await findOpeningView(await headers(), await searchParams);
  if (view) redirect(view);
  return <OverviewPage />;
}
