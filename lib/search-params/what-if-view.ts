import { createParser, parseAsStringLiteral } from 'nuqs/server';
import type { inferParserType } from 'nuqs/server';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { parseThresholds, writeThresholds } from '#lib/domain/what-if-text.ts';
import type { Thresholds } from '#lib/domain/what-if.ts';

const parseAsThresholds = createParser<Thresholds>({
  parse: parseThresholds,
  serialize: writeThresholds,
  eq: (a, b) => writeThresholds(a) === writeThresholds(b),
});

/** Which thresholds are moved, and which gates the charts are of; the submissions are the filter's. */
export const whatIfViewParams = {
  thresholds: parseAsThresholds.withDefault({}),
  /** The gate of the curve. */
  sweep: parseAsStringLiteral(SCORED_GATES).withDefault('similarity'),
  /** The gates of the map. */
  across: parseAsStringLiteral(SCORED_GATES).withDefault('similarity'),
  up: parseAsStringLiteral(SCORED_GATES).withDefault('liveness'),
};

export type WhatIfView = inferParserType<typeof whatIfViewParams>;
