'use client';
import { createContext } from 'react';

/** What the charts of a page are about; a file that leaves the page takes it along. */
export interface ChartAbout {
  /** Days of the zone; null = all there are. */
  range: { from: string; to: string } | null;
  zone: string;
  /** ISO 8601 UTC: the mirror agreed with ARGOS then; null = not yet. */
  asOf: string | null;
}

export const ChartAboutContext = createContext<ChartAbout | null>(null);
