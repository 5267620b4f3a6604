'use client';
import { useRouter } from 'next/navigation';
import { DropdownMenuRadioGroup, DropdownMenuRadioItem } from '#components/ui/dropdown-menu.tsx';
import { rememberLanguage } from '#lib/browser/language-cookie.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '#lib/messages/language.ts';
import type { Language } from '#lib/messages/language.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import { useChoose } from './settings/use-choose.ts';

/** The languages, each in its own words; the one that is chosen is asked for in every page from then on. */
export function LanguageItems() {
  const { language, shell } = useMessages();
  const { languageCookie } = useDashboardSettings();
  const router = useRouter();
  const choose = useChoose();

  async function speak(chosen: Language): Promise<void> {
    // The sign-in page speaks it, too.
    rememberLanguage(languageCookie, chosen);
    await choose({ language: chosen });
    // Titles are the server's to say.
    router.refresh();
  }

  return (
    <DropdownMenuRadioGroup
      aria-label={shell.language}
      value={language}
      onValueChange={(chosen) => void speak(chosen as Language)}
    >
      {LANGUAGES.map((name) => (
        <DropdownMenuRadioItem key={name} value={name} lang={name}>
          {LANGUAGE_NAMES[name]}
        </DropdownMenuRadioItem>
      ))}
    </DropdownMenuRadioGroup>
  );
}
