import { createParser, createSerializer, parseAsStringLiteral } from 'nuqs/server';
import type { inferParserType } from 'nuqs/server';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { parseThresholds, writeThresholds } from '#lib/domain/what-if-text.ts';
import type { Thresholds } from '#lib/domain/what-if.ts';
import { filterHref } from './filter.ts';
import type { Filter } from './filter.ts';

const parseAsThresholds = createParser<Thresholds>({
  parse: parseThresholds,
  serialize: writeThresholds,
  eq: (a, b) => writeThresholds(a) === writeThresholds(b),
});

/** Which thresholds are moved, and which gates the charts are of; the submissions are the filter's. */
export const whatIfViewParams = {
  thresholds: parseAsThresholds.withDefault({}),
  /** Another scenario, counted beside it. */
  against: parseAsThresholds,
  /** The gate of the curve. */
  sweep: parseAsStringLiteral(SCORED_GATES).withDefault('similarity'),
  /** The gates of the map. */
  across: parseAsStringLiteral(SCORED_GATES).withDefault('similarity'),
  up: parseAsStringLiteral(SCORED_GATES).withDefault('liveness'),
};

/** The page with these thresholds moved, over what the filter holds. */
export const whatIfHref = (filter: Filter, thresholds: Thresholds): string =>
  createSerializer(whatIfViewParams)(filterHref('/what-if', filter), { thresholds });

export type WhatIfView = inferParserType<typeof whatIfViewParams>;
