'use client';
import { useQuery } from '@tanstack/react-query';
import { ImageOff, LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { imageQuery } from '#lib/queries/submission.ts';
import type { SubmissionKey } from '#lib/queries/submission.ts';
import { Section } from '#components/ui/section.tsx';

/** A face is shown only to who asks for it, comes from ARGOS at that moment, and is kept nowhere. */
export function ImagePanel({ submissionKey, erased }: { submissionKey: SubmissionKey; erased: boolean }) {
  const { image } = useMessages().submission;
  const [wanted, setWanted] = useState(false);
  const [hidden, setHidden] = useState(false);
  const hide = (): void => {
    setWanted(false);
    setHidden(true);
  };
  return (
    <Section
      title={image.title}
      aside={
        wanted && !erased ? (
          // The button that was pressed is gone: the focus is on the one that undoes it.
          <Button look="link" size="inline" autoFocus onClick={hide}>
            {image.hide}
          </Button>
        ) : null
      }
    >
      <div className="mt-3 flex aspect-square w-full items-center justify-center overflow-hidden rounded-lg bg-sunken text-center">
        {erased ? (
          <p className="flex flex-col items-center gap-2 px-6 text-sm text-muted">
            <ImageOff aria-hidden className="size-5 text-faint" />
            {image.erased}
          </p>
        ) : wanted ? (
          <LoadedImage submissionKey={submissionKey} />
        ) : (
          <div className="flex flex-col items-center gap-2 px-6">
            <Button autoFocus={hidden} onClick={() => setWanted(true)}>
              {image.show}
            </Button>
            <p className="text-xs text-muted">{image.note}</p>
          </div>
        )}
      </div>
    </Section>
  );
}

function LoadedImage({ submissionKey }: { submissionKey: SubmissionKey }) {
  const { image } = useMessages().submission;
  const { data, error, refetch, isFetching } = useQuery(imageQuery(submissionKey));
  const problem = useProblem(error);
  if (problem) {
    return (
      <div role="alert" className="flex flex-col items-center gap-2 px-6 text-sm">
        <ImageOff aria-hidden className="size-5 text-faint" />
        <p className="font-medium">{problem.title}</p>
        <p className="text-muted">{problem.action ?? problem.detail}</p>
        <Button size="sm" onClick={() => void refetch()} disabled={isFetching}>
          {image.tryAgain}
        </Button>
      </div>
    );
  }
  if (!data) {
    return (
      <p role="status" className="flex items-center gap-2 text-sm text-muted">
        <LoaderCircle aria-hidden className="size-4 animate-spin" /> {image.fetching}
      </p>
    );
  }
  return <img src={data} alt={image.alt} className="size-full object-contain" />;
}
