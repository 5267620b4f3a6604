'use client';
import { useQuery } from '@tanstack/react-query';
import { Answered } from '#components/ui/answered.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import type { SignedInPerson } from '#lib/contract/access.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { accountQuery } from '#lib/queries/account.ts';
import { ChangePassword } from './change-password.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { TwoFactor } from './two-factor.tsx';

/** Who one is here, how one signs in, and where one has signed in. @param children further sections, of other features */
export function AccountPage({ children }: { children?: React.ReactNode }) {
  const { account } = useMessages();
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-6 p-3 sm:p-5">
      <PageHeader title={account.title} description={account.description} />
      <Answered query={useQuery(accountQuery)} skeleton={<AccountSkeleton />} className="flex flex-col gap-6">
        {(own) => (
          <>
            <Who person={own.person} />
            <ChangePassword email={own.person.email} hasPassword={own.hasPassword} />
            <TwoFactor account={own} />
            <OwnSessions sessions={own.sessions} />
            {children}
          </>
        )}
      </Answered>
    </div>
  );
}

function Who({ person }: { person: SignedInPerson }) {
  const { access, account } = useMessages();
  const { who } = account;
  const facts = [
    [who.name, person.name],
    [who.email, person.email],
    [who.role, `${access.roles[person.role]}. ${access.roleIsFor[person.role]}`],
    [who.projects, person.projects?.join(', ') ?? who.all],
  ] as const;
  return (
    <Section title={who.title}>
      <dl className="grid gap-x-6 gap-y-2 py-3 text-sm sm:grid-cols-[auto_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="sm:contents">
            <dt className="text-muted max-sm:text-xs">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-xs text-muted">{who.note}</p>
    </Section>
  );
}

function AccountSkeleton() {
  const { account } = useMessages();
  return (
    <Loading says={account.loading} className="flex flex-col gap-6">
      {['h-28', 'h-48', 'h-16', 'h-24'].map((height) => (
        <div key={height} className="flex flex-col gap-3">
          <Skeleton className="h-5 w-40" />
          <Skeleton className={`${height} w-full`} />
        </div>
      ))}
    </Loading>
  );
}
