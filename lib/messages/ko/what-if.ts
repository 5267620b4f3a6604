import { formatCount } from '#lib/format/numbers.ts';
import type { Messages } from '../messages.ts';

export const whatIf: Messages['whatIf'] = {
  title: '가정 분석',
  loading: '임계값을 판단할 자료를 불러오는 중',
  limits:
    '지난 기록을 다시 계산한 결과입니다. 임계값이 달랐다면 사람들의 재시도도 달라졌을 것이며, 어느 판정이 옳았는지는 알 수 없습니다. ARGOS의 판정은 바뀌지 않습니다.',
  rules:
    '옮긴 임계값은 표시된 모든 제출 건에 적용되며, 해당 검사가 꺼져 있던 건에도 적용됩니다. 옮기지 않은 검사는 각 레코드의 결과를 그대로 따릅니다.',

  thresholds: {
    title: '임계값',
    reset: '모두 되돌리기',
    asRecorded: '기록된 대로',
    off: '모두 꺼짐',
    points: (points) => `모두 ${points}`,
    slider: (gate) => `${gate} 임계값`,
    field: (gate) => `${gate} 임계값(숫자)`,
    putBack: (gate) => `${gate} 되돌리기`,
    inForce: (threshold, share) => `${threshold} · ${share}`,
    today: '적용된 값:',
    latest: (use) => `${use} (최근)`,
    offNow: '꺼짐',
    noneInForce: '기록된 임계값 없음',
    notRecorded: (gates) => `다음 검사의 점수가 있는 제출 건이 없습니다: ${gates}. 점수가 없으면 판단할 수 없습니다.`,
    and: (gates) => gates.join(', '),
  },

  numbers: {
    title: '달라지는 판정',
    none: '임계값을 옮기면 무엇이 달라지는지 표시됩니다. 지금은 ARGOS가 내린 판정 그대로입니다.',
    toRejected: '승인 → 거절',
    toApproved: '거절 → 승인',
    now: '실제 거절(판단할 수 있는 건 기준)',
    history: '실제 거절(전체 기준)',
    would: '가정 시 거절(판단할 수 있는 건 기준)',
    wouldBe: '가정 시 거절',
    unknown: '판단할 수 없음',
    share: (of) => `${of}: 비율`,
    ofApproved: (rate, n) => `판단할 수 있는 승인 ${formatCount(n)}건 중 ${rate}`,
    ofRejected: (rate, n) => `판단할 수 있는 거절 ${formatCount(n)}건 중 ${rate}`,
    were: (n, rate) => `${formatCount(n)}건 기준, 실제로는 ${rate}`,
    wereOfJudged: (n, rate, all, history) =>
      `판단할 수 있는 ${formatCount(n)}건 기준, 실제로는 ${rate}. 전체 ${formatCount(all)}건 기준 실제 거절 ${history}`,
    unknownNote: (approved, rejected) =>
      `승인 ${formatCount(approved)}건, 거절 ${formatCount(rejected)}건: 옮긴 검사의 점수가 없거나 거절 사유를 알 수 없음`,
    columns: {
      what: '항목',
      submissions: '제출 기준',
      firstTries: '대상자 기준(첫 시도)',
      everPassed: '대상자 기준(한 번이라도 통과)',
    },
    firstTriesLoading: '첫 시도를 집계하는 중…',
    firstTriesFailed: '첫 시도를 집계하지 못했습니다.',
    firstTriesFiltered: '필터가 이미 시도를 제한하고 있어 첫 시도 열을 표시하지 않습니다.',
    subjects:
      '대상자의 첫 시도는 미러 전체에서 찾습니다. 한 번이라도 통과: 실제로 이루어진 시도 가운데 이 제출 중 하나 이상이 승인된 경우입니다. 첫 시도의 판정이 달랐다면 이후의 시도는 없었을 수 있습니다.',
    countEverPassed: '한 번이라도 통과했을 대상자 집계',
    everPassedStatus: {
      counting: '대상자를 집계하는 중…',
      counted: '집계했습니다. 마지막 열을 보십시오.',
      failed: '대상자를 집계하지 못했습니다. 다시 시도하십시오.',
    },
    stay: (held, unexplained, undecided) =>
      [
        `${formatCount(held)}건은 얼굴 가림으로 거절 유지`,
        `${formatCount(unexplained)}건은 어떤 검사로도 설명되지 않는 사유로 거절 유지`,
        ...(undecided > 0 ? [`승인도 거절도 아닌 ${formatCount(undecided)}건은 제외`] : []),
      ].join(' · '),
    rate: '95% 윌슨 구간, 판단할 수 없는 건은 비율에서 제외',
  },

  comparison: {
    title: '다른 시나리오와 비교',
    none: '현재 임계값을 두고 계속 움직이거나, 보기로 저장한 시나리오를 선택하십시오. 둘 다 같은 제출을 대상으로 계산합니다.',
    choose: '비교 대상',
    keep: '현재 임계값',
    saved: (name, thresholds) => `${name}: ${thresholds}`,
    swap: '서로 바꾸기',
    drop: '비교 끝내기',
    asRecorded: '실제 판정대로',
    scenario: '시나리오',
    name: '저장된 이름',
    comparedWith: '비교 대상',
  },

  sweep: {
    title: '한 검사의 모든 임계값',
    gate: '검사',
    axis: '임계값',
    rate: '가정 시 거절',
    legend:
      '판단할 수 있는 건 가운데 가정 시 거절 비율과 95% 윌슨 구간 · 점선: 적용된 임계값 · 0 = 꺼짐 · 클릭하면 그 값으로 옮깁니다',
    at: (gate, threshold, rate, toRejected, toApproved) =>
      `${gate} ${threshold}: 거절 ${rate}. 거절로 바뀜 ${formatCount(toRejected)}건, 승인으로 바뀜 ${formatCount(toApproved)}건.`,
    columns: {
      threshold: '임계값',
      rate: '가정 시 거절',
      interval: '95% 구간',
      toRejected: '승인 → 거절',
      toApproved: '거절 → 승인',
      unknown: '판단할 수 없음',
    },
    offStep: '0(꺼짐)',
    more: '거절로 바뀜',
    fewer: '승인으로 바뀜',
  },

  map: {
    title: '두 검사 함께 보기',
    across: '가로',
    up: '세로',
    legend: (step) =>
      `각 칸: 두 임계값(${step}점 간격) · 색: 가정 시 거절 비율 · 칸을 누르면 두 임계값이 그 값으로 이동`,
    cell: (x, y) => `${x}, ${y}`,
    gateAt: (gate, threshold) => `${gate} ${threshold}`,
    summary: (x, y, lowest, highest) => `${x} / ${y}: 가정 시 거절 비율은 ${lowest}부터 ${highest}까지입니다.`,
    one: '두 검사의 점수가 필요하지만, 이 제출 건들에는 많아야 한 가지 점수만 있습니다.',
  },

  turned: {
    title: '판정이 달라지는 제출 건',
    none: '옮긴 임계값이 없어 달라지는 판정이 없습니다.',
    which: '표시할 제출 건',
    toRejected: (count) => `거절로 바뀜(${formatCount(count)})`,
    toApproved: (count) => `승인으로 바뀜(${formatCount(count)})`,
    unknown: (count) => `판단할 수 없음(${formatCount(count)})`,
    show: '최신 건 표시',
    openAll: (count) => `${formatCount(count)}건 모두 목록에서 열기`,
    empty: '없습니다.',
    columns: { created: '생성 시각', verdict: '판정', id: '제출', scores: '옮긴 검사의 점수' },
    score: (gate, score, threshold) => `${gate} ${score} / ${threshold}`,
    noScore: '기록 없음',
    off: '꺼짐',
  },
};
