import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { bitOf, DISAGREEMENT_BITS, judgementOf, RECONCILIATION_KINDS } from '#lib/domain/reconciliation.ts';
import type { Reconciliation } from '#lib/domain/reconciliation.ts';

/** What can be asked of the bits: the judgement and every kind; of a submission not looked at yet nothing. */
export function reconciliationsOf(bits: number | null): Reconciliation[] {
  if (bits === null) return [];
  return [judgementOf(bits), ...RECONCILIATION_KINDS.filter((kind) => (bits & bitOf(kind)) !== 0)];
}

/** The column `reconciliation` says one of these. */
export function reconciledAs(asked: readonly Reconciliation[]): RawBuilder<unknown> {
  const unclear = asked.filter((each) => each !== 'explained').map(conditionOf);
  // Said apart: what is not explained has an index of its own.
  const notExplained = sql`reconciliation <> 0 and (${sql.join(unclear, sql` or `)})`;
  if (unclear.length === asked.length) return notExplained;
  return unclear.length === 0 ? sql`reconciliation = 0` : sql`(reconciliation = 0 or ${notExplained})`;
}

function conditionOf(asked: Exclude<Reconciliation, 'explained'>): RawBuilder<unknown> {
  if (asked === 'unexplained') return sql`reconciliation & ${sql.lit(DISAGREEMENT_BITS)} <> 0`;
  if (asked === 'cannotTell') return sql`reconciliation & ${sql.lit(DISAGREEMENT_BITS)} = 0`;
  return sql`reconciliation & ${sql.lit(bitOf(asked))} <> 0`;
}
