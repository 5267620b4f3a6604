import type { RangePreset } from '#lib/domain/time-range.ts';

export const PRESET_NAMES: Record<RangePreset, string> = {
  today: 'Today',
  yesterday: 'Yesterday',
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
  '90d': 'Last 90 days',
  '12m': 'Last 12 months',
  'this-month': 'This month',
  'last-month': 'Last month',
  all: 'All days',
};
