'use client';
import { PageError } from '#components/shell/page-error.tsx';

/** Where no shell stands around the page, or the shell itself failed. */
export default function BarePageError(props: React.ComponentProps<typeof PageError>) {
  return (
    <main className="flex min-h-dvh flex-col">
      <PageError {...props} />
    </main>
  );
}
