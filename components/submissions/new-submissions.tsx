'use client';
import { useQuery } from '@tanstack/react-query';
import { ArrowUp } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { arrivalsQuery } from '#lib/queries/submissions.ts';

/** How many came since the list was asked for. They are shown on demand: nothing moves what one reads. */
export function NewSubmissions({ apiQuery, since, onShow }: { apiQuery: string; since: string; onShow: () => void }) {
  const { submissions } = useMessages();
  const { data } = useQuery(arrivalsQuery(apiQuery, since));
  const newer = data?.newer ?? 0;
  return (
    <span role="status" aria-live="polite" className="empty:-mr-2">
      {newer > 0 ? (
        <Button size="sm" onClick={onShow} title={submissions.showNewer} className="text-accent-text">
          <ArrowUp aria-hidden /> {submissions.newer(newer)}
        </Button>
      ) : null}
    </span>
  );
}
