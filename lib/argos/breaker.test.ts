import { describe, expect, it } from 'vitest';
import { createBreaker } from './breaker.ts';
import { ArgosError } from './errors.ts';
import { fakeTiming } from './testing/fake-timing.ts';

const POLICY = { failures: 3, openMs: 10_000 };
const down = () => Promise.reject(new ArgosError('argos-down'));
const well = () => Promise.resolve('answer');

async function kindOf(asking: Promise<unknown>): Promise<string> {
  return asking.then(
    () => 'answered',
    (error: unknown) => (error instanceof ArgosError ? error.kind : 'other'),
  );
}

async function opened() {
  const timing = fakeTiming();
  const breaker = createBreaker(POLICY, timing.now);
  for (let index = 0; index < 3; index++) await kindOf(breaker.run(down));
  return { breaker, timing };
}

describe('the breaker', () => {
  it('opens after failures in a row, and then answers by itself', async () => {
    const { breaker, timing } = await opened();
    expect(breaker.state()).toBe('open');
    timing.advance(4000);
    const asked: number[] = [];
    const asking = breaker.run(() => Promise.resolve(asked.push(1)));
    await expect(asking).rejects.toMatchObject({
      kind: 'paused',
      retryAfterMs: 6000,
      message: expect.stringContaining('in 6 s') as string,
    });
    expect(asked).toEqual([]);
  });

  it.each(['unreachable', 'timeout', 'connection-lost', 'argos-down'] as const)('counts %s', async (kind) => {
    const breaker = createBreaker({ failures: 1, openMs: 1 }, () => 0);
    await kindOf(breaker.run(() => Promise.reject(new ArgosError(kind))));
    expect(breaker.state()).not.toBe('closed');
  });

  it.each(['wrong-key', 'slow-down', 'bad-answer', 'not-found'] as const)(
    'begins anew after %s: ARGOS is there',
    async (kind) => {
      const breaker = createBreaker(POLICY, () => 0);
      for (const failure of ['timeout', 'timeout', kind, 'timeout', 'timeout'] as const) {
        await kindOf(breaker.run(() => Promise.reject(new ArgosError(failure))));
      }
      expect(breaker.state()).toBe('closed');
    },
  );

  it('begins anew after an answer', async () => {
    const breaker = createBreaker(POLICY, () => 0);
    for (const ask of [down, down, well, down, down]) await kindOf(breaker.run(ask));
    expect(breaker.state()).toBe('closed');
  });

  it('lets one through as a probe, and the others not', async () => {
    const { breaker, timing } = await opened();
    timing.advance(10_000);
    expect(breaker.state()).toBe('half-open');
    const gate = Promise.withResolvers<string>();
    const probe = breaker.run(() => gate.promise);
    expect(await kindOf(breaker.run(well))).toBe('paused');
    gate.resolve('back');
    expect(await probe).toBe('back');
    expect(breaker.state()).toBe('closed');
    expect(await kindOf(breaker.run(well))).toBe('answered');
  });

  it('opens again when the probe fails', async () => {
    const { breaker, timing } = await opened();
    timing.advance(10_000);
    expect(await kindOf(breaker.run(down))).toBe('argos-down');
    expect(breaker.state()).toBe('open');
    expect(await kindOf(breaker.run(well))).toBe('paused');
    timing.advance(10_000);
    expect(await kindOf(breaker.run(well))).toBe('answered');
  });

  it('learns nothing from a caller who gives up, and lets the next one probe', async () => {
    const { breaker, timing } = await opened();
    timing.advance(10_000);
    expect(await kindOf(breaker.run(() => Promise.reject(new DOMException('gave up', 'AbortError'))))).toBe('other');
    expect(await kindOf(breaker.run(well))).toBe('answered');
  });
});
