import { pino } from 'pino';
import { expect, test } from 'vitest';
import { cspReport } from '#lib/contract/csp-report.ts';
import { logBlocked } from './log-blocked.ts';

function logged(report: unknown, now: number): { taken: number; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  return { taken: logBlocked({ log }, cspReport.parse(report), now), lines };
}

test('what is blocked is logged by directive, origin and page, and nothing that names a person', () => {
  const page = 'https://review.example.com/submissions/kyc-secret?subject=someone';
  const body = {
    effectiveDirective: 'script-src-elem',
    blockedURL: 'https://evil.example/x?subject=someone',
    documentURL: page,
  };
  const { taken, lines } = logged(
    [
      { type: 'csp-violation', body },
      { type: 'deprecation', body: {} },
    ],
    0,
  );
  expect([taken, lines.length]).toEqual([1, 1]);
  expect(lines[0]).toMatchObject({
    directive: 'script-src-elem',
    blocked: 'https://evil.example',
    page: '/submissions',
  });
  const older = {
    'csp-report': { 'violated-directive': "script-src 'self'", 'blocked-uri': 'inline', 'document-uri': page },
  };
  expect(logged(older, 60_000).lines[0]).toMatchObject({ directive: 'script-src', blocked: 'inline' });
  const hostile = {
    'csp-report': { 'violated-directive': 'x\n{"level":60}', 'blocked-uri': 'data:text/html,someone' },
  };
  expect(logged(hostile, 120_000).lines[0]).toMatchObject({ directive: 'other', blocked: 'data:' });
  expect(JSON.stringify([...lines, ...logged(older, 180_000).lines])).not.toMatch(/someone|kyc-secret/u);
});

test('a flood of reports does not fill the log', () => {
  const flood = Array.from({ length: 50 }, () => ({ type: 'csp-violation', body: { blockedURL: 'inline' } }));
  expect(logged(flood, 600_000).lines).toHaveLength(31);
  expect(logged(flood, 600_001).lines).toHaveLength(0);
  expect(logged(flood, 660_000).lines).toHaveLength(31);
});
