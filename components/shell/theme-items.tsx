'use client';
import { DropdownMenuRadioGroup, DropdownMenuRadioItem } from '#components/ui/dropdown-menu.tsx';
import type { Theme } from '#lib/contract/settings.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { THEMES, useThemeChoice } from './settings/use-theme-choice.ts';

/** The themes, for a menu; the one that is chosen is the person's from then on. */
export function ThemeItems() {
  const say = useMessages().shell.theme;
  const { theme, chooseTheme } = useThemeChoice();
  return (
    <DropdownMenuRadioGroup
      aria-label={say.label}
      value={theme}
      onValueChange={(chosen) => chooseTheme(chosen as Theme)}
    >
      {THEMES.map(({ value, icon: Icon }) => (
        <DropdownMenuRadioItem key={value} value={value}>
          <Icon aria-hidden strokeWidth={1.75} />
          {say[value]}
        </DropdownMenuRadioItem>
      ))}
    </DropdownMenuRadioGroup>
  );
}
