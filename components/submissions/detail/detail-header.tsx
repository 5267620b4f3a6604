'use client';
import { MaskedField, Revealed } from '#components/shell/reveal/masked-field.tsx';
import type { Reveal } from '#components/shell/reveal/use-reveal.ts';
import { Banner } from '#components/ui/banner.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { ownZone } from '#lib/browser/platform.ts';
import type { SubmissionAnswer, SubmissionItem } from '#lib/contract/submission.ts';
import { failCodeText } from '#lib/messages/describe.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import type { SubmissionKey } from '#lib/queries/submission.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useNow } from '#lib/search-params/use-now.ts';
import { SubjectLink } from '../subjects/subject-link.tsx';
import { VerdictBadge } from '../verdict-badge.tsx';
import { AskArgos } from './ask-argos.tsx';

/** The verdict, when, through which channel, and whose: with the ids to copy. */
export function DetailHeader({
  submissionKey,
  answer,
  reveal,
}: {
  submissionKey: SubmissionKey;
  answer: SubmissionAnswer;
  reveal: Reveal;
}) {
  const { submission: words, terms, format } = useMessages();
  const { submission } = answer;
  const { zone } = useFilter();
  const now = useNow();
  const other = zone === 'UTC' ? ownZone() : 'UTC';
  return (
    <header className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-2">
            <h1 className="text-xl font-semibold">
              <Tooltip content={`${format.instant(submission.createdAt, other, { to: 'millisecond' })} ${other}`}>
                <button type="button" className="cursor-default text-left">
                  {format.instant(submission.createdAt, zone)}
                </button>
              </Tooltip>
            </h1>
            <VerdictBadge status={submission.status} erased={submission.erased} />
            {submission.failCodes.length > 0 ? (
              <span className="text-sm font-medium">
                {submission.failCodes.map((code) => failCodeText(terms, code).title).join(' · ')}
              </span>
            ) : null}
          </div>
          <p className="mt-0.5 text-sm text-muted">
            {zone} · {format.relative(Date.parse(submission.createdAt), now)}
          </p>
        </div>
        <AskArgos submissionKey={submissionKey} />
      </div>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <Id name={words.facts.submission} value={submission.authId} label={words.facts.copySubmission} />
        <Subject submission={submission} reveal={reveal} />
        <Fact name={words.facts.submittedBy}>{submission.submitType ?? words.facts.notRecorded}</Fact>
        <Fact name={words.facts.project}>{submission.projectId}</Fact>
      </dl>
      {submission.erased ? (
        <Banner tone="neutral">
          {words.erased(submission.erasedAt ? { instant: format.instant(submission.erasedAt, zone), zone } : null)}
        </Banner>
      ) : null}
      {submission.missingSince ? <Banner>{words.missing(format.instant(submission.missingSince, zone))}</Banner> : null}
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

function Subject({ submission, reveal }: { submission: SubmissionItem; reveal: Reveal }) {
  const { facts } = useMessages().submission;
  const { subject } = reveal.values;
  if (!submission.masked?.includes('subject')) {
    return (
      <Id name={facts.subject} value={submission.kycSubmissionId} label={facts.copySubject}>
        <SubjectLink submission={submission} />
      </Id>
    );
  }
  return subject === undefined || subject === null ? (
    <Fact name={facts.subject}>
      <MaskedField field="subject" reveal={reveal} />
    </Fact>
  ) : (
    <Fact name={facts.subject}>
      <Revealed field="subject" reveal={reveal} className="flex items-center gap-0.5">
        <CopiedId value={subject} label={facts.copySubject} />
      </Revealed>
    </Fact>
  );
}

function Id({
  name,
  value,
  label,
  children,
}: {
  name: string;
  value: string | null;
  label: string;
  /** Beside it. */
  children?: React.ReactNode;
}) {
  const { facts } = useMessages().submission;
  if (value === null) return <Fact name={name}>{facts.notRecorded}</Fact>;
  return (
    <Fact name={name}>
      <CopiedId value={value} label={label} />
      {children}
    </Fact>
  );
}

function CopiedId({ value, label }: { value: string; label: string }) {
  return (
    <>
      <code className="min-w-0 font-mono text-xs break-all">{value}</code>
      <CopyButton value={value} label={label} />
    </>
  );
}
