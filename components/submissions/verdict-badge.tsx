import { Check, CircleHelp, Eraser, X } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';

const VERDICTS = {
  approved: { tone: 'approved', icon: Check, name: 'Approved' },
  rejected: { tone: 'rejected', icon: X, name: 'Rejected' },
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
  const known = Object.hasOwn(VERDICTS, status) ? VERDICTS[status as keyof typeof VERDICTS] : null;
  const Icon = known?.icon ?? CircleHelp;
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      <Badge tone={known?.tone ?? 'other'}>
        <Icon aria-hidden />
        <span className="truncate">{known?.name ?? status}</span>
      </Badge>
      {erased ? (
        <Badge tone="erased" title="ARGOS has erased the personal data">
          <Eraser aria-hidden />
          {compact ? <span className="sr-only">Erased</span> : 'Erased'}
        </Badge>
      ) : null}
    </span>
  );
}
