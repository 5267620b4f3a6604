import { formatCount } from '#lib/format/numbers.ts';
import type { Messages } from '../messages.ts';

const rows = (count: number) => `${formatCount(count)}건`;
const BY = { hour: '시간별', day: '일별', week: '주별', month: '월별' } as const;

export const overview: Messages['overview'] = {
  title: '개요',
  loading: '개요를 불러오는 중',
  attention: {
    title: '확인 필요',
    alarms: () => '열린 알림이 있는 사건',
    unexplained: () => '건: 판정이 서로 맞지 않음',
    rejectedNear: '건: 근소하게 거절',
    approvedNear: '건: 근소하게 승인',
    subjects: () => '명: 눈에 띄는 패턴이 있는 대상자',
    overdue: '건: 삭제 기한 초과',
    unread: '일: 아직 전부 읽지 않음',
    stale: { behind: '미러가 ARGOS보다 늦음', failing: 'ARGOS를 읽을 수 없음', stopped: 'ARGOS 읽기가 멈춤' },
    waiting: (n) => `${formatCount(n)}건은 아직 대조 전`,
    notAsked: (problem) => `${problem}: 확인이 필요한 항목을 알 수 없습니다.`,
    tryAgain: '다시 시도',
  },
  updating: '업데이트 중…',
  asOf: (instant) => `${instant} 기준`,

  stillReading: 'ARGOS를 아직 모두 읽지 못했습니다. 진행 상황과 장애 원인은 동기화 페이지에서 확인할 수 있습니다.',

  tiles: {
    label: '기간 요약 수치',
    submissions: '제출 건',
    rate: '거절률',
    rateHint: '승인 또는 거절된 건 중 거절 비율과 95% 윌슨 구간입니다.',
    soFar: '현재까지',
    changes: (days, until) =>
      `증감은 직전의 같은 일수(${days}${until === null ? '' : `, ${until}까지`})와 비교한 값입니다. 거절률의 증감은 %p이며 95% 뉴컴 구간을 함께 표시합니다. ‘우연 범위 내’는 그 구간이 0을 포함한다는 뜻입니다.`,
    policyChanged: (changes) =>
      `비교 기간에 정책이 변경됨: ${changes.slice(-2).join(', ')}${changes.length > 2 ? ` 외 ${changes.length - 2}건` : ''}`,
    noneBefore: '이전 0건',
    noneBeforeEither: '이전에도 0건',
    asBefore: '이전과 같음',
    change: (change, before) => `이전 ${formatCount(before)} 대비 ${change}`,
    nothingDecidedBefore: '이전 판정 없음',
    rateChange: (change, low, high, clear) => `${change} (${low} ~ ${high})${clear ? '' : ', 우연 범위 내'}`,
    nothingDecided: '판정 없음',
    rateBasis: (interval, n) => `${interval} · 판정 ${rows(n)}`,
    tooFew: (basis, minimum) => `${basis}: ${minimum}건 미만으로 너무 적음`,
  },

  submissions: '제출 건',
  other: '기타',
  rate: '거절률',
  rejectionRate: '거절률',
  interval: '95% 구간',
  decided: '판정 건',
  rejectedOf: (rejected, decided) => `${formatCount(decided)}건 중 ${formatCount(rejected)}건`,
  legend: { approved: '승인', rejected: '거절', other: '기타' },
  noSubmission: '제출 건이 없습니다.',

  time: {
    by: BY,
    month: (day) => `${day.slice(2, 4)}년 ${Number(day.slice(5, 7))}월`,
    hoursOfDay: (day, hours) => `${day} ${hours}`,
    notOver: (title) => `${title} · 진행 중`,
    opensDay: '하루 전체의 제출 목록을 엽니다.',
    policyChanged: '정책 변경',
    choose: (title) => `${title}: 기간 선택`,
    drag: '드래그하여 기간 선택',
    policyLines: '점선: 정책 버전이 처음 확인된 시점',
  },

  rates: {
    title: '기간별 거절률',
    thin: (minimum) => `판정이 ${minimum}건 미만으로 너무 적어 해석할 수 없습니다.`,
    key: (minimum) =>
      `띠: 95% 윌슨 구간 · 선에서 벗어난 빈 원: 판정 ${minimum}건 미만, 선 위의 빈 원: 아직 끝나지 않음`,
    none: '승인되거나 거절된 건이 없어 거절률을 계산할 수 없습니다.',
    tooFew: (rate, bucket) => `전체 ${rate}. ${BY[bucket]} 판정이 너무 적어 서로 비교할 수 없습니다.`,
    same: (rate, bucket) => `전체 ${rate}. ${BY[bucket]} 거절률이 모두 같습니다.`,
    extremes: (rate, highest, lowest) =>
      `전체 ${rate}, 최고 ${highest.rate} (${highest.when}), 최저 ${lowest.rate} (${lowest.when}).`,
  },

  verdicts: {
    title: '기간별 판정',
    count: (submissions) => `제출 ${rows(submissions)}.`,
    most: (submissions, when, most) => `제출 ${rows(submissions)}, 최다: ${when} (${rows(most)}).`,
  },

  failCodes: {
    title: '실패 코드',
    key: '진한 색: 이 코드만으로 거절된 건(단독 사유) · 한 제출 건에 여러 코드가 있을 수 있음',
    code: '코드',
    soleBlocker: '단독 사유',
    meaning: '의미',
    counts: (submissions, alone) => `${rows(submissions)} · 단독 ${rows(alone)}`,
    none: '실패 코드가 있는 제출 건이 없습니다.',
    most: (title, submissions, alone) =>
      `가장 많은 코드는 ‘${title}’: 제출 ${rows(submissions)}, 그중 단독 사유 거절 ${rows(alone)}.`,
  },

  submitTypes: {
    title: '제출 방식',
    key: '진한 색: 거절',
    type: '방식',
    notRecorded: '기록 없음',
    rejected: (rate, basis) => `거절 ${rate}, ${basis}`,
    most: (share, submissions, type) => `${rows(submissions)} 중 ${share}: ‘${type}’ 방식으로 제출되었습니다.`,
    mostWithout: (share, submissions) => `${rows(submissions)} 중 ${share}: 제출 방식이 기록되지 않았습니다.`,
  },

  scores: {
    title: (gate) => `${gate}: 점수`,
    choose: (title) => `${title}: 점수 범위 선택`,
    drag: '드래그하여 점수 범위 선택',
    points: '점수',
    bin: (from, to) => (to === 100 ? `${from}점 이상 100점 이하` : `${from}점 이상 ${to}점 미만`),
    carry: (submissions) =>
      `이 점수가 있는 제출 ${rows(submissions)} · 막대 간격 1점 · 파선: 임계값과 각각 적용된 제출 건수`,
    noThreshold: '임계값이 지정된 정책이 없습니다.',
    off: (submissions) => `${rows(submissions)} 모두 이 검사가 꺼져 있었습니다(임계값 0).`,
    thresholds: (uses, off) => {
      const applied = uses.map(({ threshold, submissions }) => `${threshold} 적용 ${rows(submissions)}`);
      return `임계값 ${[...applied, ...(off > 0 ? [`꺼짐(0) ${rows(off)}`] : [])].join(', ')}.`;
    },
    unrecorded: (gates) => `기록된 점수가 없는 검사: ${gates.join(', ')}.`,
  },
};
