'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { SaveViewButton } from '#components/views/save-view-button.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { AccountMenu } from './account-menu.tsx';
import { BrandMark } from './brand.tsx';
import { CopyLink } from './copy-link.tsx';
import { Freshness } from './freshness.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { PaletteButton } from './palette/palette-button.tsx';
import { ProjectSwitch } from './project-switch.tsx';
import { RangePicker } from './range-picker.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { ZoneSwitch } from './zone-switch.tsx';

/** Pages that show what a range of days holds. */
const RANGED: readonly string[] = [
  '/',
  '/explore',
  '/what-if',
  '/near-misses',
  '/submissions',
  '/subjects',
  '/reconciliation',
  '/policies',
  '/erasures',
  '/alarms',
  '/audit',
];

export function TopBar() {
  const { shell } = useMessages();
  const ranged = RANGED.includes(usePathname());
  return (
    <header className="z-30 flex flex-wrap items-center gap-x-2 border-b border-line bg-canvas px-3 sm:sticky sm:top-0 sm:h-13 sm:flex-nowrap sm:px-5">
      <Link href="/" aria-label="FaceAuth Review" className="flex h-12 items-center gap-2 font-semibold sm:hidden">
        <BrandMark className="size-6" />
        FaceAuth
      </Link>
      <div
        role="group"
        aria-label={shell.topBar}
        className="order-last -mx-3 flex w-[calc(100%+1.5rem)] min-w-0 items-center gap-1.5 overflow-x-auto px-3 pb-2 sm:order-none sm:-mx-1 sm:w-auto sm:flex-1 sm:px-1 sm:py-2"
      >
        {ranged ? <RangePicker /> : null}
        <ZoneSwitch />
        {ranged ? <ProjectSwitch /> : null}
      </div>
      <div className="ml-auto flex items-center gap-0.5">
        <Freshness />
        <PaletteButton />
        <SaveViewButton />
        <CopyLink />
        <LanguageSwitch />
        <ThemeSwitch className="max-sm:hidden" />
        <AccountMenu />
      </div>
    </header>
  );
}
