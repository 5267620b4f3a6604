'use client';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useReveal } from '#components/shell/reveal/use-reveal.ts';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '#components/ui/tabs.tsx';
import type { SubmissionAnswer } from '#lib/contract/submission.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { reconcile } from '#lib/domain/reconcile.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { revealSubmission } from '#lib/queries/reveal.ts';
import type { SubmissionKey } from '#lib/queries/submission.ts';
import { AttemptsPanel } from './attempts-panel.tsx';
import { DetailHeader } from './detail-header.tsx';
import { Disagreements } from './disagreements.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { GatesPanel } from './gates-panel.tsx';
import { ImagePanel } from './image-panel.tsx';
import { PolicyPanel } from './policy-panel.tsx';
import { RawPanel } from './raw-panel.tsx';

const TABS = ['gates', 'attempts', 'raw'] as const;

export function DetailBody({ submissionKey, answer }: { submissionKey: SubmissionKey; answer: SubmissionAnswer }) {
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('gates'));
  const { tabs } = useMessages().submission;
  const { submission } = answer;
  const reading = useGateReading();
  const as = JSON.stringify([submission.projectId, submission.authId, answer.readAt]);
  const reveal = useReveal(as, (fields) => revealSubmission(submissionKey, fields));
  return (
    <>
      <DetailHeader submissionKey={submissionKey} answer={answer} reveal={reveal} />
      <Tabs value={tab} onValueChange={(value) => void setTab(TABS.find((each) => each === value) ?? 'gates')}>
        <TabsList aria-label={tabs.name}>
          <TabsTrigger value="gates">{tabs.gates}</TabsTrigger>
          <TabsTrigger value="attempts">
            {tabs.attempts} <span className="text-faint">{formatCount(answer.attemptsTotal)}</span>
          </TabsTrigger>
          <TabsTrigger value="raw">{tabs.raw}</TabsTrigger>
        </TabsList>
        <TabsContent value="gates">
          <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <div className="flex min-w-0 flex-col gap-6">
              <Disagreements found={reconcile(submission, reading)} />
              <GatesPanel gates={answer.gates} erased={submission.erased} />
              <FindingsPanel submission={submission} reveal={reveal} />
            </div>
            <div className="flex min-w-0 flex-col gap-6">
              <ImagePanel submissionKey={submissionKey} erased={submission.erased} />
              <PolicyPanel listed={answer.policyListed} />
            </div>
          </div>
        </TabsContent>
        <TabsContent value="attempts">
          <AttemptsPanel answer={answer} />
        </TabsContent>
        <TabsContent value="raw">
          <RawPanel answer={answer} reveal={reveal} />
        </TabsContent>
      </Tabs>
    </>
  );
}
