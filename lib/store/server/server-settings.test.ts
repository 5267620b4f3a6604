import { expect, test } from 'vitest';
import { serverSettings } from './server-settings.ts';

test('every line says why', () => {
  const lines = serverSettings()
    .text.split('\n')
    .filter((line) => / = /u.test(line));
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) expect(line).toMatch(/^[a-z_]+ = '.*' {2}# .+$/u);
});

test('an override replaces ours, and other settings have another name', () => {
  const { text, clusterName } = serverSettings({ fsync: 'off' });
  expect(text.match(/^fsync = /gmu)).toHaveLength(1);
  expect(text).toContain("fsync = 'off'");
  expect(clusterName).not.toBe(serverSettings().clusterName);
  expect(serverSettings().clusterName).toBe(serverSettings().clusterName);
});
