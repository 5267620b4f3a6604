import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { countBins } from './count-scores.ts';
import { countSubmissions } from './count-submissions.ts';
import type { Db } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import { narrowed } from './narrowed.ts';
import { countWhere } from './read-rows.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { bucketRange, erasedOf, submissionsOf, submitTypes } from './rollup-columns.ts';
import { verdictsFromRollups, wholeHours } from './rollup-plan.ts';
import type { CountedVerdicts } from './rollup-plan.ts';
import { bucketStart, HOUR } from './rollup-spans.ts';
import { partsOf, reversed } from './submission-order.ts';
import type { Order, Part, Place, ScoreColumn } from './submission-order.ts';
import { BIN_COLUMNS } from './submission-row.ts';

/** A run of a list, short where something could tell which: the row that is wanted stands `skip` rows after its first. */
interface Run {
  filter: ResolvedFilter;
  part: Part;
  skip: number;
  size: number;
}

/**
 * The place of the row before which the list has `offset` rows. By time the rollups tell in which hour it is, by score the bins tell
 * in which point, and only the rows of that are passed over, from the nearer end. Where no rollup can tell, as many rows are passed
 * over as it takes, within an index where it holds all that the filter asks.
 *
 * @param total how many rows the list has
 * @returns null where it has no such row
 */
export async function findPlace(
  db: Db,
  filter: ResolvedFilter,
  order: Order,
  offset: number,
  total: number,
): Promise<Place | null> {
  if (offset >= total || filter.projectIds.length === 0) return null;
  const { column } = order;
  const run =
    column === null
      ? await hourOf(db, filter, order, offset, total)
      : await pointOf(db, filter, { ...order, column }, offset, total);
  return run.part.order.column === null ? rowByTime(db, run) : rowByScore(db, run, run.part.order.column);
}

/** The hour that holds the row, where rollups can tell. */
async function hourOf(db: Db, filter: ResolvedFilter, order: Order, offset: number, total: number): Promise<Run> {
  const [part] = partsOf(order) as [Part];
  const verdicts = verdictsFromRollups(filter, { erased: true });
  const { hours, edges } = wholeHours(filter);
  if (!verdicts || !hours) return { filter, part, skip: offset, size: total };
  const isLead = (edge: { end: number }) => (edge.end === filter.end) === order.descending;
  const lead = edges.find(isLead);
  const trail = edges.find((edge) => !isLead(edge));
  const inLead = lead ? await countSubmissions(db, { ...filter, ...lead }) : 0;
  if (lead && offset < inLead) return { filter: { ...filter, ...lead }, part, skip: offset, size: inLead };
  const rest = offset - inLead;
  const direction = order.descending ? sql`desc` : sql`asc`;
  const { rows } = await sql<{ bucket: number; size: number; passed: number }>`
    select bucket, size::int, passed::int from (
      select bucket, sum(${countedOf(filter, verdicts)}) as size, sum(sum(${countedOf(filter, verdicts)})) over (order by bucket ${direction}) as passed
      from rollup_count where project_id = any(${filter.projectIds}::smallint[]) and span = ${HOUR}
        and ${bucketRange(hours, HOUR)} and ${submitTypes(filter)} group by bucket
    ) as hour where passed > ${rest} order by bucket ${direction} limit 1`.execute(db);
  const [hour] = rows;
  if (hour) {
    const within = narrowed(filter, { start: bucketStart(hour.bucket, HOUR), end: bucketStart(hour.bucket + 1, HOUR) });
    return { filter: within, part, skip: rest - (hour.passed - hour.size), size: hour.size };
  }
  if (!trail) return { filter, part, skip: offset, size: total };
  const inTrail = await countSubmissions(db, { ...filter, ...trail });
  return { filter: { ...filter, ...trail }, part, skip: offset - (total - inTrail), size: inTrail };
}

function countedOf({ erased }: ResolvedFilter, verdicts: CountedVerdicts): RawBuilder<unknown> {
  if (erased === null) return submissionsOf(verdicts);
  return erased ? erasedOf(verdicts) : sql`(${submissionsOf(verdicts)}) - (${erasedOf(verdicts)})`;
}

/** Instants that no submission lies beyond, UTC ms: years 1 and 9999. */
const EVER = { start: -62_135_596_800_000, end: 253_402_300_800_000 };

/** The point of the score (97 ≤ score < 98) that holds the row; rows without the score are a run of their own. */
async function pointOf(
  db: Db,
  filter: ResolvedFilter,
  order: Order & { column: ScoreColumn },
  offset: number,
  total: number,
): Promise<Run> {
  const [scored, unscored] = partsOf(order) as [Part, Part];
  const gate = BIN_COLUMNS.indexOf(`${order.column}_bin`);
  const range = { start: filter.start ?? EVER.start, end: filter.end ?? EVER.end };
  const bins = (await countBins(db, { ...filter, ...range }, [gate]))
    .map((each) => ({ bin: each.bin, size: each.approved + each.rejected + each.other }))
    .sort((a, b) => (order.descending ? b.bin - a.bin : a.bin - b.bin));
  let passed = 0;
  for (const { bin, size } of bins) {
    if (offset < passed + size) {
      const column = sql.ref(order.column);
      // What lies beyond 0 and 100 is counted with the points at the ends; margins begin at −100.
      const from =
        bin === (order.column === 'lowest_margin' ? -100 : 0) ? sql`true` : sql`${column} >= ${bin}::double precision`;
      const below = bin === 100 ? sql`true` : sql`${column} < ${bin + 1}::double precision`;
      const condition = sql`${scored.condition} and ${from} and ${below}`;
      return { filter, part: { ...scored, condition }, skip: offset - passed, size };
    }
    passed += size;
  }
  return { filter, part: unscored, skip: offset - passed, size: total - passed };
}

/** Walks an index to the row, from the nearer end of the run. */
async function walk<R>({ filter, part, skip, size }: Run, keys: readonly string[], db: Db): Promise<R | undefined> {
  const fromEnd = skip > size / 2;
  const { descending } = fromEnd ? reversed(part.order) : part.order;
  const steps = fromEnd ? size - 1 - skip : skip;
  const direction = descending ? sql`desc` : sql`asc`;
  const names = sql.join(keys.map((name) => sql.ref(name)));
  const orderBy = sql.join(keys.map((name) => sql`${sql.ref(name)} ${direction}`));
  const alone = filter.projectIds.length === 1;
  // Of several projects each gives as many rows as could be passed over in it alone.
  const within = alone ? sql`limit 1 offset ${steps}` : sql`limit ${steps + 1}`;
  const { rows } = await sql<R>`
    select found.* from unnest(${filter.projectIds}::smallint[]) as wanted (id), lateral (
      select ${names}, project_id from submission
      where project_id = wanted.id and ${part.condition} and ${filterConditions(filter)}
      order by ${orderBy} ${within}
    ) as found order by ${orderBy}, project_id ${direction} limit 1 offset ${alone ? 0 : steps}`.execute(db);
  return rows[0];
}

async function rowByTime(db: Db, run: Run): Promise<Place | null> {
  const row = await walk<{ created_at: Date; auth_id: string; project_id: number }>(run, ['created_at', 'auth_id'], db);
  if (!row) return null;
  return {
    score: run.part.scored ? undefined : null,
    createdAt: row.created_at.getTime(),
    authId: row.auth_id,
    projectId: row.project_id,
  };
}

/** The index of a score does not hold ids: it leads to score and time, and those of them alike are told apart afterwards. */
async function rowByScore(db: Db, run: Run, column: ScoreColumn): Promise<Place | null> {
  const { filter, part, skip } = run;
  const key = await walk<{ created_at: Date } & Record<ScoreColumn, number>>(run, [column, 'created_at'], db);
  if (!key) return null;
  const [score, createdAt] = [key[column], key.created_at];
  const direction = part.order.descending ? sql`desc` : sql`asc`;
  const same = sql`${sql.ref(column)} = ${score}::double precision and created_at = ${createdAt}`;
  const { rows: alike } = await sql<{ auth_id: string; project_id: number }>`select auth_id, project_id from submission
    where project_id = any(${filter.projectIds}::smallint[]) and ${same} and ${filterConditions(filter)}
    order by auth_id ${direction}, project_id ${direction}`.execute(db);
  let index = 0;
  if (alike.length > 1) {
    const compared = part.order.descending ? sql`>` : sql`<`;
    const before = sql`(${sql.ref(column)}, created_at) ${compared} (${score}::double precision, ${createdAt}::timestamptz)`;
    index = skip - (await countWhere(db, filter, sql`${part.condition} and ${before}`));
  }
  const row = alike[index];
  return row ? { score, createdAt: createdAt.getTime(), authId: row.auth_id, projectId: row.project_id } : null;
}
