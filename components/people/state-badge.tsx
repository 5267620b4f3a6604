'use client';
import { Badge } from '#components/ui/badge.tsx';
import type { Tone } from '#components/ui/badge.tsx';
import type { Person } from '#lib/contract/people.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

const TONES: Record<Person['state'], Tone> = { active: 'approved', invited: 'caution', disabled: 'neutral' };

/** Whoever takes a role on the simulator has no password and needs none: lib/access/simulated-people.ts. */
const SIMULATED = '@simulator.invalid';

/** Whether a person can sign in, and until when their link works. */
export function StateBadge({ person: { state, email, invitationExpiresAt } }: { person: Person }) {
  const { format, people: words } = useMessages();
  const { zone } = useFilter();
  if (state === 'invited' && email.endsWith(SIMULATED)) return <Badge tone="outline">{words.simulated}</Badge>;
  return (
    <span className="flex flex-col items-start gap-0.5">
      <Badge tone={TONES[state]}>{words.states[state]}</Badge>
      {state === 'invited' ? (
        <span className="text-xs text-muted">
          {invitationExpiresAt === null
            ? words.linkExpired
            : words.invitedUntil(format.instant(invitationExpiresAt, zone, { to: 'minute', year: false }))}
        </span>
      ) : null}
    </span>
  );
}
