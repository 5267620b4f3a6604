import { formatCount } from '#lib/format/numbers.ts';
import type { Messages } from '../messages.ts';

export const policies: Messages['policies'] = {
  title: '정책',
  loading: '정책 불러오는 중',
  source:
    'ARGOS는 설정 변경 이력을 제공하지 않습니다. 버전은 레코드에 실린 서로 다른 정책이며, 각 버전이 판정한 첫 제출 건과 마지막 제출 건을 기준으로 합니다.',
  columns: {
    version: '버전',
    firstSeen: '처음 확인',
    lastSeen: '마지막 확인',
    projects: '프로젝트',
    submissions: '제출 건',
    share: '비율',
    rate: '거절률',
    interval: '95% 구간',
    change: '변경',
    at: '시각',
    project: '프로젝트',
    before: '이전',
    after: '이후',
    difference: '차이',
    byGates: '변경된 검사만의 차이',
    byGatesInterval: '그 95% 구간',
    overlap: '동시 적용',
    gate: '검사',
    id: '버전 ID',
    of: '전체',
  },
  versions: {
    title: '적용된 버전',
    summary: (versions, now) =>
      `버전 ${formatCount(versions)}개가 이 제출 건들을 판정했습니다. 그중 ${formatCount(now)}개가 표시된 마지막 하루에 판정했습니다.`,
    legend: '막대: 전체 미러에서 해당 버전이 판정한 첫 제출 건부터 마지막 제출 건까지',
    share: (share, rate) => `제출 건의 ${share} · 거절 ${rate}`,
    shareShort: (share, rate) => `${share} · 거절 ${rate}`,
  },
  changes: {
    title: '변경의 영향',
    none: '이 기간에 변경된 정책이 없습니다.',
    summary: (changes, clear) =>
      `변경 ${formatCount(changes)}건 중 ${formatCount(clear)}건에서 변경된 검사의 거절이 우연으로 설명되는 범위를 넘어 달라졌습니다.`,
    legend: (days) =>
      `같은 프로젝트에서 이전 버전이 변경 전 ${days}일간 내린 판정과 새 버전이 변경 후 ${days}일간 내린 판정을 비교합니다. 퍼센트포인트, 뉴컴 95% 구간. 흐리게 표시된 것은 우연 범위이거나 건수가 너무 적습니다. 같은 시기에 다른 것이 바뀌었을 수도 있어, 변경된 검사 자체의 거절을 아래에 따로 표시합니다. 행은 해당 날짜 전체를 엽니다. “true”와 “false”는 ARGOS가 의미를 밝히지 않고 보낸 값입니다`,
    both: (hours) =>
      hours < 48
        ? `${Math.max(1, Math.round(hours))}시간 동안 동시 적용`
        : `${Math.round(hours / 24)}일 동안 동시 적용`,
    byGates: (gates) => `그중 거절 사유: ${gates.join(', ')}`,
    standing: { clear: '우연으로 설명되지 않음', chance: '우연 범위', none: '비교할 것이 없음' },
    interval: (low, high) => `${low} ~ ${high}`,
  },
  together: {
    title: '동시에 적용된 버전',
    none: '한 프로젝트에서 동시에 적용된 버전이 없습니다.',
    summary: (pairs, longest) =>
      `한 프로젝트에서 동시에 판정한 버전 쌍이 ${formatCount(pairs)}개 있으며, 가장 긴 기간은 ${longest}입니다.`,
    legend:
      '버전은 첫 판정부터 마지막 판정까지 적용된 것으로 봅니다. 사업장마다 정책이 다르면 의도된 것이고, 변경을 배포하는 중이면 짧아야 합니다',
    pair: (earlier, later) => `${earlier} / ${later}`,
    lasted: (hours) =>
      hours < 1 ? '1시간 미만' : hours < 48 ? `${Math.round(hours)}시간` : `${formatCount(Math.round(hours / 24))}일`,
    earlier: '버전',
    later: '함께 적용된 버전',
    from: '시작',
    until: '종료',
    length: '기간',
  },
  gates: {
    title: '승인에 적용된 검사',
    summary: (gate, unchecked, all) =>
      `정책에 있는 검사 중 가장 적게 적용된 것: ${gate}. 승인 ${formatCount(all)}건 중 ${formatCount(unchecked)}건이 이 검사 없이 결정되었습니다.`,
    none: '이 기간에 승인된 건이 없습니다.',
    parts: { on: '켜짐', notAsked: '켜짐(요청 안 함)', off: '꺼짐', notNamed: '정책에 없음' },
    meanings:
      '켜짐(요청 안 함): 액티브 라이브니스가 판정하는 동작은 호스팅 페이지에서만 요청합니다 · 정책에 없음: 정책에 이 검사가 없습니다',
    without: (share, count) => `검사 없이 ${share} (${formatCount(count)})`,
    all: '모두 적용',
  },
};
