import type { Metadata } from 'next';
import { AlarmsPage } from '#components/alarms/alarms-page.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return { title: shell.nav.alarms };
}

export default function Page() {
  return <AlarmsPage />;
}
