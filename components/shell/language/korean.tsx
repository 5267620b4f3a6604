'use client';
import { ko } from '#lib/messages/ko/ko.ts';
import { MessagesContext } from '#lib/messages/use-messages.ts';

export default function Korean({ children }: { children: React.ReactNode }) {
  return <MessagesContext value={ko}>{children}</MessagesContext>;
}
