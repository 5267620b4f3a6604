'use client';
import { useRef, useState } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { ApiToken } from '#lib/contract/tokens.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useNow } from '#lib/search-params/use-now.ts';
import { RevokeDialog } from './revoke-dialog.tsx';

/** API tokens, those that count first; each that counts can be ended. */
export function TokenList({
  tokens,
  caption,
  none,
  withPerson = false,
  onRevoke,
}: {
  tokens: readonly ApiToken[];
  caption: string;
  /** Said where there is none. */
  none: string;
  /** Says whose each is. */
  withPerson?: boolean;
  onRevoke: (id: string) => Promise<ApiToken>;
}) {
  const { revoke } = useMessages().tokens;
  const said = useRef<HTMLParagraphElement>(null);
  const [ending, setEnding] = useState<ApiToken | null>(null);
  const [ended, setEnded] = useState<ApiToken | null>(null);

  /** The button that was pressed is gone with its token. */
  function returnTo(event: Event): void {
    event.preventDefault();
    const button = ending && document.querySelector<HTMLElement>(`[data-token="${CSS.escape(ending.id)}"]`);
    (button ?? said.current)?.focus();
  }

  if (tokens.length === 0) return <p className="border-t border-line py-3 text-sm text-muted">{none}</p>;
  return (
    <>
      <ul aria-label={caption} className="border-t border-line">
        {tokens.map((token) => (
          <Row key={token.id} token={token} withPerson={withPerson} onRevoke={() => setEnding(token)} />
        ))}
      </ul>
      <p ref={said} role="status" tabIndex={-1} className="py-2 text-xs text-muted outline-none empty:hidden">
        {ended ? revoke.done(ended.name) : ''}
      </p>
      <Dialog open={ending !== null} onOpenChange={(open) => !open && setEnding(null)}>
        {ending ? (
          <RevokeDialog
            token={ending}
            revoke={onRevoke}
            onDone={() => {
              setEnded(ending);
              setEnding(null);
            }}
            onReturn={returnTo}
          />
        ) : null}
      </Dialog>
    </>
  );
}

function Row({ token, withPerson, onRevoke }: { token: ApiToken; withPerson: boolean; onRevoke: () => void }) {
  const { access, format, tokens: words } = useMessages();
  const { zone } = useFilter();
  const now = useNow();
  const { id, name, person, scopes, projects, state, expiresAt, lastUsedAt } = token;
  const counts = state === 'active' || state === 'paused';
  const end = format.instant(expiresAt, zone, { to: 'minute' });
  const facts = [
    state === 'revoked' ? '' : state === 'expired' ? words.ended(end) : words.ends(end),
    lastUsedAt === null ? words.neverUsed : words.lastUsed(format.relative(Date.parse(lastUsedAt), now)),
    projects?.join(', ') ?? words.allProjects,
  ];
  return (
    <li className="flex items-start gap-3 border-b border-line py-2.5">
      <div className={`min-w-0 flex-1 ${counts ? '' : 'text-muted'}`}>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <span className="font-medium break-words">{name}</span>
          {withPerson ? <span>{words.everybody.of(person.name)}</span> : null}
          <code className="font-mono text-xs text-muted">far_{id}_…</code>
          {state === 'active' ? null : <Badge tone={counts ? 'caution' : 'neutral'}>{words.states[state]}</Badge>}
        </p>
        <p className="mt-0.5 text-xs">{scopes.map((scope) => access.permissions[scope]).join(' · ')}</p>
        <p className="text-xs break-words text-muted">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {counts ? (
        <Button size="sm" data-token={id} aria-label={words.revoke.openOf(name)} onClick={onRevoke}>
          {words.revoke.open}
        </Button>
      ) : null}
    </li>
  );
}
