import { ViewBar } from '#components/views/view-bar.tsx';
import { IgnoredNotice } from './ignored-notice.tsx';
import { MainNav } from './main-nav.tsx';
import { Keyboard } from './shortcuts/keyboard.tsx';
import { SimulatorBanner } from './simulator-banner.tsx';
import { SkipLink } from './skip-link.tsx';
import { TopBar } from './top-bar.tsx';

/** Navigation at the left (at the bottom on a phone), the bar of range, zone and freshness above, the page in the middle. */
export function AppShell({ children }: { children: React.ReactNode }) {
  return (
    <>
      <div className="contents print:hidden">
        <SkipLink />
        <Keyboard />
        <MainNav />
      </div>
      <div className="flex min-h-dvh flex-col pb-14 sm:pb-0 sm:pl-14 desk:pl-52 print:block print:min-h-0 print:p-0!">
        <div className="contents print:hidden">
          <SimulatorBanner />
          <TopBar />
        </div>
        <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none print:block">
          <div className="contents print:hidden">
            <ViewBar />
            <IgnoredNotice />
          </div>
          {children}
        </main>
      </div>
    </>
  );
}
