'use client';
import { FlaskConical } from 'lucide-react';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';

/** Made-up numbers must never be taken for real ones, on any page. */
export function SimulatorBanner() {
  const { simulator } = useDashboardSettings();
  if (!simulator) return null;
  return (
    <aside
      aria-label="Simulated data"
      className="flex min-h-8 items-center gap-2 bg-caution-soft px-3 py-1.5 text-xs text-caution-text sm:px-5"
    >
      <FlaskConical aria-hidden className="size-3.5 shrink-0" />
      <p>
        <strong className="font-semibold">Simulated data:</strong> no ARGOS key is set, so every submission here is made
        up.{' '}
        <span className="max-sm:hidden">
          Set <code className="font-mono">ARGOS_API_KEY</code> and start again to see yours.
        </span>
      </p>
    </aside>
  );
}
