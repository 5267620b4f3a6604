import { formatCount } from '#lib/format/numbers.ts';
import type { Messages } from '../messages.ts';

export const ui: Messages['ui'] = {
  close: '닫기',
  notifications: '알림',
  tryAgain: '다시 시도',
  fromBefore: (problem) => `${problem}. 아래는 이전에 불러온 내용입니다.`,
  daysRead: (read, days) =>
    `지금까지 전체 ${formatCount(days)}일 중 ${formatCount(read)}일을 모두 읽었습니다. 아래는 읽은 범위에 대한 것입니다.`,
  tryingAgain: '다시 시도하는 중…',
  copied: '복사됨',
  copyRefused: '브라우저가 복사를 허용하지 않았습니다',
  requestId: { name: '요청 ID', copy: '요청 ID 복사' },
  traceId: { name: 'ARGOS 추적 ID', copy: 'ARGOS 추적 ID 복사' },
  waiting: (waiting) =>
    `이 중 ${formatCount(waiting)}건은 아직 살펴보지 않았습니다. 지금 차례로 살펴보고 있으며, 아래 수치에는 포함되지 않습니다.`,
};
