'use client';
import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { NotPermitted } from '#components/shell/not-permitted.tsx';
import { useMay } from '#components/shell/signed-in.tsx';
import { Answered } from '#components/ui/answered.tsx';
import { Button } from '#components/ui/button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { peopleQuery } from '#lib/queries/people.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import type { Asked } from './person-dialogs.tsx';
import { PersonDialogs } from './person-dialogs.tsx';
import { PersonList } from './person-list.tsx';
import { RoleMatrix } from './role-matrix.tsx';

/** Who may sign in, as what. @param children further sections, of other features */
export function PeoplePage({ children }: { children?: React.ReactNode }) {
  return useMay('people.manage') ? <People>{children}</People> : <NotPermitted />;
}

function People({ children }: { children?: React.ReactNode }) {
  const { people: words } = useMessages();
  const query = useQuery(peopleQuery);
  const { data } = query;
  const [asked, setAsked] = useState<Asked | null>(null);
  if (useProblem(query.error)?.status === 403) return <NotPermitted />;
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-6 p-3 sm:p-5">
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          <>
            <span role="status" className="text-sm text-muted">
              {data ? words.count(data.items.length) : null}
            </span>
            <Button look="primary" data-invite onClick={() => setAsked({ for: 'invite' })}>
              <UserPlus aria-hidden />
              {words.invite.open}
            </Button>
          </>
        }
      />
      <Answered query={query} skeleton={<PeopleSkeleton />}>
        {({ items }) => <PersonList people={items} onAsk={setAsked} />}
      </Answered>
      {children}
      <RoleMatrix />
      {asked ? <PersonDialogs asked={asked} projects={data?.projects ?? []} onAsk={setAsked} /> : null}
    </div>
  );
}

function PeopleSkeleton() {
  const { people: words } = useMessages();
  return (
    <Loading says={words.loading} className="flex flex-col gap-2">
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} className="h-11 w-full" />
      ))}
    </Loading>
  );
}
