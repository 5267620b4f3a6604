import { expect, test } from 'vitest';
import { adaptRecord } from '#lib/argos/adapt-record.ts';
import { isQuarantined } from '#lib/argos/record.ts';
import { en } from './en/en.ts';
import { ko } from './ko/ko.ts';
import { causeText } from './quarantine-cause.ts';

const sound = { auth_id: 'a', auth_status: 'approved', create_time: '2026-03-01T09:00:00Z' };
const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)]);
let deep: unknown = 0;
for (let level = 0; level < 100_000; level++) deep = [deep];

/** Every way in which a record can't be read. */
const ODD: Readonly<Record<string, unknown>> = {
  'nested too deeply': deep,
  'no object': 'text',
  'a list': nested(2),
  'no id': { ...sound, auth_id: null },
  'several ids': { ...sound, authId: 'b' },
  'no verdict': { ...sound, auth_status: '' },
  'no time': { ...sound, create_time: null },
  'an id that is no text': { ...sound, auth_id: {} },
  'an id that is too long': { ...sound, auth_id: 'x'.repeat(301) },
  'a blank id': { ...sound, auth_id: ' ' },
  'an id with NUL': { ...sound, auth_id: 'a\0' },
  'half a character': { ...sound, auth_id: 'a\ud800' },
  'a score that is no number': { ...sound, result: { face_similarity: 'high: “90”' } },
  'a flag that is none': { ...sound, delete_check: 'perhaps' },
  'a time that is none': { ...sound, create_time: 'yesterday' },
  'a policy that is no object': { ...sound, policy: 7 },
  'two of these at once': { ...sound, create_time: 'yesterday. Or so', delete_check: 'perhaps' },
};

test.each(Object.entries(ODD))('%s is told as it was written in English, and in Korean', (_, record) => {
  const adapted = adaptRecord(record, { argosProjectId: null, project: 'p' });
  if (!isQuarantined(adapted)) throw new Error('It could be read.');
  expect(causeText(en.sync.quarantine.causes, adapted.cause)).toBe(adapted.cause);
  expect(causeText(ko.sync.quarantine.causes, adapted.cause)).toMatch(/\p{Script=Hangul}/u);
  expect(causeText(ko.sync.quarantine.causes, adapted.cause)).not.toContain(' is ');
});

test('what a record sent stands in the Korean words, too', () => {
  const cause = 'create_time is not a time of this century in ISO 8601: “yesterday”. auth_id is blank.';
  expect(causeText(ko.sync.quarantine.causes, cause)).toBe(
    'create_time: 금세기의 ISO 8601 시각이 아닙니다(“yesterday”). auth_id: 비어 있습니다.',
  );
});

test.each(['', 'Something else.', 'a is odd.', 'auth_id is blank. And more', 'a is not text: “”. b”.'])(
  '“%s”, which is not known, stays as it is',
  (cause) => expect(causeText(ko.sync.quarantine.causes, cause)).toBe(cause),
);
