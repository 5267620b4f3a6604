'use client';
import { useMutation } from '@tanstack/react-query';
import { Download, ShieldCheck } from 'lucide-react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Filled } from '#components/ui/filled.tsx';
import { Progress } from '#components/ui/progress.tsx';
import { Section } from '#components/ui/section.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { AuditAnswer, AuditVerdict } from '#lib/contract/audit.ts';
import { whyWords } from '#lib/messages/describe-audit.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { AUDIT_EXPORT, verifyAudit } from '#lib/queries/audit.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useNow } from '#lib/search-params/use-now.ts';

const COMMAND = 'npm run audit -- verify --file audit-trail.jsonl --checkpoints kept.log';

/** How long the trail is, whether it is as it was written, what that can't show, and the whole of it as a file. */
export function TrailProof({ trail, pending }: { trail: AuditAnswer | undefined; pending: boolean }) {
  const { proof: say } = useMessages().audit;
  const verify = useMutation({ mutationFn: verifyAudit });
  const problem = useProblem(verify.error);
  return (
    <Section
      title={say.title}
      aside={
        <Button asChild size="sm" look="quiet">
          <a href={AUDIT_EXPORT} download>
            <Download aria-hidden />
            {say.exportAll}
          </a>
        </Button>
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pt-3">
        <div className="min-h-5 min-w-0 flex-1 basis-72 text-sm">
          {trail ? <Extent trail={trail} /> : pending ? <Skeleton className="h-5 w-80 max-w-full" /> : null}
        </div>
        <Button look="primary" onClick={() => verify.mutate()} aria-disabled={verify.isPending}>
          <ShieldCheck aria-hidden />
          {say.verify}
        </Button>
      </div>
      <div role="status" className="min-h-11 content-center py-2 text-sm sm:min-h-9">
        {verify.isPending ? (
          <span className="flex flex-col gap-1.5 text-muted">
            {say.verifying}
            <Progress label={say.verifying} fraction={null} />
          </span>
        ) : problem ? (
          <Banner>
            {problem.title}. {problem.detail} {problem.action}
          </Banner>
        ) : verify.data ? (
          <Verdict verdict={verify.data} />
        ) : (
          <span className="text-muted">{say.notYet}</span>
        )}
      </div>
      <p className="max-w-4xl text-xs text-muted">
        <Filled
          message={say.limits}
          file={<code className={CODE}>AUDIT_CHECKPOINT_FILE</code>}
          url={<code className={CODE}>AUDIT_CHECKPOINT_URL</code>}
        />{' '}
        <span className="inline-flex max-w-full items-center gap-1 align-bottom">
          <code className={CODE}>{COMMAND}</code>
          <CopyButton value={COMMAND} label={say.copyCommand} className="-my-1" />
        </span>
      </p>
    </Section>
  );
}

const CODE = 'rounded-sm bg-hover px-1 font-mono break-words text-ink';

function Extent({ trail: { head, checkpoint } }: { trail: AuditAnswer }) {
  const { audit, format } = useMessages();
  const { proof: say } = audit;
  const { zone } = useFilter();
  const now = useNow();
  return (
    <>
      <span className="font-semibold">{say.entries(head.seq)}</span>{' '}
      {checkpoint === null ? (
        <span className="text-muted">· {say.noCheckpoint}</span>
      ) : (
        <span className="text-muted" title={format.instant(checkpoint.at, zone)}>
          · {say.checkpoint(checkpoint.seq, format.relative(Math.min(Date.parse(checkpoint.at), now), now))}
        </span>
      )}
    </>
  );
}

function Verdict({ verdict }: { verdict: AuditVerdict }) {
  const { audit, format } = useMessages();
  const { proof: say } = audit;
  const { zone } = useFilter();
  const { firstBad, entries, checkpoints, forgotten, at } = verdict;
  const when = <span className="text-muted">{say.at(format.instant(at, zone))}</span>;
  if (firstBad) {
    return (
      <Banner tone="rejected" className="items-start py-2.5 text-sm [&>svg]:mt-0.5 [&>svg]:size-4">
        <p className="font-semibold">{say.broken(firstBad.seq)}</p>
        <p>{whyWords(audit, firstBad.why)}</p>
        <p>
          {say.before(entries)} {when}
        </p>
      </Banner>
    );
  }
  return (
    <p className="flex gap-2">
      <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-approved" />
      <span>
        <span className="font-medium">
          {checkpoints === 0 ? say.withoutCheckpoints(entries) : say.holds(entries, checkpoints)}
        </span>{' '}
        {forgotten > 0 ? `${say.forgotten(forgotten)} ` : null}
        {when}
      </span>
    </p>
  );
}
