import type { Messages } from '../messages.ts';

const DAY = '1970년부터 2199년까지, 2026-03-01과 같은 날짜';

export const address: Messages['address'] = {
  notUnderstood: '주소에서 이해할 수 없어 제외한 항목:',
  mayBe: (expected) => `→ 사용할 수 있는 값: ${expected}.`,
  expected: {
    range: 'today, yesterday, 7d, 30d, 90d, 12m, this-month, last-month, all 중 하나(from 또는 to와 함께 쓸 수 없음)',
    from: `${DAY}(같거나 늦은 to와 함께)`,
    to: `${DAY}(같거나 이른 from과 함께)`,
    tz: 'Asia/Seoul 또는 UTC와 같은 시간대',
    texts: '1~200자, 최대 100개',
    oneOf: (choices) => `${choices} 중 하나`,
    numbers: (min, max) => `범위(예: ${min}..${max}, ..${max}, ${max}), ${min}부터 ${max}까지`,
    flag: 'true 또는 false',
    subject: '1~300자',
    q: '1~200자',
    erased: 'only 또는 without',
    sort: 'createdAt, similarity, liveness, activeLiveness, lowestMargin 중 하나(내림차순은 앞에 -)',
    columns: '쉼표로 구분한 열 이름',
    density: 'compact 또는 comfortable',
    selected: '제출 건의 ID',
    view: '저장된 보기의 ID',
    gate: 'similarity, liveness, activeLiveness, faceCover, headCover 중 하나',
    heat: 'rate 또는 count',
    thresholds: '임계값(예: similarity-88.liveness-0), 0부터 100까지의 정수',
    nearMiss: '범위와 종류(예: points-2.flip, share-5.only, points-2.gate.liveness)',
    band: '1~100 사이의 범위(예: points-2, share-5)',
    whatIf: 'toApproved, toRejected, unknown 중 하나와 임계값(예: toRejected.similarity-88.liveness-0)',
    compare: 'previous, week, month, year, custom, none 중 하나',
    day: DAY,
    actor: '1~200자(감사 기록에 표시되는 행위자)',
    acts: '감사 기록에 표시되는 작업, 각 1~100자, 최대 100개',
    page: '1 이상의 정수',
    record: '1~400자의 ID',
  },
};
