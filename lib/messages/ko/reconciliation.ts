import { formatCount } from '#lib/format/numbers.ts';
import type { Messages } from '../messages.ts';

export const reconciliation: Messages['reconciliation'] = {
  title: '판정 대조',
  judgements: { explained: '설명됨', unexplained: '설명 안 됨', cannotTell: '판단 불가' },
  meanings: {
    explained: '판정을 가른 모든 검사가 기록되어 있고, 판정 및 실패 코드와 일치합니다.',
    unexplained: '판정, 실패 코드, 검사 결과가 서로 모순됩니다.',
    cannotTell: '모순은 없지만 판정을 가르는 값이 기록되어 있지 않습니다.',
  },
  kinds: {
    approvedWithFailedGate: '검사에 실패했는데 승인됨',
    approvedWithCode: '실패 코드가 있는데 승인됨',
    rejectedWithoutReason: '실패한 검사도 코드도 없이 거절됨',
    codeOfPassedGate: '통과한 검사의 실패 코드',
    codeOfGateThatIsOff: '꺼진 검사의 실패 코드',
    failureWithoutCode: '검사에 실패했는데 해당 코드 없음',
    findingAgainstScore: '가려짐 판단이 점수와 모순됨',
    noPolicy: '판정됨, 정책 기록 없음',
    scoreMissing: '판정을 가르는 점수 없음',
    occlusionUnknown: '가려짐 여부 기록 없음',
    codeOfNoGate: '어느 검사에도 속하지 않는 코드만 있음',
    otherVerdict: '승인도 거절도 아님',
  },
  whether: '판정, 코드, 검사 결과가 서로 맞습니까?',
  whatDisagrees: '서로 맞지 않는 것',
  whatIsMissing: '기록되지 않은 것',
  loading: '판정 대조 불러오는 중',
  waiting: (waiting) =>
    `이 중 ${formatCount(waiting)}건은 아직 대조하지 않았습니다. 페이지 아래의 읽는 방법에 따라 최근 건부터 차례로 대조하고 있으며, 아래 세 수치에는 포함되지 않습니다.`,
  tiles: {
    label: '판정이 설명되는 건수',
    ofAll: (rate, interval, n) => `${formatCount(n)}건 중 ${rate} (${interval})`,
  },
  summary: (unexplained, all, most) =>
    `${formatCount(all)}건 중 ${formatCount(unexplained)}건이 서로 맞지 않습니다. 가장 많은 유형: ${most}.`,
  missingSummary: (cannotTell, all, most) =>
    `${formatCount(all)}건 중 ${formatCount(cannotTell)}건은 판단할 수 없습니다. 가장 많은 유형: ${most}.`,
  nothingDisagrees: '이 제출 건들에는 모순이 없습니다.',
  nothingMissing: '판정을 가르는 값이 모두 기록되어 있습니다.',
  columns: {
    kind: '유형',
    submissions: '제출 건',
    approved: '승인',
    rejected: '거절',
    unexplained: '설명 안 됨',
    cannotTell: '판단 불가',
    interval: '95% 구간',
    policy: '정책',
    type: '제출 방식',
    share: '비율',
  },
  several: '한 건이 여러 유형에 속할 수 있습니다',
  kindTitle: (kind, approved, rejected) => `${kind}: 승인 ${formatCount(approved)}건, 거절 ${formatCount(rejected)}건`,
  overTime: {
    title: '기간별 추이',
    none: '이 기간 어디에도 설명되지 않은 판정이 없습니다.',
    most: (bucket, count) => `설명되지 않은 판정이 가장 많은 때: ${bucket}, ${formatCount(count)}건.`,
    legend: '설명된 건은 그리지 않습니다',
  },
  byPolicy: { title: '정책 버전별', noun: () => '정책 버전' },
  byType: { title: '제출 방식별', noun: () => '제출 방식', none: '방식 없음' },
  groups: {
    even: (groups, noun) => `${noun} ${formatCount(groups)}개에 설명되지 않은 판정이 없습니다.`,
    tooFew: '각각의 건수가 너무 적어 비교할 수 없습니다.',
    highest: (name, rate, interval) => `비율이 가장 높은 것: ${name}, ${rate} (${interval}).`,
    rate: (rate, interval, unexplained, n) =>
      `${rate} (${interval}), ${formatCount(n)}건 중 ${formatCount(unexplained)}건`,
    legend: '설명되지 않은 비율과 95% 윌슨 구간. 흐리게 표시된 것은 건수가 너무 적습니다',
  },
  reading: {
    title: '검사를 읽는 방법',
    lead: 'ARGOS는 검사를 어떻게 비교하는지 밝히지 않습니다. 대시보드 운영자가 따로 설정하지 않았다면 아래는 공개 문서와 예시를 바탕으로 한 해석입니다. 설명되지 않는 판정도 알려지지 않은 규칙에 따른 것일 수 있습니다.',
    table: '검사별 읽는 방법',
    columns: ['검사', '거절하는 점수', '임계값과 같은 점수', '임계값 0', '기준'],
    rejects: { below: '임계값 미만', above: '임계값 초과' },
    equality: { passes: '통과', fails: '실패' },
    zero: { off: '검사 꺼짐', threshold: '0점과 비교' },
    byDefault: '기본값',
    set: (settings) => `설정: ${settings}`,
    occlusion: {
      finding:
        '가려짐은 임계값과 관계없이 ARGOS의 판단(예/아니요)을 따릅니다. 판단이 없을 때만 점수와 한도를 비교합니다. 기본값입니다(GATE_OCCLUSION).',
      'threshold-off':
        '임계값이 false이면 ARGOS의 판단과 관계없이 가려짐 검사를 꺼진 것으로 봅니다. 그 밖에는 ARGOS의 판단을 따르고, 판단이 없을 때만 점수와 한도를 비교합니다. 설정된 값입니다(GATE_OCCLUSION).',
    },
    rules: [
      '정책에 없는 임계값은 아무것도 요구하지 않습니다.',
      '동작을 요구하는 것은 호스팅 페이지(form)뿐입니다. 다른 방식에서는 액티브 라이브니스가 없어도 누락으로 보지 않습니다.',
      '두 라이브니스 검사의 실패 코드는 문서에 없습니다. 문서에 없는 코드는 라이브니스 코드일 수 있습니다.',
    ],
  },
};
