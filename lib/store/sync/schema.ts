/** The sync's own tables; what each is for stands in the migration that makes it. */
export type SyncSchema = Record<never, never>;
