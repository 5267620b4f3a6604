import { expect, test } from 'vitest';
import { en } from './en/en.ts';
import { ko } from './ko/ko.ts';

test('attempts are summed up, and it is said where not all of them are shown', () => {
  const [english, korean] = [en.submission.attempts, ko.submission.attempts];
  expect(english.summary(3, '2 min', null, 2)).toBe('3 attempts within 2 min; 2 of those shown were rejected.');
  expect(english.summary(1_200, '9 d', 500, 31)).toBe(
    '1,200 attempts within 9 d (the newest 500 are shown); 31 of those shown were rejected.',
  );
  expect(korean.summary(1_200, '9일', 500, 31)).toBe(
    '9일 동안 1,200회 시도(최근 500회 표시). 표시된 시도 중 31회 거절되었습니다.',
  );
});

test('an erased submission tells when, where ARGOS says when', () => {
  const on = { instant: '24 Nov 2026, 11:46:18', zone: 'UTC' };
  expect(en.submission.erased(on)).toMatch(
    /^ARGOS has erased .* of this submission on 24 Nov 2026, 11:46:18 \(UTC\)\. /,
  );
  expect(en.submission.erased(null)).toMatch(/^ARGOS has erased the personal data of this submission\. /);
  expect(ko.submission.erased(null)).toMatch(/^ARGOS가 이 제출 건의 개인정보를 삭제했습니다\. /);
});

test('one submission, or many, or a place among them', () => {
  expect([1, 0, 1_234].map(en.submissions.count)).toEqual(['1 submission', '0 submissions', '1,234 submissions']);
  expect([1, 1_234].map(ko.submissions.count)).toEqual(['제출 1건', '제출 1,234건']);
  expect(en.submission.list.position(17, 1_242)).toBe('17 of 1,242');
  expect(ko.submission.list.position(17, 1_242)).toBe('1,242건 중 17번째');
  expect(en.submissions.rowsOf(3, 21, 1_000_000)).toBe('3 – 21 of 1,000,000');
});
