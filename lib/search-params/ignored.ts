import { alarmsViewParams } from './alarms-view.ts';
import { auditParams } from './audit-filter.ts';
import type { AuditParams } from './audit-filter.ts';
import { exploreViewParams } from './explore-view.ts';
import type { ExploreView } from './explore-view.ts';
import { filterParams } from './filter-params.ts';
import type { FilterParams } from './filter-params.ts';
import { nearMissViewParams } from './near-miss-view.ts';
import type { NearMissView } from './near-miss-view.ts';
import type { SubjectsView } from './subjects-view.ts';
import { subjectsViewParams } from './subjects-view.ts';
import type { SubmissionsView } from './submissions-view.ts';
import { submissionsViewParams } from './submissions-view.ts';
import { viewParam } from './view-param.ts';
import { whatIfViewParams } from './what-if-view.ts';
import type { WhatIfView } from './what-if-view.ts';

/** A parameter that the address of some page has. */
export type AddressParameter =
  | keyof FilterParams
  | keyof SubmissionsView
  | keyof ExploreView
  | keyof typeof alarmsViewParams
  | keyof AuditParams
  | keyof SubjectsView
  | keyof WhatIfView
  | keyof NearMissView
  | keyof typeof viewParam;

/** A parameter of the address that could not be taken as it stands; the default is shown in its place. */
export interface IgnoredParameter {
  name: AddressParameter;
  value: string;
}

/**
 * Which of the parameters that we know were not understood. Unknown ones are left alone: they may be another page's.
 *
 * @param params the address as it stands
 */
export function listIgnored(params: URLSearchParams): IgnoredParameter[] {
  const ignored: IgnoredParameter[] = [];
  const known = {
    ...filterParams,
    ...submissionsViewParams,
    ...exploreViewParams,
    ...alarmsViewParams,
    ...auditParams,
    ...subjectsViewParams,
    ...whatIfViewParams,
    ...nearMissViewParams,
    ...viewParam,
  };
  for (const [name, parser] of Object.entries(known)) {
    const values = params.getAll(name);
    if (values.length === 0) continue;
    const bad =
      parser.type === 'multi'
        ? values.filter((value) => parser.parse([value]) === null)
        : values.filter((value, index) => index > 0 || parser.parse(value) === null);
    for (const value of bad) ignored.push({ name: name as AddressParameter, value });
  }
  return [...ignored, ...listUnpaired(params, ignored)];
}

/** `from` and `to` come together and in order, and `range` alone. */
function listUnpaired(params: URLSearchParams, known: readonly IgnoredParameter[]): IgnoredParameter[] {
  const usable = (name: string) => (known.some((one) => one.name === name) ? null : params.get(name));
  const [range, from, to] = [usable('range'), usable('from'), usable('to')];
  const paired = from !== null && to !== null && from <= to;
  const surplus = paired
    ? ([['range', range]] as const)
    : ([
        ['from', from],
        ['to', to],
      ] as const);
  return surplus.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}
