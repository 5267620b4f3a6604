'use client';
import { Languages } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { DropdownMenu, DropdownMenuContent, DropdownMenuTrigger } from '#components/ui/dropdown-menu.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { LanguageItems } from './language-items.tsx';

/** Which language the dashboard speaks. A phone's bar has no room for it: there it stands in the theme's menu. */
export function LanguageSwitch() {
  const { shell } = useMessages();
  return (
    <DropdownMenu>
      <Tooltip content={shell.language}>
        <DropdownMenuTrigger asChild>
          <Button look="quiet" icon aria-label={shell.language} className="max-sm:hidden">
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
