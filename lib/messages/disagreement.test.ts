import { expect, test } from 'vitest';
import type { Disagreement } from '#lib/domain/reconcile.ts';
import { disagreementText } from './disagreement.ts';
import { en } from './en/en.ts';
import { ko } from './ko/ko.ts';

const EACH: [Disagreement, string, string][] = [
  [
    { kind: 'rejectedWithoutReason' },
    'ARGOS rejected this submission, but lists no fail code, and no gate failed by its own policy.',
    'ARGOS가 이 제출 건을 거절했지만, 실패 코드가 없고 정책상 실패한 검사도 없습니다.',
  ],
  [
    { kind: 'approvedWithFailedGate', gate: 'similarity' },
    'ARGOS approved this submission although its gate “Same person” failed by its own policy.',
    '“동일인 여부” 검사가 정책상 실패했는데도 ARGOS가 이 제출 건을 승인했습니다.',
  ],
  [
    { kind: 'approvedWithCode', code: 'Head_cover_fail' },
    'ARGOS approved this submission and yet lists the fail code Head_cover_fail.',
    'ARGOS가 이 제출 건을 승인했지만, 목록에 실패 코드 Head_cover_fail이(가) 있습니다.',
  ],
  [
    { kind: 'codeWithoutFailure', code: 'Head_cover_fail', gate: 'headCover', outcome: 'passed' },
    'ARGOS lists the fail code Head_cover_fail, but the gate “Helmet” passed by its own policy.',
    '목록에 실패 코드 Head_cover_fail이(가) 있지만, “안전모” 검사는 정책상 통과했습니다.',
  ],
  [
    { kind: 'codeWithoutFailure', code: 'Head_cover_fail', gate: 'headCover', outcome: 'off' },
    'ARGOS lists the fail code Head_cover_fail, but the gate “Helmet” is off in its policy.',
    '목록에 실패 코드 Head_cover_fail이(가) 있지만, 정책에서 “안전모” 검사는 꺼져 있습니다.',
  ],
  [
    { kind: 'failureWithoutCode', gate: 'liveness' },
    'The gate “Passive liveness” failed by its own policy, but ARGOS lists no fail code for it.',
    '“패시브 라이브니스” 검사가 정책상 실패했지만, 목록에 해당 실패 코드가 없습니다.',
  ],
  [
    { kind: 'findingAgainstScore' },
    "ARGOS's finding whether the face is obstructed contradicts the occlusion score and limit beside it.",
    '얼굴 가려짐에 대한 ARGOS의 판단이 함께 기록된 가림 점수 및 한도와 모순됩니다.',
  ],
];

test.each(EACH)('%o is said in both languages', (found, english, korean) => {
  expect(disagreementText(en, found)).toBe(english);
  expect(disagreementText(ko, found)).toBe(korean);
});
