'use client';
import { Check, CircleHelp, Eraser, X } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { verdictName } from '#lib/messages/describe.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

const VERDICTS = {
  approved: { tone: 'approved', icon: Check },
  rejected: { tone: 'rejected', icon: X },
} as const;

/** ARGOS's verdict by icon and word; one never seen before as it was sent. Beside it, whether the personal data is erased. */
export function VerdictBadge({
  status,
  erased,
  compact = false,
}: {
  status: string;
  erased: boolean;
  /** "Erased" by its icon alone. */
  compact?: boolean;
}) {
  const { terms } = useMessages();
  const known = Object.hasOwn(VERDICTS, status) ? VERDICTS[status as keyof typeof VERDICTS] : null;
  const Icon = known?.icon ?? CircleHelp;
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      <Badge tone={known?.tone ?? 'other'}>
        <Icon aria-hidden />
        <span className="truncate">{verdictName(terms, status)}</span>
      </Badge>
      {erased ? (
        <Badge tone="erased" title={terms.erasedMeaning}>
          <Eraser aria-hidden />
          {compact ? <span className="sr-only">{terms.erased}</span> : terms.erased}
        </Badge>
      ) : null}
    </span>
  );
}
