'use client';
import { useQuery } from '@tanstack/react-query';
import { Link2Off } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { EntryCard } from '#components/shell/entry-shell.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { localTimeZone } from '#lib/domain/time-zones.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { linkQuery } from '#lib/queries/session.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { JoinForm } from './join-form.tsx';

/** What a link opens: the first administrator says who they are, somebody invited chooses a password. */
export function JoinPage() {
  const { access, format } = useMessages();
  const { join } = access;
  const { data, error, isPending, isFetching, refetch } = useQuery(linkQuery);
  const [refusal, setRefusal] = useState<unknown>(null);
  const problem = useProblem(refusal ?? error);

  // Another link opened in this very tab changes nothing but what is behind the #.
  useEffect(() => {
    const again = (): void => {
      setRefusal(null);
      void refetch();
    };
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, [refetch]);

  if (isPending) return <Waiting />;
  if (problem?.kind === 'link-gone')
    return <NoLink title={problem.title} detail={problem.detail} todo={problem.action} />;
  if (problem) {
    return <ErrorState {...problem} heading onRetry={() => void refetch()} retrying={isFetching} />;
  }
  if (!data || data.token === null)
    return <NoLink title={join.noToken.title} detail={join.noToken.detail} todo={null} />;
  const { token, link } = data;
  const invited = link.kind === 'invited';
  return (
    <EntryCard
      title={invited ? join.invited.title(link.name ?? '') : join.first.title}
      description={invited ? join.invited.description(link.email ?? '') : join.first.description}
    >
      <JoinForm key={token} token={token} link={link} onGone={setRefusal} />
      <p className="mt-4 text-xs text-muted">
        {join.until(format.instant(link.expiresAt, localTimeZone(), { to: 'minute' }))}
      </p>
    </EntryCard>
  );
}

function NoLink({ title, detail, todo }: { title: string; detail: string; todo: string | null }) {
  const { join } = useMessages().access;
  return (
    <EmptyState
      className="rounded-xl border border-line bg-surface shadow-control"
      icon={Link2Off}
      heading
      title={title}
      detail={
        <>
          <p>{detail}</p>
          {todo ? <p className="mt-2 text-ink">{todo}</p> : null}
        </>
      }
      actions={
        <Button asChild>
          <Link href="/sign-in">{join.toSignIn}</Link>
        </Button>
      }
    />
  );
}

function Waiting() {
  const { join } = useMessages().access;
  return (
    <Loading says={join.reading} className="rounded-xl border border-line bg-surface p-6 shadow-control">
      <Skeleton className="h-6 w-56" />
      <Skeleton className="mt-3 h-4 w-full" />
      <Skeleton className="mt-6 h-9 w-full" />
      <Skeleton className="mt-4 h-9 w-full" />
    </Loading>
  );
}
