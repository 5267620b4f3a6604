'use client';
import { en } from '#lib/messages/en/en.ts';
import { MessagesContext } from '#lib/messages/use-messages.ts';

export default function English({ children }: { children: React.ReactNode }) {
  return <MessagesContext value={en}>{children}</MessagesContext>;
}
