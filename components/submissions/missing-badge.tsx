'use client';
import { SearchX } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** ARGOS no longer lists the submission; nothing where it does. */
export function MissingBadge({ since, compact = false }: { since: string | null; compact?: boolean }) {
  const { submissions } = useMessages();
  if (since === null) return null;
  return (
    <Badge tone="caution" title={submissions.missingMeaning}>
      <SearchX aria-hidden />
      {compact ? <span className="sr-only">{submissions.missing}</span> : submissions.missing}
    </Badge>
  );
}
