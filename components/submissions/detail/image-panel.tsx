'use client';
import { useQuery } from '@tanstack/react-query';
import { ImageOff, LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { problemOf } from '#lib/queries/fetch-json.ts';
import { imageQuery } from '#lib/queries/submission.ts';
import type { SubmissionKey } from '#lib/queries/submission.ts';
import { Section } from '#components/ui/section.tsx';

/** A face is shown only to who asks for it, comes from ARGOS at that moment, and is kept nowhere. */
export function ImagePanel({ submissionKey, erased }: { submissionKey: SubmissionKey; erased: boolean }) {
  const [wanted, setWanted] = useState(false);
  return (
    <Section
      title="Image"
      aside={
        wanted && !erased ? (
          <Button look="link" size="inline" onClick={() => setWanted(false)}>
            Hide
          </Button>
        ) : null
      }
    >
      <div className="mt-3 flex aspect-square w-full items-center justify-center overflow-hidden rounded-lg bg-sunken text-center">
        {erased ? (
          <p className="flex flex-col items-center gap-2 px-6 text-sm text-muted">
            <ImageOff aria-hidden className="size-5 text-faint" />
            Erased: ARGOS has no image of it any more.
          </p>
        ) : wanted ? (
          <LoadedImage submissionKey={submissionKey} />
        ) : (
          <div className="flex flex-col items-center gap-2 px-6">
            <Button onClick={() => setWanted(true)}>Show the image</Button>
            <p className="text-xs text-muted">It is fetched from ARGOS for you alone and stored nowhere.</p>
          </div>
        )}
      </div>
    </Section>
  );
}

function LoadedImage({ submissionKey }: { submissionKey: SubmissionKey }) {
  const { data, error, refetch, isFetching } = useQuery(imageQuery(submissionKey));
  if (error) {
    const problem = problemOf(error);
    return (
      <div role="alert" className="flex flex-col items-center gap-2 px-6 text-sm">
        <ImageOff aria-hidden className="size-5 text-faint" />
        <p className="font-medium">{problem.title}</p>
        <p className="text-muted">{problem.action ?? problem.detail}</p>
        <Button size="sm" onClick={() => void refetch()} disabled={isFetching}>
          Try again
        </Button>
      </div>
    );
  }
  if (!data) {
    return (
      <p role="status" className="flex items-center gap-2 text-sm text-muted">
        <LoaderCircle aria-hidden className="size-4 animate-spin" /> Fetching it from ARGOS…
      </p>
    );
  }
  return <img src={data} alt="The face that was submitted" className="size-full object-contain" />;
}
