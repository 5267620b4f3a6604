import { formatCount } from '#lib/format/numbers.ts';
import type { Messages } from '../messages.ts';

const CHANGES = {
  changed: '우연으로 설명되는 범위를 넘습니다',
  withinChance: '우연 범위 내입니다',
  tooFew: '판정 건수가 부족하여 판단할 수 없습니다',
  incomparable: '비교할 수 없습니다',
} as const;

const STANDINGS = { above: '보다 높습니다', below: '보다 낮습니다', as: '와 같습니다' } as const;

export const explore: Messages['explore'] = {
  title: '탐색',
  loading: '탐색 결과를 불러오는 중',
  columns: {
    submissions: '제출 건',
    other: '기타',
    rejectionRate: '거절률',
    rate: '항목',
    share: '비율',
    interval: '95% 구간',
    decided: '판정 건수',
  },
  interval: (low, high) => `${low} ~ ${high}`,
  ofSubmissions: (name, submissions, rejected, rate) =>
    `${name}: 제출 ${formatCount(submissions)}건, 거절 ${formatCount(rejected)}건${rate === undefined ? '' : ` (${rate})`}`,

  codes: {
    title: '함께 나타나는 실패 코드',
    columns: { codes: '코드', together: '조합' },
    alone: (code) => `${code} 단독`,
    none: '실패 코드가 있는 제출 건이 없습니다.',
    mostFrequent: (drawn, all) => `가장 잦은 ${drawn}개 조합, 표에는 ${all}개`,
    column: '각 열: 점으로 표시된 코드만 정확히 있는 제출 건',
    withoutCode: (submissions) => `코드 없는 제출 ${formatCount(submissions)}건`,
    rarer: (combinations, submissions) =>
      `드문 조합 ${formatCount(combinations)}개(제출 ${formatCount(submissions)}건)는 표시하지 않음`,
    aloneOfAll: (alone, all) =>
      `코드가 있는 제출 ${formatCount(all)}건 중 ${formatCount(alone)}건은 코드가 하나뿐입니다.`,
    aloneAndTogether: (alone, all, together, count) =>
      `코드가 있는 제출 ${formatCount(all)}건 중 ${formatCount(alone)}건은 코드가 하나뿐입니다. 가장 잦은 조합: ${together.map((code) => `“${code}”`).join(' + ')} (${formatCount(count)}건).`,
  },

  comparison: {
    title: '다른 기간과 비교',
    with: '비교 대상',
    withChosen: (choice) => `비교 대상: ${choice}`,
    choices: {
      previous: '직전 기간',
      week: '1주 전',
      month: '1개월 전',
      year: '1년 전',
      custom: '직접 선택',
      none: '비교 안 함',
    },
    columns: { now: '현재', then: '비교 기간', of: '전체', difference: '차이', verdict: '판단' },
    nothing: '비교할 기간이 없습니다.',
    nothingBefore: '전체 기간보다 앞선 날이 없습니다. 비교할 날을 고르거나 더 짧은 기간을 선택하십시오.',
    minus: (now, then) => `${now}에서 ${then}을(를) 뺀 값`,
    legend: '단위 %p, 뉴컴 95% 구간, 흐림: 우연 범위 내이거나 건수 부족 · 화살표: 구간이 이어짐',
    policyChanged: (changes) =>
      `비교한 기간 안 또는 사이에 정책이 변경됨: ${changes.slice(-2).join(', ')}${changes.length > 2 ? ` 외 ${changes.length - 2}건` : ''}`,
    overlap: '두 기간에 겹치는 날이 있으나 구간은 서로 다른 기간을 전제로 함',
    rejected: '거절',
    rejectedBy: (type) => (type === null ? '제출 방식이 없는 건의 거절' : `“${type}” 제출 건의 거절`),
    changed: '변화 있음',
    withinChance: '우연 범위 내',
    tooFew: '건수 부족',
    incomparable: '비교 불가',
    undecided: '한쪽 기간에 판정된 제출 건이 없어 비교할 수 없습니다.',
    rates: (now, then, difference, interval, change) =>
      `거절률 ${now}, 비교 기간 ${then}: ${difference} (${interval}), ${CHANGES[change]}.`,
  },

  subjects: {
    title: '제출 건별·대상자별 비율',
    submissions: { name: '거절된 제출 건', note: '판정된 전체 대비' },
    firstTries: { name: '첫 시도에서 거절', note: '판정된 첫 시도 대비' },
    retries: { name: '거절된 재시도', note: '판정된 재시도 대비' },
    neverApproved: { name: '승인된 적 없는 대상자', note: '전체 대상자 대비' },
    columns: { behind: '링크에 해당하는 제출 건', count: '해당', of: '전체' },
    none: '없음',
    rate: (rate, interval, count, of) => `${rate} (${interval}) · ${formatCount(of)}건 중 ${formatCount(count)}건`,
    legend: '95% 윌슨 구간 · 대상자의 첫 시도와 승인 여부는 사본 전체에서 확인',
    withoutSubject: (submissions) =>
      `제출 ${formatCount(submissions)}건은 대상자가 없어(삭제되었거나 전달되지 않음) 첫 행에만 포함`,
    noSubject: '대상자가 있는 제출 건이 없습니다.',
    rates: (submissions, neverApproved) =>
      `제출 건의 거절률은 ${submissions}이지만, 승인된 적 없는 대상자는 ${neverApproved}입니다.`,
    ratesAndRetries: (submissions, neverApproved, { share, rate, standing, firstTries }) =>
      `제출 건의 거절률은 ${submissions}이지만, 승인된 적 없는 대상자는 ${neverApproved}입니다. 재시도는 전체의 ${share}이고, 거절률은 ${rate}로 첫 시도(${firstTries})${STANDINGS[standing]}.`,
  },

  clock: {
    title: '요일과 시간대별',
    shadeBy: '색 기준',
    rate: '거절률',
    count: '건수',
    column: '요일과 시간',
    weekday: (name) => name.replace('요일', ''),
    rejected: (rate) => `거절 ${rate}`,
    submissions: (count) => `제출 ${formatCount(count)}건`,
    rateLegend: (fewest) => `판정 건수 대비 거절 비율(%) · 음영 없음: 판정 ${fewest}건 미만`,
    countLegend: '제출 건수',
    noneShaded: (fewest) => `판정이 ${fewest}건 이상인 시간이 없어 음영 없음`,
    none: '제출 건이 없습니다.',
    busiest: (when, submissions) => `가장 많은 시간 ${when} (제출 ${formatCount(submissions)}건)`,
    highest: (busiest, when, rate) => `${busiest}, 거절률이 가장 높은 시간 ${when} (${rate}).`,
    tooFew: (busiest) => `${busiest}, 거절률을 비교할 만큼 판정된 시간은 없습니다.`,
  },

  groups: {
    legend: '왼쪽부터 거절, 승인, 기타 · 가는 선: 95% 윌슨 구간 · 흐림: 판정 건수 부족',
    undecided: '판정된 건 없음',
    rate: (rate, interval, n) => `거절 ${rate}, ${interval} · n ${formatCount(n)}`,
    tooFew: (noun) => `판정 건수가 부족하여 ${noun}별 거절률을 알 수 없습니다.`,
    only: (noun, name, rate) => `“${name}” 거절률 ${rate}. 판정 건수가 충분한 유일한 ${noun}입니다.`,
    between: (highest, lowest, apart) =>
      `최고: “${highest.name}” (${highest.rate}), 최저: “${lowest.name}” (${lowest.rate})${apart ? '' : ', 두 구간이 겹칩니다'}.`,
  },
  types: {
    title: '제출 방식별 판정',
    noun: '제출 방식',
    column: '제출 방식',
    notRecorded: '기록 없음',
  },
  policies: {
    title: '정책 버전별 판정',
    noun: '정책 버전',
    columns: { policy: '정책', firstSeen: '처음 확인', lastSeen: '마지막 확인', version: '버전' },
    legend: '버전이 처음 확인된 순서, 가장 비슷한 이전 버전과 달라진 점을 함께 표시',
  },

  pairs: {
    title: '점수 간 비교',
    across: '가로',
    up: '세로',
    none: '두 점수가 모두 있는 제출 건이 없습니다. 다른 검사를 선택하십시오.',
    both: (x, y) => `${x} 및 ${y}`,
    bin: (from, to) => `${from} 이상 ${to} 미만`,
    legend: (recorded, width) =>
      `두 점수가 모두 있는 제출 ${formatCount(recorded)}건 · ${width}점 단위 구간 · 진할수록 많은 제출 건 · 점선: 적용 중인 임계값`,
    noneRecorded: (both) => `두 점수(${both})가 모두 있는 제출 건이 없습니다.`,
    rejected: (both, rejected, recorded) =>
      `${both}: 두 점수가 모두 있는 제출 ${formatCount(recorded)}건 중 ${formatCount(rejected)}건이 거절되었습니다.`,
  },
};
