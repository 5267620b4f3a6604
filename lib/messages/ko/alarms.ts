import { formatCount } from '#lib/format/numbers.ts';
import type { Messages } from '../messages.ts';

export const alarms: Messages['alarms'] = {
  title: '알림',
  loading: '알림을 불러오는 중',
  loadingOne: '알림을 불러오는 중',
  updating: '업데이트 중…',
  limits:
    '거부율을 그 이전의 평소 수준과 일별·시간별로 비교하고, 처음 나타난 항목을 알려 줍니다. 알림은 무언가 달라졌다는 뜻일 뿐, 그 이유나 판정의 오류를 뜻하지 않습니다.',
  looked: (when, until) => `${when} 확인, ${until}까지의 시간`,
  days: (zone) => `${zone} 기준 날짜`,
  judgedBy: '판정 기준 날짜',
  unlearned: (n) =>
    `판단하기에 너무 새로운 정책의 ${formatCount(n)}건이 더 있습니다. 목록에는 있지만 알림의 수치에는 없습니다.`,
  notYet: '과거 데이터를 모두 읽은 뒤에 알림을 찾습니다. 그 전까지는 알 수 없습니다.',
  states: { label: '표시할 알림', open: '열림', closed: '종료됨', any: '전체' },
  none: {
    open: '이 기간에 열린 알림이 없습니다',
    closed: '이 기간에 종료된 알림이 없습니다',
    any: '이 기간에 알림이 없습니다',
    detail: '한계를 벗어난 항목이 없거나 모두 종료되었습니다.',
    detailAny: '한계를 벗어난 항목이 없습니다. 기간을 늘리면 있을 수 있습니다.',
    allDays: '전체 기간',
  },
  count: (events, alarms) => `사건 ${formatCount(events)}건, 알림 ${formatCount(alarms)}건`,

  series: {
    all: '전체 제출',
    submitType: (value) => `제출 유형 ${value}`,
    failCode: (value) => `실패 코드 ${value}`,
    newFailCode: (value) => `새 실패 코드 ${value}`,
    newSubmitType: (value) => `새 제출 유형 ${value}`,
    newStatus: (value) => `새 상태 ${value}`,
    newPolicyKey: (value) => `정책의 새 키: ${value}`,
    ofProject: (name, project) => `프로젝트 ${project}의 ${name}`,
  },
  sentences: {
    rejected: (events, n, expected) => `${formatCount(n)}건 중 ${formatCount(events)}건 거부, 예상은 ${expected}건`,
    withCode: (events, n, expected) => `${formatCount(n)}건 중 ${formatCount(events)}건, 예상은 ${expected}건`,
    run: (days, sentence) => `${formatCount(days)}일 연속 한쪽으로 치우침: ${sentence}`,
    first: '미러의 처음 2주 이후에 처음 나타남',
  },
  directions: { above: '평소보다 높음', below: '평소보다 낮음', new: '처음 나타남' },
  also: '같은 시기',
  why: '이유 보기',
  rows: '목록',
  policies: '정책',
  back: '알림',
  gone: '이후 날짜를 다시 읽은 결과, 더 이상 한계를 벗어나지 않습니다.',

  state: { new: '신규', acknowledged: '확인됨', closed: '종료됨' },
  causes: {
    attack: '공격',
    ourChange: '자사의 변경',
    vendor: 'ARGOS의 변경 또는 장애',
    people: '이용자층 또는 시기의 변화',
    data: '잘못되거나 누락된 데이터',
    chance: '우연',
    unknown: '알 수 없음',
  },
  causesLabel: '원인',
  causeMissing: '원인을 선택하십시오. “알 수 없음”도 선택할 수 있습니다.',
  note: '메모',
  noteHint: '나중에 읽을 사람을 위한 메모입니다. 개인정보를 적지 마십시오.',
  somebody: '삭제된 사용자',
  acts: { acknowledge: '확인…', close: '종료…', reopen: '다시 열기' },
  dialog: {
    acknowledge: { title: () => '알림 확인', act: () => '알림 확인' },
    close: { title: () => '알림 종료', act: () => '알림 종료' },
    meanwhile: '그사이 다른 사람이 남긴 내용입니다. 저장하면 대체됩니다:',
    description: (alarms) =>
      alarms === 1
        ? '누가 무엇을 적었는지 감사 추적에 기록됩니다.'
        : `이 사건의 알림 ${formatCount(alarms)}건을 함께 처리합니다. 누가 무엇을 적었는지 감사 추적에 기록됩니다.`,
    acting: '저장 중…',
    cancel: '취소',
    done: { new: '다시 열었습니다', acknowledged: '확인했습니다', closed: '종료했습니다' },
  },

  chart: {
    title: '평소 수준과의 비교',
    days: '일별',
    hours: '시간별',
    summary: (name, when, rate, expected, limit) =>
      `${name}, ${when}: ${rate}. 예상은 ${expected}, 한계는 ${limit}이었습니다.`,
    legend:
      '선: 비율, 띠: 이전 몇 주에서 구한 Laney p′ 한계(요일과 정책 버전 반영), 빈 점: 판단하기에 자료가 부족함, 점선: 정책 변경',
    none: '새로 나타난 항목에는 비교할 비율이 없습니다.',
    share: '비율',
    events: '건수',
    of: '전체',
    expected: '예상',
    lower: '하한',
    upper: '상한',
    unlearned: '새 정책에 따른 건수',
    notJudged: '판단하지 않음',
  },
  hours: {
    title: '그날의 시간대별',
    summary: (from, until, events, n, expected) =>
      `${from}~${until}에 집중: ${formatCount(n)}건 중 ${formatCount(events)}건, 예상은 ${expected}건.`,
    even: '하루에 고르게 퍼져 있습니다.',
    rejected: '거절',
    approved: '승인',
    withCode: '코드 있음',
    withoutCode: '코드 없음',
    legend: '예상은 하루 전체 기준입니다',
  },
  parts: {
    title: '같은 날 두드러진 항목',
    summary:
      '표준편차 기준으로 예상에서 가장 많이 벗어난 순서입니다. 실패 코드는 코드가 사라졌을 수 있는 삭제 건을 빼고 셉니다.',
    none: '판단할 수 있는 다른 항목이 없습니다.',
    part: '항목',
    beyond: '한계를 벗어남',
    ratio: '예상 대비 배수',
  },
  deliveries: {
    title: '전송',
    webhook: '웹훅',
    email: '이메일',
    sent: (when) => `${when} 전송됨`,
    waiting: (attempts, problem) => `${formatCount(attempts)}회 시도했으나 전송되지 않음: ${problem}`,
    queued: '전송 대기 중',
  },
};
