'use client';
import dynamic from 'next/dynamic';
import type { Language as Name } from '#lib/messages/language.ts';

/** Each language is a chunk of its own: a browser loads the one it shows. */
const LANGUAGES = {
  en: dynamic(() => import('./english.tsx')),
  ko: dynamic(() => import('./korean.tsx')),
};

/** What is inside is said in this language. */
export function Language({ language, children }: { language: Name; children: React.ReactNode }) {
  const Provider = LANGUAGES[language];
  return <Provider>{children}</Provider>;
}
