'use client';
import { useQuery } from '@tanstack/react-query';
import { Answered } from '#components/ui/answered.tsx';
import { Section } from '#components/ui/section.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { everybodysTokensQuery, revokeToken } from '#lib/queries/tokens.ts';
import { TokenList } from './token-list.tsx';
import { TokensSkeleton } from './tokens-skeleton.tsx';

/** By which scripts act for whom, and the way to end that. */
export function EverybodysTokens() {
  const { tokens: words } = useMessages();
  return (
    <Section title={words.title}>
      <p className="py-2 text-xs text-muted">{words.everybody.note}</p>
      <Answered query={useQuery(everybodysTokensQuery)} skeleton={<TokensSkeleton />} errorClassName="min-h-11">
        {({ items }) => (
          <TokenList
            tokens={items}
            caption={words.everybody.caption}
            none={words.everybody.none}
            withPerson
            onRevoke={revokeToken}
          />
        )}
      </Answered>
    </Section>
  );
}
