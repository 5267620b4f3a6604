'use client';
import { Badge } from '#components/ui/badge.tsx';
import type { SubjectPatternItem } from '#lib/contract/subjects.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

/** What kind of pattern it is; its rule and where the preset is from on hover. */
export function PatternBadge({ kind }: Pick<SubjectPatternItem, 'kind'>) {
  const { kinds } = useMessages().subjects;
  const { name, rule } = kinds[kind];
  return (
    <Badge tone="outline" title={rule} className="shrink-0">
      {name}
    </Badge>
  );
}
