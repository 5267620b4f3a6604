'use client';
import { Languages } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { DropdownMenu, DropdownMenuContent, DropdownMenuTrigger } from '#components/ui/dropdown-menu.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { LanguageItems } from './language-items.tsx';

/** Which language the dashboard speaks. */
export function LanguageSwitch() {
  const { shell } = useMessages();
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
        <LanguageItems />
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
