'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Section } from '#components/ui/section.tsx';
import type { AccountAnswer } from '#lib/contract/access.ts';
import { parseAgent } from '#lib/format/user-agent.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { accountQuery, endSessions } from '#lib/queries/account.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useNow } from '#lib/search-params/use-now.ts';

/** Where one has signed in, and the way to end that from here. */
export function OwnSessions({ sessions }: { sessions: AccountAnswer['sessions'] }) {
  const { account, format } = useMessages();
  const words = account.sessions;
  const now = useNow();
  const { zone } = useFilter();
  const client = useQueryClient();
  const said = useRef<HTMLParagraphElement>(null);
  const end = useMutation({
    mutationFn: endSessions,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: accountQuery.queryKey });
      // The button that was pressed is gone with its session.
      said.current?.focus();
    },
  });
  const problem = useProblem(end.error);
  const others = sessions.length > 1;
  return (
    <Section
      title={words.title}
      aside={
        others ? (
          <Button size="sm" look="quiet" aria-disabled={end.isPending} onClick={() => end.mutate(null)}>
            {words.endOthers}
          </Button>
        ) : null
      }
    >
      <FormProblem problem={problem} />
      <ul aria-label={words.caption}>
        {sessions.map(({ id, current, agent, address, createdAt, lastSeenAt }) => {
          const browser = browserWords(words, agent);
          const facts = [
            address === null ? '' : words.from(address),
            words.began(format.instant(createdAt, zone, { to: 'minute' })),
            words.lastSeen(format.relative(Date.parse(lastSeenAt), now)),
          ];
          return (
            <li key={id} className="flex items-center gap-3 border-b border-line py-2">
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
                  {browser}
                  {current ? <Badge tone="accent">{words.here}</Badge> : null}
                </p>
                <p className="text-xs break-words text-muted">{facts.filter(Boolean).join(' · ')}</p>
              </div>
              {current ? null : (
                <Button
                  size="sm"
                  aria-label={words.endOf(browser)}
                  aria-disabled={end.isPending}
                  onClick={() => end.mutate(id)}
                >
                  {words.end}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p ref={said} role="status" tabIndex={-1} className="min-h-8 py-2 text-xs text-muted outline-none">
        {end.data ? words.ended(end.data.ended) : others ? '' : words.onlyThis}
      </p>
    </Section>
  );
}

/** "Firefox on Linux"; what nobody recognises is unknown rather than quoted. */
function browserWords(words: Messages['account']['sessions'], agent: string | null): string {
  const { browser, system } = parseAgent(agent ?? '');
  if (browser !== null && system !== null) return words.browserOn(browser, system);
  return browser ?? system ?? words.unknownBrowser;
}
