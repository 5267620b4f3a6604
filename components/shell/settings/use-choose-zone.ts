'use client';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useChoose } from './use-choose.ts';

/** Makes a zone the reader's own. The address says none then; one that it said belonged to whoever gave the link. */
export function useChooseZone(): (zone: string) => void {
  const { dashboardTimeZone } = useDashboardSettings();
  const { filter, setFilter } = useFilter();
  const choose = useChoose();
  return (zone) => {
    if (filter.tz !== null) setFilter({ tz: null });
    // Who takes the dashboard's zone follows it.
    void choose({ timeZone: zone === dashboardTimeZone ? null : zone });
  };
}
