'use client';
import { useQuery } from '@tanstack/react-query';
import { Section } from '#components/ui/section.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { everybodysTokensQuery, revokeToken } from '#lib/queries/tokens.ts';
import { TokenList } from './token-list.tsx';
import { TokensState } from './tokens-state.tsx';

/** By which scripts act for whom, and the way to end that. */
export function EverybodysTokens() {
  const { tokens: words } = useMessages();
  const asked = useQuery(everybodysTokensQuery);
  return (
    <Section title={words.title}>
      <p className="py-2 text-xs text-muted">{words.everybody.note}</p>
      <TokensState asked={asked} />
      {asked.data ? (
        <TokenList
          tokens={asked.data.items}
          caption={words.everybody.caption}
          none={words.everybody.none}
          withPerson
          onRevoke={revokeToken}
        />
      ) : null}
    </Section>
  );
}
