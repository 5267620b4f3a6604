import type { Messages } from '../messages.ts';

export const ranges: Messages['ranges'] = {
  days: '기간',
  daysAre: (days) => `기간: ${days}`,
  daysBefore: '기간: ',
  allThereAre: '전체',
  newestDays: '가장 최근 기간입니다.',
  allDays: '이미 전체 기간을 보고 있습니다.',
  from: '시작일',
  to: '종료일',
  format: 'yyyy-mm-dd',
  count: (days, zone) => `${days}일, ${zone}`,
  wrongOrder: '시작일이 종료일보다 늦습니다',
  example: '날짜 형식: 2026-03-01',
  apply: '적용',
  calendar: {
    earlier: '이전 달',
    later: '다음 달',
    weekdays: ['월', '화', '수', '목', '금', '토', '일'],
  },
  zone: {
    label: '시간대',
    is: (zone) => `시간대: ${zone}`,
    before: '시간대: ',
    placeholder: '영문 도시·지역 또는 UTC 오프셋',
    none: (sought) => `“${sought}”에 해당하는 시간대가 없습니다.`,
    byDefault: '대시보드 기본값',
    ofBrowser: '이 브라우저',
    suggested: '추천',
    all: '모든 시간대',
  },
  project: {
    before: '프로젝트: ',
    count: (projects) => `프로젝트 ${projects}개`,
    all: '모든 프로젝트',
  },
};
