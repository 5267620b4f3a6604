'use client';
import { createContext, use } from 'react';
import type { Messages } from './messages.ts';

export const MessagesContext = createContext<Messages | null>(null);

/** The texts in the reader's language. */
export function useMessages(): Messages {
  const messages = use(MessagesContext);
  if (!messages) throw new Error('useMessages needs a language above it (components/shell/language)');
  return messages;
}
