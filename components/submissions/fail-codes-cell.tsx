'use client';
import { failCodeKey } from '#lib/domain/submission.ts';
import { failCodeText } from '#lib/messages/describe.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** The first of the fail codes (one that is filtered by, where there is one), and how many more; all of them on hover. */
export function FailCodesCell({ codes }: { codes: readonly string[] }) {
  const { terms } = useMessages();
  const { filter } = useFilter();
  const sought = new Set(filter.failCode.map(failCodeKey));
  const [first, ...others] = [...codes].sort(
    (a, b) => Number(sought.has(failCodeKey(b))) - Number(sought.has(failCodeKey(a))),
  );
  if (first === undefined) return <span className="text-faint">–</span>;
  const title = failCodeText(terms, first).title;
  if (others.length === 0)
    return (
      <span title={title} className="block truncate">
        {title}
      </span>
    );
  return (
    <span className="flex items-center gap-1.5" title={codes.map((code) => failCodeText(terms, code).title).join(', ')}>
      <span className="min-w-0 truncate">{title}</span>
      <span className="shrink-0 text-xs text-muted">
        +{others.length}
        <span className="sr-only">: {others.map((code) => failCodeText(terms, code).title).join(', ')}</span>
      </span>
    </span>
  );
}
