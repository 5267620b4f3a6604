'use client';
import { ArrowUpRight, Eraser, Filter } from 'lucide-react';
import Link from 'next/link';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import type { AuditEntryAnswer } from '#lib/contract/audit.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { detailName } from '#lib/messages/describe-audit.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useAuditFilter } from '#lib/search-params/use-audit-filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { submissionOf } from './submission-of.ts';

/** Everything that an entry says, and the keyboard's way to what a click on its cells does. */
export function EntryDetail({ entry }: { entry: AuditEntryAnswer }) {
  const { audit: words, format } = useMessages();
  const { entry: say } = words;
  const { zone } = useFilter();
  const { seq, at, actor, role, act, project, record, detail, detailErased, hash } = entry;
  const times = [...new Set([zone, 'UTC'])].map((each) => `${format.instant(at, each, { to: 'millisecond' })} ${each}`);
  return (
    <section aria-label={say.title(formatCount(seq))} className="flex flex-col gap-3 py-3">
      <div className="grid gap-x-8 gap-y-1.5 lg:grid-cols-[3fr_2fr]">
        <dl className={LIST}>
          <Field name={say.time}>{times.join(' · ')}</Field>
          <Field name={say.actor} code>
            {actor}
          </Field>
          <Field name={say.role}>{role ?? <None words={say} />}</Field>
          <Field name={say.act} code>
            {act}
          </Field>
          <Field name={say.project} code={project !== null}>
            {project ?? <None words={say} />}
          </Field>
          <Field name={say.record} code={record !== null}>
            {record === null ? <None words={say} /> : <Copied value={record} label={say.copyRecord} />}
          </Field>
          <Field name={say.hash} code>
            <Copied value={hash} label={say.copyHash} />
          </Field>
        </dl>
        <div>
          {detailErased ? (
            <p className="flex max-w-prose gap-2 text-xs text-erased-text">
              <Eraser aria-hidden className="mt-px size-3.5 shrink-0" />
              {say.erased}
            </p>
          ) : null}
          <dl className={LIST}>
            {Object.entries(detail ?? {}).map(([name, value]) => (
              <Field key={name} name={detailName(words, name)}>
                <Value value={value} words={say} />
              </Field>
            ))}
          </dl>
        </div>
      </div>
      <Acts entry={entry} />
    </section>
  );
}

const LIST = 'grid grid-cols-[7.5rem_minmax(0,1fr)] content-start gap-x-3 gap-y-1.5 text-xs';

function Field({ name, code = false, children }: { name: string; code?: boolean; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className={code ? 'font-mono break-all' : 'break-words'}>{children}</dd>
    </>
  );
}

type Words = Messages['audit']['entry'];

const None = ({ words }: { words: Words }) => <span className="text-faint">{words.none}</span>;

function Copied({ value, label }: { value: string; label: string }) {
  return (
    <span className="flex items-start gap-1">
      <span className="min-w-0">{value}</span>
      <CopyButton value={value} label={label} className="-my-1" />
    </span>
  );
}

function Value({ value, words }: { value: unknown; words: Words }) {
  if (value === null || value === '') return <None words={words} />;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatCount(value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return <code className="font-mono break-all">{JSON.stringify(value)}</code>;
}

function Acts({ entry }: { entry: AuditEntryAnswer }) {
  const { entry: say } = useMessages().audit;
  const { setLimits } = useAuditFilter();
  const { filter } = useFilter();
  const { actor, act, record } = entry;
  const href = submissionOf(entry, filter);
  return (
    <div className="flex flex-wrap gap-1.5">
      {href === null ? null : (
        <Button asChild size="sm">
          <Link href={href} prefetch={false}>
            <ArrowUpRight aria-hidden />
            {say.openSubmission}
          </Link>
        </Button>
      )}
      <Only onChoose={() => setLimits({ actor })}>{say.onlyWho}</Only>
      <Only onChoose={() => setLimits({ act: [act] })}>{say.onlyAct}</Only>
      {record === null ? null : <Only onChoose={() => setLimits({ record })}>{say.onlyRecord}</Only>}
    </div>
  );
}

function Only({ onChoose, children }: { onChoose: () => void; children: React.ReactNode }) {
  return (
    <Button size="sm" onClick={onChoose}>
      <Filter aria-hidden />
      {children}
    </Button>
  );
}
