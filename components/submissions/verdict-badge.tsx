'use client';
import { CircleHelp } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { verdictName } from '#lib/messages/describe.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

const VERDICTS = {
  approved: { tone: 'approved', icon: <span aria-hidden className="glyph size-3 glyph-check" /> },
  rejected: { tone: 'rejected', icon: <span aria-hidden className="glyph size-3 glyph-x" /> },
} as const;

/** ARGOS's verdict by icon and word; one never seen before as it was sent. Beside it, whether the personal data is erased. */
export function VerdictBadge({
  status,
  erased,
  compact = false,
  children,
}: {
  status: string;
  erased: boolean;
  /** "Erased" by its icon alone. */
  compact?: boolean;
  /** What else there is to say of it. */
  children?: React.ReactNode;
}) {
  const { terms } = useMessages();
  const known = Object.hasOwn(VERDICTS, status) ? VERDICTS[status as keyof typeof VERDICTS] : null;
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      <Badge tone={known?.tone ?? 'other'}>
        {known?.icon ?? <CircleHelp aria-hidden />}
        <span className="truncate">{verdictName(terms, status)}</span>
      </Badge>
      {erased ? (
        <Badge tone="erased" title={terms.erasedMeaning}>
          <span aria-hidden className="glyph size-3 glyph-eraser" />
          {compact ? <span className="sr-only">{terms.erased}</span> : terms.erased}
        </Badge>
      ) : null}
      {children}
    </span>
  );
}
