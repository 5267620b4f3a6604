'use client';
import { ErrorState } from '#components/ui/error-state.tsx';
import { TooltipProvider } from '#components/ui/tooltip.tsx';
import { errorDigest } from '#lib/queries/error-digest.ts';
import './globals.css';

/** Where even the shell fails: it stands alone, without theme and navigation. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>Failed · FaceAuth Review</title>
      </head>
      <body>
        <TooltipProvider>
          <main className="flex min-h-dvh flex-col">
            <ErrorState
              className="flex-1"
              heading
              title="The dashboard could not be shown"
              detail="It failed before any page could be. Its log says why."
              action="Try again. If it stays, tell who runs the dashboard the number below."
              requestId={errorDigest(error)}
              onRetry={retry}
            />
          </main>
        </TooltipProvider>
      </body>
    </html>
  );
}
