'use client';
import dynamic from 'next/dynamic';
import type { Language as Name } from '#lib/messages/language.ts';
import { useOwnSettings } from '../settings/own-settings.tsx';

/** Each language is a chunk of its own: a browser loads the one it shows. */
const LANGUAGES = {
  en: dynamic(() => import('./english.tsx')),
  ko: dynamic(() => import('./korean.tsx')),
};

/** What is inside is said in the language that was chosen. @param language of the page as the server made it */
export function Language({ language, children }: { language: Name; children: React.ReactNode }) {
  const { settings } = useOwnSettings();
  const Provider = LANGUAGES[settings.language ?? language];
  return <Provider>{children}</Provider>;
}
