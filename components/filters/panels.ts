import type { Messages } from '#lib/messages/messages.ts';

/** The parts of the filter, in the order of the bar. */
export const PANELS = [
  'verdict',
  'failCode',
  'gates',
  'reconciliation',
  'submitType',
  'policy',
  'clock',
  'subject',
  'record',
] as const;
export type Panel = (typeof PANELS)[number];

/** As the bar calls them. */
export function panelNames({ clock, gates, limits, record }: Messages['filters']): Record<Panel, string> {
  const { failCode, policy, reconciliation, status, subject, submitType } = limits;
  return { verdict: status, failCode, gates, reconciliation, submitType, policy, clock, subject, record };
}

/** What to ask of a page so that it comes with this part open (components/shell/palette/wanted.ts). */
export const panelControl = (panel: Panel): string => `filter:${panel}`;
