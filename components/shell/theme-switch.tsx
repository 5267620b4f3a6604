'use client';
import { Moon, Sun } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { DropdownMenu, DropdownMenuContent, DropdownMenuTrigger } from '#components/ui/dropdown-menu.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { ThemeItems } from './theme-items.tsx';

/** Light or dark. */
export function ThemeSwitch({ className }: { className?: string }) {
  const { label } = useMessages().shell.theme;
  return (
    <DropdownMenu>
      <Tooltip content={label}>
        <DropdownMenuTrigger asChild>
          <Button look="quiet" icon aria-label={label} className={className}>
            {/* Which theme is on is known to the style sheet before it is known to React: no jump at start. */}
            <Sun aria-hidden strokeWidth={1.75} className="dark:hidden" />
            <Moon aria-hidden strokeWidth={1.75} className="hidden dark:block" />
          </Button>
        </DropdownMenuTrigger>
      </Tooltip>
      <DropdownMenuContent align="end">
        <ThemeItems />
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
