import type { SavedView } from '#lib/contract/views.ts';
import { viewFilter } from '#lib/search-params/saved-view.ts';
import type { Db, Trx } from '../database.ts';
import { listProjectNames } from '../list-project-names.ts';

/** Who asks. */
export interface ViewReader {
  personId: string;
  /** Names of keys; null = all. */
  projects: readonly string[] | null;
  /** Whether ids of subjects are shown to them. */
  seesSubjects: boolean;
}

/**
 * The views that a person sees: their own, then the team's, each in their order, as they have pinned them. Of views that name a project
 * which they may not see, nothing is there; nor of the team's that name a subject, where they are not shown subjects.
 */
export async function readViews(db: Db | Trx, { personId, projects, seesSubjects }: ViewReader): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_view')
    .leftJoin('person', 'person.id', 'made_by')
    .leftJoin('view_place', (join) => join.onRef('view_id', '=', 'saved_view.id').on('person_id', '=', personId))
    .selectAll('saved_view')
    .select(['person.name as maker', 'pinned', 'opens'])
    .where((where) => where.or([where('owner', 'is', null), where('owner', '=', personId)]))
    .orderBy((order) => order('owner', 'is', null))
    .orderBy('position')
    .execute();
  const names = await listProjectNames(db, projects);
  return rows
    .filter((row) => names === null || viewFilter(row).project.every((name) => names.has(name)))
    .filter((row) => seesSubjects || row.owner === personId || viewFilter(row).subject === null)
    .map(({ id, name, path, query, pinned, opens, owner, made_by: madeBy, maker, version, ...times }) => ({
      id,
      name,
      path,
      query,
      shared: owner === null,
      maker: madeBy === null || maker === null ? null : { id: madeBy, name: maker },
      pinned: pinned ?? false,
      isDefault: opens ?? false,
      version,
      createdAt: times.created_at.toISOString(),
      updatedAt: times.updated_at.toISOString(),
    }));
}

/** One of them; null where it is not there for this person. */
export async function findView(db: Db | Trx, reader: ViewReader, id: string): Promise<SavedView | null> {
  return (await readViews(db, reader)).find((view) => view.id === id) ?? null;
}

/** The view that the dashboard opens with for a person; null where they have chosen none. */
export async function getDefaultView(db: Db, reader: ViewReader): Promise<SavedView | null> {
  return (await readViews(db, reader)).find(({ isDefault }) => isDefault) ?? null;
}
