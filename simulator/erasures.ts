import type { Attempt } from './columns.ts';
import { isUnreadable } from './marks.ts';
import { mix, unit } from './random.ts';
import type { World } from './world.ts';

const DAY = 86_400_000;
const REQUEST = 0xe2a5;
const RETENTION = 0x2e7e;

/** Every sixtieth person asks, once, to have everything erased that there is until then. */
const requestOf = (world: World, subject: number): number =>
  unit(world.seed ^ REQUEST, subject) < 1 / 60
    ? world.start + Math.floor(unit(world.seed ^ REQUEST, subject + 0x800000) * (world.size.days + 90) * DAY)
    : Infinity;

/**
 * When the personal data of an attempt is erased, UTC milliseconds, `Infinity` for never. A fifth of the base population
 * falls under a retention of 7 to 45 days; of what arrives while the simulator runs, 4 % is erased within half an hour,
 * so that somebody who watches sees it happen.
 */
export const erasedAtOf = (world: World, serial: number, attempt: Attempt): number => {
  if (isUnreadable(attempt.mark)) return Infinity;
  const asked = requestOf(world, attempt.subject);
  const byRequest = asked > attempt.time ? asked : Infinity;
  const chance = unit(attempt.salt, RETENTION);
  const delay = mix(attempt.salt, RETENTION + 1) / 4294967296;
  let byRetention = Infinity;
  if (serial >= world.size.rows) {
    if (chance < 0.04) byRetention = attempt.time + Math.floor(120_000 + 1_680_000 * delay);
  } else if (chance < 0.2) byRetention = attempt.time + Math.floor((7 + 38 * delay) * DAY);
  return Math.min(byRequest, byRetention);
};
