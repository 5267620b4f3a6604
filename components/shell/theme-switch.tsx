'use client';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { Button } from '#components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { useNarrow } from '#components/ui/use-narrow.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { LanguageItems } from './language-items.tsx';

const THEMES = [
  { value: 'system', icon: Monitor },
  { value: 'light', icon: Sun },
  { value: 'dark', icon: Moon },
] as const;

/** Light or dark; on a phone, whose bar has room for one menu, the language too. */
export function ThemeSwitch() {
  const say = useMessages().shell.theme;
  const narrow = useNarrow();
  const label = narrow ? say.withLanguage : say.label;
  const { theme, setTheme } = useTheme();
  return (
    <DropdownMenu>
      <Tooltip content={label}>
        <DropdownMenuTrigger asChild>
          <Button look="quiet" icon aria-label={label}>
            {/* Which theme is on is known to the style sheet before it is known to React: no jump at start. */}
            <Sun aria-hidden strokeWidth={1.75} className="dark:hidden" />
            <Moon aria-hidden strokeWidth={1.75} className="hidden dark:block" />
          </Button>
        </DropdownMenuTrigger>
      </Tooltip>
      <DropdownMenuContent align="end">
        <DropdownMenuRadioGroup aria-label={say.label} value={theme} onValueChange={setTheme}>
          {THEMES.map(({ value, icon: Icon }) => (
            <DropdownMenuRadioItem key={value} value={value}>
              <Icon aria-hidden strokeWidth={1.75} />
              {say[value]}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        {narrow ? (
          <>
            <DropdownMenuSeparator />
            <LanguageItems />
          </>
        ) : null}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
