import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withEnvFile } from './env-file.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'faceauth-review-env-file-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

test('no file adds nothing', () => {
  expect(withEnvFile({ PORT: '1' }, dir)).toEqual({ PORT: '1' });
});

test('the file adds what the environment lacks; the environment wins', () => {
  writeFileSync(path.join(dir, '.env'), '# ours\nPORT=4000\nTIME_ZONE="Asia/Seoul"\nARGOS_API_KEY=from-file\n');
  expect(withEnvFile({ PORT: '1', ARGOS_API_KEY: '' }, dir)).toEqual({
    PORT: '1',
    TIME_ZONE: 'Asia/Seoul',
    ARGOS_API_KEY: '',
  });
});
