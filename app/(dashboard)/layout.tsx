import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { AppShell } from '#components/shell/app-shell.tsx';
import { SignedIn } from '#components/shell/signed-in.tsx';
import { signedInPerson } from '#lib/access/session-answer.ts';
import { readCaller } from '#lib/http/read-caller.ts';
import { signInHref } from '#lib/search-params/next-address.ts';

/** Nobody comes in who has not signed in. Pages hold no data by themselves: the lock of what they ask for is the API's guard. */
export default async function DashboardLayout({ children }: LayoutProps<'/'>) {
  const { known, caller } = await readCaller();
  if (known && caller === null) redirect(signInHref((await headers()).get('x-path')));
  return (
    <SignedIn person={caller && signedInPerson(caller)}>
      <AppShell>{children}</AppShell>
    </SignedIn>
  );
}
