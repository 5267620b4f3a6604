'use client';
import { useQueryStates } from 'nuqs';
import { auditParams, NO_AUDIT_LIMITS, toAuditQuery } from './audit-filter.ts';
import type { AuditParams } from './audit-filter.ts';
import { useFilter } from './use-filter.ts';

/** A limit of the trail that can be taken off by itself. */
export type AuditLimit = keyof AuditParams | 'project';

export interface AuditFilterState {
  limits: AuditParams & { project: string | null };
  /** Changes the address, as a step that the back button undoes. */
  setLimits: (change: Partial<AuditParams>) => void;
  takeOff: (limit: AuditLimit) => void;
  /** Takes off every limit; range and zone stay. */
  clearLimits: () => void;
  /** The query of our API for exactly this, and its key. */
  apiQuery: string;
}

/** What the address narrows the audit trail to, and how to change it. The trail is asked about one project at a time: the first. */
export function useAuditFilter(): AuditFilterState {
  const { filter, setFilter, range, zone } = useFilter();
  const [params, setParams] = useQueryStates(auditParams, { history: 'push' });
  const project = filter.project[0] ?? null;
  return {
    limits: { ...params, project },
    setLimits: (change) => void setParams(change),
    takeOff: (limit) => {
      if (limit === 'project') setFilter({ project: [] });
      else void setParams({ [limit]: NO_AUDIT_LIMITS[limit] });
    },
    clearLimits: () => {
      void setParams(NO_AUDIT_LIMITS);
      // Both changes of the address are one step back.
      if (project !== null) setFilter({ project: [] });
    },
    apiQuery: toAuditQuery(params, { range, zone, project }),
  };
}
