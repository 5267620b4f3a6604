'use client';
import { useMessages } from '#lib/messages/use-messages.ts';
import { BrandMark } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SimulatorBanner } from './simulator-banner.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** Around the pages for who has not signed in yet: what this is, in which language and light, and one thing to do. */
export function EntryShell({ children }: { children: React.ReactNode }) {
  const { access } = useMessages();
  return (
    <div className="flex min-h-dvh flex-col bg-sunken">
      <SimulatorBanner />
      <header className="flex h-13 items-center justify-between px-3 sm:px-5">
        <p className="flex items-center gap-2.5 font-semibold">
          <BrandMark className="size-6 shrink-0" />
          <span>
            FaceAuth <span className="font-normal text-muted">Review</span>
            <span className="sr-only">: {access.brandNote}</span>
          </span>
        </p>
        <div className="flex items-center gap-0.5">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="flex flex-1 flex-col items-center px-3 pt-4 pb-16 outline-none sm:pt-[8vh]"
      >
        <div className="w-full max-w-md">{children}</div>
      </main>
    </div>
  );
}

/** The one thing to do. */
export function EntryCard({
  title,
  description,
  children,
}: {
  title: string;
  description?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <section className="rounded-xl border border-line bg-surface p-5 shadow-control sm:p-6">
      <h1 className="text-xl font-semibold text-balance">{title}</h1>
      {description ? <p className="mt-1 text-sm text-muted">{description}</p> : null}
      <div className="mt-5">{children}</div>
    </section>
  );
}
