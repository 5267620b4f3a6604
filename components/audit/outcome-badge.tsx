'use client';
import { Ban, Check, TriangleAlert } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import type { AuditEntryAnswer } from '#lib/contract/audit.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

const LOOKS = {
  done: { tone: 'neutral', icon: Check },
  refused: { tone: 'caution', icon: Ban },
  failed: { tone: 'rejected', icon: TriangleAlert },
} as const;

/** How an act went, by icon and word. */
export function OutcomeBadge({ outcome }: { outcome: AuditEntryAnswer['outcome'] }) {
  const { outcomes } = useMessages().audit;
  const { tone, icon: Icon } = LOOKS[outcome];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {outcomes[outcome]}
    </Badge>
  );
}
