'use client';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Answered } from '#components/ui/answered.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Section } from '#components/ui/section.tsx';
import type { MadeToken } from '#lib/contract/tokens.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { accountQuery } from '#lib/queries/account.ts';
import { ownTokensQuery, revokeOwnToken } from '#lib/queries/tokens.ts';
import { CreateToken } from './create-token.tsx';
import { MadeTokenDialog } from './made-token-dialog.tsx';
import { TokenList } from './token-list.tsx';
import { TokensSkeleton } from './tokens-skeleton.tsx';

type Step = { at: 'create' } | { at: 'made'; made: MadeToken };

/** One's own API tokens, and the way to another. */
export function OwnTokens() {
  const { tokens: words } = useMessages();
  const account = useQuery(accountQuery).data;
  const query = useQuery(ownTokensQuery);
  const { data } = query;
  const [step, setStep] = useState<Step | null>(null);
  if (!account) return null;
  return (
    <Section
      title={words.title}
      aside={
        <Button size="sm" data-make-token aria-disabled={!data} onClick={() => data && setStep({ at: 'create' })}>
          <KeyRound aria-hidden />
          {words.create.open}
        </Button>
      }
    >
      <p className="py-2 text-xs text-muted">{words.note}</p>
      <Answered query={query} skeleton={<TokensSkeleton />} errorClassName="min-h-11">
        {({ items }) => (
          <TokenList tokens={items} caption={words.caption} none={words.none} onRevoke={revokeOwnToken} />
        )}
      </Answered>
      <Dialog open={step !== null} onOpenChange={(open) => !open && setStep(null)}>
        {step?.at === 'create' && data ? (
          <CreateToken
            account={account}
            projects={data.projects}
            onMade={(made) => setStep({ at: 'made', made })}
            onReturn={returnToButton}
          />
        ) : null}
        {step?.at === 'made' ? <MadeTokenDialog made={step.made} onReturn={returnToButton} /> : null}
      </Dialog>
    </Section>
  );
}

/** No trigger of the dialog's own opened it. */
function returnToButton(event: Event): void {
  event.preventDefault();
  // The token that was made is shown by now, and has the focus.
  if (document.querySelector('[role="dialog"]')) return;
  document.querySelector<HTMLElement>('[data-make-token]')?.focus();
}
