'use client';
import { useMutation } from '@tanstack/react-query';
import { CircleUser, LogOut, Users } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Avatar, initialsOf } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx';
import { toast } from '#components/ui/toast.ts';
import { useNarrow } from '#components/ui/use-narrow.ts';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { forgetAndLeave } from '#lib/browser/leave.ts';
import { problemText } from '#lib/messages/describe-problem.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { problemOf } from '#lib/queries/fetch-json.ts';
import { signOut } from '#lib/queries/session.ts';
import { usePaletteActs } from './palette/palette-acts.ts';
import { useShortcuts } from './shortcuts/use-shortcuts.ts';
import { useMay, useSignedIn } from './signed-in.tsx';
import { ThemeItems } from './theme-items.tsx';

/** Who has signed in, and what is theirs: the account, the people where they manage them, the way out. A phone's bar has no room for the theme: it stands here. */
export function AccountMenu() {
  const { access, problems, shortcuts } = useMessages();
  const { menu, roles } = access;
  const person = useSignedIn();
  const narrow = useNarrow();
  const managesPeople = useMay('people.manage');
  const router = useRouter();
  const out = useMutation({
    mutationFn: signOut,
    onSuccess: () => forgetAndLeave('/sign-in'),
    onError: (error) => toast(menu.notSignedOut, { description: problemText(problems, problemOf(error)).detail }),
  });
  const leave = (): void => {
    if (!out.isPending) out.mutate();
  };
  useShortcuts({
    'go-account': () => router.push('/account'),
    ...(managesPeople ? { 'go-people': () => router.push('/people') } : {}),
  });
  usePaletteActs(() => [
    {
      id: 'sign-out',
      group: shortcuts.scopes.everywhere,
      name: menu.signOut,
      keywords: menu.keywords,
      icon: LogOut,
      fleeting: true,
      run: leave,
    },
  ]);
  if (!person) return null;
  const label = menu.label(person.name);
  // Whoever says the letters that they see is understood, too.
  const spoken = `${label} (${initialsOf(person.name)})`;
  return (
    <DropdownMenu>
      <Tooltip content={label}>
        <DropdownMenuTrigger asChild>
          <Button look="quiet" icon aria-label={spoken}>
            <Avatar name={person.name} />
          </Button>
        </DropdownMenuTrigger>
      </Tooltip>
      <DropdownMenuContent align="end" className="max-w-72">
        <div className="px-2 py-1.5">
          <p className="truncate text-sm font-medium">{person.name}</p>
          <p className="truncate text-xs text-muted">{person.email}</p>
          <p className="text-xs text-muted">{roles[person.role]}</p>
        </div>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/account">
            <CircleUser aria-hidden strokeWidth={1.75} />
            {menu.account}
          </Link>
        </DropdownMenuItem>
        {managesPeople ? (
          <DropdownMenuItem asChild>
            <Link href="/people">
              <Users aria-hidden strokeWidth={1.75} />
              {menu.people}
            </Link>
          </DropdownMenuItem>
        ) : null}
        {narrow ? (
          <>
            <DropdownMenuSeparator />
            <ThemeItems />
          </>
        ) : null}
        <DropdownMenuSeparator />
        <DropdownMenuItem
          disabled={out.isPending}
          onSelect={(event) => {
            // It stays open until the page is left: it says that something happens.
            event.preventDefault();
            leave();
          }}
        >
          <LogOut aria-hidden strokeWidth={1.75} />
          {out.isPending ? menu.signingOut : menu.signOut}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
