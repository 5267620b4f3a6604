'use client';
import { Banner } from '#components/ui/banner.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import type { SubmissionAnswer } from '#lib/contract/submission.ts';
import { explainFailCode } from '#lib/domain/fail-codes.ts';
import { formatInstant, formatRelative } from '#lib/format/times.ts';
import type { SubmissionKey } from '#lib/queries/submission.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useNow } from '#lib/search-params/use-now.ts';
import { VerdictBadge } from '../verdict-badge.tsx';
import { AskArgos } from './ask-argos.tsx';

/** The verdict, when, through which channel, and whose: with the ids to copy. */
export function DetailHeader({ submissionKey, answer }: { submissionKey: SubmissionKey; answer: SubmissionAnswer }) {
  const { submission } = answer;
  const { zone } = useFilter();
  const now = useNow();
  const other = zone === 'UTC' ? Intl.DateTimeFormat().resolvedOptions().timeZone : 'UTC';
  return (
    <header className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-2">
            <h1 className="text-xl font-semibold">
              <Tooltip content={`${formatInstant(submission.createdAt, other, { to: 'millisecond' })} ${other}`}>
                <button type="button" className="cursor-default text-left">
                  {formatInstant(submission.createdAt, zone)}
                </button>
              </Tooltip>
            </h1>
            <VerdictBadge status={submission.status} erased={submission.erased} />
            {submission.failCodes.length > 0 ? (
              <span className="text-sm font-medium">
                {submission.failCodes.map((code) => explainFailCode(code).title).join(' · ')}
              </span>
            ) : null}
          </div>
          <p className="mt-0.5 text-sm text-muted">
            {zone} · {formatRelative(Date.parse(submission.createdAt), now)}
          </p>
        </div>
        <AskArgos submissionKey={submissionKey} />
      </div>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <Id name="Submission" value={submission.authId} />
        <Id name="Subject" value={submission.kycSubmissionId} />
        <Fact name="Submitted by">{submission.submitType ?? 'not recorded'}</Fact>
        <Fact name="Project">{submission.projectId}</Fact>
      </dl>
      {submission.erased ? (
        <Banner tone="neutral">
          ARGOS has erased the personal data of this submission
          {submission.erasedAt ? ` on ${formatInstant(submission.erasedAt, zone)} (${zone})` : ''}. What is shown is all
          that ARGOS still lists; the mirror keeps nothing else, and there is no image any more.
        </Banner>
      ) : null}
      {submission.missingSince ? (
        <Banner>
          ARGOS no longer lists this submission: two whole readings in a row did not find it, the second on{' '}
          {formatInstant(submission.missingSince, zone)}. It is kept here as it was listed last.
        </Banner>
      ) : null}
    </header>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex items-center gap-1.5">
      <dt className="text-muted">{name}</dt>
      <dd className="flex min-w-0 items-center gap-0.5">{children}</dd>
    </div>
  );
}

function Id({ name, value }: { name: string; value: string | null }) {
  if (value === null) return <Fact name={name}>not recorded</Fact>;
  return (
    <Fact name={name}>
      <code className="min-w-0 font-mono text-xs break-all">{value}</code>
      <CopyButton value={value} label={`Copy the ${name.toLowerCase()} id`} />
    </Fact>
  );
}
