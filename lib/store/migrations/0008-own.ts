import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** What belongs to a person: views of their own, what they pin and open with, how they like the dashboard to look and speak. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // Views that are there already stay the team's: nobody knows who made them.
  `alter table saved_view
    add column made_by text references person on delete set null, -- null = not known, or forgotten
    add constraint saved_view_owner foreign key (owner) references person on delete cascade`,
  `create table view_place (
    person_id text not null references person on delete cascade,
    view_id uuid not null,                    -- no reference: a view that is brought back is pinned where it was
    pinned boolean not null,
    opens boolean not null,                   -- does the dashboard open with it for this person? At most one does
    primary key (person_id, view_id)
  )`,
  'create unique index view_place_opens on view_place (person_id) where opens',
  // What was pinned for everybody stays so for each who is there, until they unpin it.
  `insert into view_place (person_id, view_id, pinned, opens)
    select person.id, saved_view.id, pinned, is_default from person cross join saved_view where pinned or is_default`,
  'drop index saved_view_default',
  'alter table saved_view drop column pinned, drop column is_default',
  'alter table person add column settings jsonb', // null = nothing was ever chosen
];
