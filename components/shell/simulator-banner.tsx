'use client';
import { FlaskConical } from 'lucide-react';
import { Filled } from '#components/ui/filled.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';

/** Made-up numbers must never be taken for real ones, on any page. */
export function SimulatorBanner() {
  const { simulated } = useMessages().shell;
  const { simulator } = useDashboardSettings();
  if (!simulator) return null;
  return (
    <aside
      aria-label={simulated.label}
      className="flex min-h-8 items-center gap-2 bg-caution-soft px-3 py-1.5 text-xs text-caution-text sm:px-5"
    >
      <FlaskConical aria-hidden className="size-3.5 shrink-0" />
      <p>
        <Filled message={simulated.what} simulated={<strong className="font-semibold">{simulated.simulated}</strong>} />{' '}
        <span className="max-sm:hidden">
          <Filled message={simulated.todo} variable={<code className="font-mono">ARGOS_API_KEY</code>} />
        </span>
      </p>
    </aside>
  );
}
