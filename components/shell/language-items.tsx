'use client';
import { useRouter } from 'next/navigation';
import { DropdownMenuRadioGroup, DropdownMenuRadioItem } from '#components/ui/dropdown-menu.tsx';
import { LANGUAGE_COOKIE, LANGUAGE_NAMES, LANGUAGES } from '#lib/messages/language.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

const YEAR_S = 365 * 86_400;

/** The languages, each in its own words; the one that is chosen is asked for in every page from then on. */
export function LanguageItems() {
  const { language, shell } = useMessages();
  const router = useRouter();
  return (
    <DropdownMenuRadioGroup
      aria-label={shell.language}
      value={language}
      onValueChange={(chosen) => {
        document.cookie = `${LANGUAGE_COOKIE}=${chosen}; path=/; max-age=${YEAR_S}; samesite=lax`;
        router.refresh();
      }}
    >
      {LANGUAGES.map((name) => (
        <DropdownMenuRadioItem key={name} value={name} lang={name}>
          {LANGUAGE_NAMES[name]}
        </DropdownMenuRadioItem>
      ))}
    </DropdownMenuRadioGroup>
  );
}
