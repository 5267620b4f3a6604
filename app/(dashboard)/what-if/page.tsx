import type { Metadata } from 'next';
import { WhatIfPage } from '#components/what-if/what-if-page.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return { title: shell.nav.whatIf };
}

export default function Page() {
  return <WhatIfPage />;
}
