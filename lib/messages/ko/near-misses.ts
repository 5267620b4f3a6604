import { formatCount } from '#lib/format/numbers.ts';
import type { Messages } from '../messages.ts';

export const nearMisses: Messages['nearMisses'] = {
  title: '근접 판정',
  loading: '근접 판정 불러오는 중',
  lead: '판정이 반대로 바뀌기까지 얼마나 가까웠는지 보여 줍니다. 거절은 거절시킨 검사 중 가장 많이 미달한 검사를, 승인은 가장 작은 여유를 기준으로 합니다. 얼굴 가림이나 어떤 검사로도 설명되지 않는 코드로 거절된 건은 임계값을 옮겨도 통과하지 않으므로 포함하지 않습니다.',
  band: {
    label: '근접 기준',
    unit: '단위',
    units: { points: '점수', share: '점수 범위의 %' },
    width: '폭',
    points: (width) => `임계값에서 ${width}점 이내 미달, 또는 ${width}점 미만 초과.`,
    share: (width) =>
      `임계값에서 점수 범위 끝까지의 ${width}% 이내. 임계값이 85점이면 아래로 ${(85 * width) / 100}점, 위로 ${(15 * width) / 100}점입니다.`,
  },
  tiles: {
    label: '근접 건수',
    rejected: '근소하게 거절',
    approved: '근소하게 승인',
    ofRejected: (rate, interval, n) => `거절 ${formatCount(n)}건 중 ${rate} (${interval})`,
    ofApproved: (rate, interval, n) => `승인 ${formatCount(n)}건 중 ${rate} (${interval})`,
    meanings: {
      rejected: '거절시킨 모든 검사가 기준 폭 이내입니다.',
      approved: '통과한 검사 가운데 하나 이상이 기준 폭 이내입니다.',
    },
    allByOne: '근소하게 거절된 건은 모두 검사 하나로만 거절되었습니다.',
    byOne: (n) => `근소하게 거절된 건 중 ${formatCount(n)}건은 검사 하나로만 거절되었습니다.`,
  },
  byGate: {
    title: '검사별',
    columns: {
      gate: '검사',
      rejected: '근소하게 거절',
      approved: '근소하게 승인',
      only: '이 검사로만 거절',
    },
    several: '한 건이 여러 검사에 해당할 수 있습니다',
    nobody: (gates) => `해당 건이 없는 검사: ${gates.join(', ')}`,
    moves: '임계값을 옮겼다면',
    move: (gate, threshold, to) => `${gate} ${threshold} → ${to}`,
    toApproved: (n) => `거절 ${formatCount(n)}건 통과`,
    toRejected: (n) => (n === 0 ? '잃는 승인 없음' : `승인 ${formatCount(n)}건 거절`),
    what: (gate, to) => `${gate} 임계값이 ${to}였다면?`,
    counted:
      '가정 분석과 같은 방식으로 집계합니다. 새 임계값은 다른 임계값이 적용되던 건을 포함하여 표시된 모든 제출 건에 적용됩니다. 더 낮은 기준을 통과했거나 검사가 꺼져 있던 승인은 거절로 바뀔 수 있습니다.',
    none: '기준 폭 이내에서 검사 하나로만 거절된 건이 없습니다.',
  },
  margins: {
    title: (gate) => `${gate} 여유`,
    summary: (rejected, approved) =>
      `10점 이내: 미달하여 거절 ${formatCount(rejected)}건, 초과하여 승인 ${formatCount(approved)}건.`,
    legend: '각 레코드의 정책 임계값과의 점수 차이(이 검사만 기준)',
    threshold: '임계값',
    bin: (from, to) => `${from}점 이상 ${to}점 미만`,
    points: '여유',
  },
  closest: {
    title: '판정이 바뀌기 직전인 건',
    which: '대상',
    rejected: (n) => `거절 ${formatCount(n)}건`,
    approved: (n) => `승인 ${formatCount(n)}건`,
    columns: { created: '생성 시각', id: '제출 건', by: '검사' },
    openAll: (n) => `${formatCount(n)}건 차례로 보기`,
    order: '점수 차이가 작은 순',
    empty: '기준 폭 이내인 건이 없습니다.',
    by: (gate, score, threshold, margin) => `${gate} ${score} / ${threshold} (${margin})`,
  },
};
