import type { WhatIfAnswer } from '#lib/contract/what-if.ts';

type InForce = WhatIfAnswer['thresholds'][number];

/** Where a threshold stands that nobody moves, in whole points: as the newest submissions were judged, or else most of them. */
export const standsAt = (inForce: InForce | undefined): number =>
  Math.round(inForce?.latest ?? inForce?.uses[0]?.threshold ?? 0);
