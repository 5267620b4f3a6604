'use client';
import { cn } from '#components/ui/cn.ts';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { Section } from '#components/ui/section.tsx';
import { useNarrow } from '#components/ui/use-narrow.ts';
import type { SubjectAnswer } from '#lib/contract/subjects.ts';
import { namePolicies } from '#lib/messages/policy-names.ts';
import type { PolicyNames } from '#lib/messages/policy-names.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import type { useSubjectView } from './use-subject-view.ts';
import { AttemptCard, AttemptRow } from './subject-attempt.tsx';

/** Where an attempt stands in the page. */
export const anchorOf = (authId: string): string => `attempt-${encodeURIComponent(authId)}`;

/** Every attempt with what lies between, oldest first: a table, on a phone cards. What was chosen above is marked. */
export function SubjectAttempts({ answer, view }: { answer: SubjectAnswer; view: ReturnType<typeof useSubjectView> }) {
  const { subjects, terms, format } = useMessages();
  const { table, newestOnly } = subjects.detail;
  const narrow = useNarrow();
  const { attempts, submissions } = answer;
  const policyNames = usePolicyNames(attempts);
  const entries = attempts.map((attempt, index) => {
    const before = attempts[index - 1];
    return {
      attempt,
      id: anchorOf(attempt.submission.authId),
      gap: before
        ? format.duration(Date.parse(attempt.submission.createdAt) - Date.parse(before.submission.createdAt))
        : null,
      policy: attempt.policyId === null ? undefined : policyNames.get(attempt.policyId),
      changed: before !== undefined && before.policyId !== attempt.policyId,
      chosen: view.marked.has(attempt.submission.authId),
    };
  });
  return (
    <Section title={table.title}>
      {submissions > attempts.length ? (
        <p className="py-2 text-sm text-muted">{newestOnly(attempts.length, submissions)}</p>
      ) : null}
      {narrow ? (
        <ol aria-label={table.caption}>
          {entries.map((entry) => (
            <AttemptCard key={entry.id} {...entry} gates={view.gates} />
          ))}
        </ol>
      ) : (
        <ScrollRegion label={table.caption}>
          <table className="w-full text-sm">
            <caption className="sr-only">{table.caption}</caption>
            <thead className="text-left text-xs text-muted">
              <tr>
                <Head>{table.time}</Head>
                <Head>{table.gap}</Head>
                <Head>{table.verdict}</Head>
                {view.gates.map((gate) => (
                  <Head key={gate} className="min-w-36">
                    {terms.gates[gate].name}
                  </Head>
                ))}
                <Head>{table.codes}</Head>
                <Head>{table.type}</Head>
                <Head>{table.policy}</Head>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <AttemptRow key={entry.id} {...entry} gates={view.gates} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Section>
  );
}

/** Versions by their ids, told apart in the order in which this subject met them. */
function usePolicyNames(attempts: SubjectAnswer['attempts']): Map<string | null, PolicyNames> {
  const { terms } = useMessages();
  const met = new Map(attempts.map(({ policyId, submission: { policy } }) => [policyId, { policyId, policy }]));
  const named = namePolicies(terms, [...met.values()], useGateReading());
  return new Map(named.map((version) => [version.policyId, version]));
}

function Head({ className, children }: { className?: string; children: React.ReactNode }) {
  return (
    <th scope="col" className={cn('px-2 py-1.5 font-medium whitespace-nowrap', className)}>
      {children}
    </th>
  );
}
