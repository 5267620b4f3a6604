import { SearchX } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';

/** ARGOS no longer lists the submission; nothing where it does. */
export function MissingBadge({ since, compact = false }: { since: string | null; compact?: boolean }) {
  if (since === null) return null;
  return (
    <Badge tone="caution" title="Two whole readings in a row did not find it in the list of ARGOS">
      <SearchX aria-hidden />
      {compact ? <span className="sr-only">Missing</span> : 'Missing'}
    </Badge>
  );
}
