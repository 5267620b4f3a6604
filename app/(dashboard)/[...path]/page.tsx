import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return { title: shell.notFound.pageTitle };
}

/** An address that no page has: told inside the shell, from which one goes on, and to nobody who has not signed in. */
export default function Page(): never {
  notFound();
}
