import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgosError } from './errors.ts';
import { pauseBeforeRetry, readRetryAfter, withRetry } from './retry.ts';
import { fakeTiming } from './testing/fake-timing.ts';
import { REAL_TIMING } from './timing.ts';

const POLICY = { attempts: 5, baseMs: 100, capMs: 1000, budgetMs: 60_000 };

describe('the pause', () => {
  it('is drawn from a bound that doubles up to its cap, and never falls under what ARGOS asks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.option(fc.nat(100_000)),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, retryAfterMs, chance) => {
          const floor = retryAfterMs ?? 0;
          const pause = pauseBeforeRetry(POLICY, failures, retryAfterMs, () => chance);
          expect(pause).toBeGreaterThanOrEqual(floor);
          expect(pause).toBeLessThanOrEqual(floor + Math.min(1000, 100 * 2 ** (failures - 1)));
        },
      ),
    );
  });
});

describe('withRetry', () => {
  const failing = (...errors: Error[]) => {
    const asked: number[] = [];
    const ask = () => {
      asked.push(1);
      const error = errors.shift();
      return error ? Promise.reject(error) : Promise.resolve('answer');
    };
    return { ask, asked };
  };

  it('gives up with the last failure when the attempts are used up', async () => {
    const errors = Array.from({ length: 9 }, (_, index) => new ArgosError('argos-down', { traceId: String(index) }));
    const { ask, asked } = failing(...errors);
    const timing = fakeTiming();
    await expect(withRetry(ask, { policy: POLICY, timing })).rejects.toBe(errors[4]);
    expect(asked).toHaveLength(5);
    expect(timing.pauses).toEqual([50, 100, 200, 400]);
  });

  it('begins no attempt that would end beyond the budget', async () => {
    const { ask, asked } = failing(
      ...Array.from({ length: 9 }, () => new ArgosError('slow-down', { retryAfterMs: 400 })),
    );
    const timing = fakeTiming(0);
    await expect(withRetry(ask, { policy: { ...POLICY, budgetMs: 1000 }, timing })).rejects.toMatchObject({
      kind: 'slow-down',
    });
    expect(asked).toHaveLength(3);
    expect(timing.pauses).toEqual([400, 400]);
  });

  it('does not repeat what is no passing failure, nor what is none of ours', async () => {
    for (const error of [
      new ArgosError('wrong-key'),
      new ArgosError('bad-answer', { transient: false }),
      new TypeError('a defect'),
    ]) {
      const { ask, asked } = failing(error);
      await expect(withRetry(ask, { policy: POLICY, timing: fakeTiming() })).rejects.toBe(error);
      expect(asked).toHaveLength(1);
    }
  });

  it('says what failed, where the breaker opened on it', async () => {
    const error = new ArgosError('unreachable');
    await expect(
      withRetry(failing(error, new ArgosError('paused')).ask, { policy: POLICY, timing: fakeTiming() }),
    ).rejects.toBe(error);
    await expect(
      withRetry(failing(new ArgosError('paused')).ask, { policy: POLICY, timing: fakeTiming() }),
    ).rejects.toMatchObject({ kind: 'paused' });
  });

  it('really waits, and no longer once the caller gives up', async () => {
    const caller = new AbortController();
    const reason = new Error('enough');
    const { ask } = failing(new ArgosError('slow-down', { retryAfterMs: 50_000 }));
    const asking = withRetry(ask, { policy: POLICY, timing: REAL_TIMING, signal: caller.signal });
    caller.abort(reason);
    await expect(asking).rejects.toBe(reason);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 10, 6, 8, 49, 0);
  it.each<[string | null, number | null]>([
    ['0', 0],
    ['120', 120_000],
    [' 3 ', 3000],
    ['Fri, 06 Nov 2026 08:49:37 GMT', 37_000],
    ['Friday, 06-Nov-26 08:49:37 GMT', 37_000],
    ['Fri, 06 Nov 2026 08:48:00 GMT', 0],
    [null, null],
    ['', null],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    ['99999999999', null],
    ['Fri, 99 Nov 2026 08:49:37 GMT', null],
  ])('%j is %j ms', (header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected);
  });
});
