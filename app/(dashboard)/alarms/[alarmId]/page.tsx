import type { Metadata } from 'next';
import { AlarmPage } from '#components/alarms/alarm-page.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return { title: shell.nav.alarms };
}

export default async function Page({ params }: PageProps<'/alarms/[alarmId]'>) {
  const { alarmId } = await params;
  return <AlarmPage id={decodeURIComponent(alarmId)} />;
}
