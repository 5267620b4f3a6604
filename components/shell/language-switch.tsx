'use client';
import { Languages } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Button } from '#components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { LANGUAGE_COOKIE, LANGUAGE_NAMES, LANGUAGES } from '#lib/messages/language.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

const YEAR_S = 365 * 86_400;

export function LanguageSwitch() {
  const { language, shell } = useMessages();
  const router = useRouter();
  return (
    <DropdownMenu>
      <Tooltip content={shell.language}>
        <DropdownMenuTrigger asChild>
          <Button look="quiet" icon aria-label={shell.language}>
            <Languages aria-hidden strokeWidth={1.75} />
          </Button>
        </DropdownMenuTrigger>
      </Tooltip>
      <DropdownMenuContent align="end">
        <DropdownMenuRadioGroup
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
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
