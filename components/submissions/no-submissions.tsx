'use client';
import { useQuery } from '@tanstack/react-query';
import { ListX } from 'lucide-react';
import Link from 'next/link';
import { withoutLimit } from '#components/filters/chips.ts';
import { limitNames } from '#components/filters/limit-words.ts';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { failCodeKey } from '#lib/domain/submission.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { failCodeText } from '#lib/messages/describe.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { findFailCodes } from '#lib/palette/find-fail-codes.ts';
import { attentionQuery } from '#lib/queries/attention.ts';
import { facetsQuery } from '#lib/queries/facets.ts';
import { syncSummaryQuery } from '#lib/queries/sync-summary.ts';
import { countLimits } from '#lib/search-params/filter.ts';
import type { Limit } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** Asked and found nothing: what was meant by the text, which filter to loosen and what that would show, or that not all was read yet. */
export function NoSubmissions({ loosening = [] }: { loosening?: SubmissionsAnswer['loosening'] }) {
  const messages = useMessages();
  const { none } = messages.submissions;
  const { filter, setFilter, clearLimits } = useFilter();
  const { data: sync } = useQuery(syncSummaryQuery);
  const names = limitNames(messages);
  const limits = countLimits(filter);
  const reading = sync && !['upToDate', 'behind'].includes(sync.state);
  const judged = filter.retention.some((each) => each !== 'notSet');
  // Without a period nothing is judged by one: that none matches would say that all is well.
  const { data: attention } = useQuery({ ...attentionQuery(''), enabled: judged });
  const periodMissing = judged && attention?.erasures.retentionSet === false;
  return (
    <EmptyState
      icon={ListX}
      className="min-h-96"
      title={limits > 0 ? none.matches : none.inDays}
      detail={
        periodMissing ? none.noRetentionPeriod : reading ? none.notReadYet : detailOf(none, limits, loosening.length)
      }
      actions={
        <>
          {periodMissing ? (
            <Button asChild>
              <Link href="/erasures">{none.toErasures}</Link>
            </Button>
          ) : null}
          <MeantFailCodes />
          {loosening.map(({ limit, total }) => (
            <Button
              key={limit}
              onClick={() => setFilter(limit === 'range' ? { range: 'all' } : withoutLimit(filter, limit as Limit))}
            >
              {limit === 'range' ? none.allDays : none.without(names[limit as Limit])}
              <span className="text-muted">{formatCount(total)}</span>
            </Button>
          ))}
          {limits > 0 ? <Button onClick={clearLimits}>{none.clearAll}</Button> : null}
          {loosening.length > 0 || filter.range === 'all' ? null : (
            <Button onClick={() => setFilter({ range: 'all' })}>{none.showAllDays}</Button>
          )}
        </>
      }
    />
  );
}

/** The names of fail codes are ours, and a search in what ARGOS sent does not find them: the filter does. */
function MeantFailCodes() {
  const { palette, terms } = useMessages();
  const { filter, setFilter, apiQuery } = useFilter();
  const codes = filter.q === null ? [] : findFailCodes(terms, filter.q);
  const others = new URLSearchParams(apiQuery);
  others.delete('q');
  const { data: facets } = useQuery({ ...facetsQuery(others.toString()), enabled: codes.length > 0 });
  const countOf = (code: string) => facets?.failCode.find(({ value }) => failCodeKey(value) === code)?.count ?? 0;
  return codes.map((code) => (
    <Button
      key={code}
      onClick={() => setFilter({ q: null, failCode: [...filter.failCode.filter((each) => each !== code), code] })}
    >
      {palette.failCode(failCodeText(terms, code).title, code)}
      {facets ? <span className="text-muted">{formatCount(countOf(code))}</span> : null}
    </Button>
  ));
}

function detailOf(none: Messages['submissions']['none'], limits: number, loosened: number): string {
  if (limits === 0) return none.moreDays;
  return loosened > 0 ? none.looser : none.allExclude;
}
