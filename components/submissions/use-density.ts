'use client';
import { useQueryStates } from 'nuqs';
import { useOwnSettings } from '#components/shell/settings/own-settings.tsx';
import { useChoose } from '#components/shell/settings/use-choose.ts';
import { submissionsViewParams } from '#lib/search-params/submissions-view.ts';
import type { Density } from '#lib/search-params/submissions-view.ts';

/** How dense rows are: as the address says, or else as the reader likes it. What is chosen is theirs, and the address says none then. */
export function useDensity(): [Density, (chosen: Density) => void] {
  const [{ density }, setView] = useQueryStates(submissionsViewParams, { history: 'replace' });
  const { settings } = useOwnSettings();
  const choose = useChoose();
  return [
    density ?? settings.density ?? 'comfortable',
    (chosen) => {
      if (density !== null) void setView({ density: null });
      void choose({ density: chosen });
    },
  ];
}
