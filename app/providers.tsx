'use client';
import { QueryClientProvider } from '@tanstack/react-query';
import { ThemeProvider } from 'next-themes';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { useState } from 'react';
import { OwnSettings } from '#components/shell/settings/own-settings.tsx';
import type { SettingsOwner } from '#components/shell/settings/own-settings.tsx';
import { TooltipProvider } from '#components/ui/tooltip.tsx';
import { createQueryClient } from '#lib/queries/query-client.ts';
import type { DashboardSettings } from '#lib/search-params/dashboard-settings.ts';

export function Providers({
  settings,
  owner,
  nonce,
  children,
}: {
  settings: DashboardSettings;
  owner: SettingsOwner | null;
  /** Of the content security policy: the script that sets the theme before the first paint needs it. */
  nonce?: string;
  children: React.ReactNode;
}) {
  const [queryClient] = useState(createQueryClient);
  return (
    <ThemeProvider attribute="data-theme" defaultTheme="system" disableTransitionOnChange nonce={nonce}>
      <OwnSettings dashboard={settings} owner={owner}>
        <QueryClientProvider client={queryClient}>
          <NuqsAdapter>
            <TooltipProvider delayDuration={400} skipDelayDuration={200}>
              {children}
            </TooltipProvider>
          </NuqsAdapter>
        </QueryClientProvider>
      </OwnSettings>
    </ThemeProvider>
  );
}
