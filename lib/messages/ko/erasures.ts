import { formatCount } from '#lib/format/numbers.ts';
import type { Messages } from '../messages.ts';

const days = (n: number): string => `${formatCount(n)}일`;
const hours = (n: number): string => `${formatCount(n)}시간`;

export const erasures: Messages['erasures'] = {
  title: '삭제 현황',
  loading: '삭제 현황 불러오는 중',
  days,
  hours,
  retention: {
    inTime: '기한 내 삭제',
    late: '기한 후 삭제',
    overdue: '기한 초과',
    notDue: '기한 전',
    unknown: '판단 불가',
    notSet: '보존 기간 미설정',
  },
  meanings: {
    inTime: '프로젝트의 보존 기간 안에 삭제되었습니다.',
    late: '보존 기간이 지난 뒤에 삭제되었습니다.',
    overdue: '보존 기간이 지났지만 삭제되지 않았습니다.',
    notDue: '삭제되지 않았고 보존 기간이 아직 남아 있습니다.',
    unknown: '삭제되었지만 ARGOS 목록에 삭제 시각이 없습니다.',
    notSet: '프로젝트에 보존 기간이 없어 기한을 따질 수 없습니다.',
  },
  removal: {
    prompt: '하루 안에 제거',
    slow: '하루 넘겨 제거',
    unknown: '제거 시각 기록 없음',
    neverHeld: '보관한 적 없음',
  },
  remains: {
    subject: '대상자 ID',
    comments: '코멘트',
    scores: '점수',
    record: '삭제 전 원본 레코드',
    quarantine: '격리된 버전',
  },
  tiles: {
    label: '보존 기간 대비 상태',
    ofAll: (rate, interval, n) => `${formatCount(n)}건 중 ${rate} (${interval})`,
  },
  noPeriod: {
    none: '이 필터의 어느 프로젝트에도 보존 기간이 설정되어 있지 않아 기한 초과를 판단할 수 없습니다.',
    some: (projects) =>
      `보존 기간이 설정되지 않은 프로젝트: ${projects}. 이 프로젝트의 기한 초과는 판단할 수 없습니다.`,
    set: '아래에서 프로젝트별로 설정하십시오.',
    ask: '이 페이지에서 책임자나 관리자가 설정할 수 있습니다.',
  },
  projects: {
    title: '프로젝트별',
    caption: '프로젝트별 보존 기간과 제출 건의 상태',
    project: '프로젝트',
    period: '보존 기간',
    within: '기간 내 삭제율',
    median: '절반이 삭제되기까지',
    notSet: '미설정',
    tooYoung: '아직 판단할 수 없음',
    notReached: '아직 도달하지 않음',
    share: (rate, interval, n) => `${rate} (${interval}), ${formatCount(n)}건`,
    set: '설정',
    change: '변경',
    setOf: (project) => `${project}의 보존 기간 설정`,
    changeOf: (project) => `${project}의 보존 기간 변경`,
  },
  form: {
    title: (project) => `${project}의 보존 기간`,
    description:
      '데이터에 대해 약속한 기간입니다. 이 설정으로 삭제되는 것은 없으며, 삭제가 제때 이루어졌는지 판단하는 기준이 됩니다. 변경 내용은 감사 기록에 남습니다.',
    days: '생성 후 일수',
    hint: '1~3,650일. 하루는 24시간으로 계산합니다.',
    wrong: '1에서 3,650 사이의 정수를 입력하십시오.',
    cancel: '취소',
    save: '저장',
    saving: '저장 중…',
    takeAway: '보존 기간 없애기',
    saved: (project, period) => `${project}의 보존 기간: ${period}`,
  },
  curve: {
    title: '경과 기간별 삭제 비율',
    none: '이 제출 건 중 삭제 시각이 알려진 것이 없습니다.',
    tooYoung: '삭제까지 걸린 기간을 말할 만큼 오래 지난 건이 너무 적습니다.',
    summary: (median, p90, p95) => `절반이 삭제되기까지 ${median}, 90 %는 ${p90}, 95 %는 ${p95} 걸립니다.`,
    byAge: (share, age) => `생성 후 ${age}까지 ${share}가 삭제되었으며, 아직 절반에 이르지 않았습니다.`,
    half: (median) => `절반이 삭제되기까지 ${median} 걸리며, 아직 90 %에 이르지 않았습니다.`,
    ninety: (median, p90) => `절반이 삭제되기까지 ${median}, 90 %는 ${p90} 걸리며, 아직 95 %에 이르지 않았습니다.`,
    longest: (longest) => `가장 오래 걸린 것은 ${longest}입니다.`,
    withoutTime: (n) => `삭제 시각을 알 수 없는 ${formatCount(n)}건은 제외했습니다.`,
    legend:
      '카플란–마이어 추정과 95 % log-log 구간: 아직 삭제되지 않은 건은 지금까지의 경과 기간만큼 반영합니다. 점선: 보존 기간. 관찰 대상이 30건 미만으로 남는 지점에서 끝납니다',
    chosen: '필터가 삭제 여부로 골라내고 있어, 추정은 골라낸 건에 대한 것입니다.',
    axis: '생성 후 일수',
    columns: { day: '일 이내', share: '삭제됨', interval: '95 % 구간', erased: '해당 일', atRisk: '대상' },
  },
  removals: {
    title: '삭제 후 자체 사본 제거',
    none: '기록을 시작한 뒤로, 여기에 보관하던 것이 삭제된 적이 없습니다.',
    summary: (median, p95, longest) =>
      `절반은 ${median}, 95 %는 ${p95} 안에 제거되었고, 가장 늦은 것은 ${longest} 걸렸습니다.`,
    legend: (limit) =>
      `ARGOS 목록의 삭제 시각부터 자체 사본이 대체된 읽기까지. 모든 날짜는 약 20시간 안에 다시 읽습니다. 한도 ${limit}. 마지막 읽기 이후 ARGOS가 삭제한 것은 아직 알 수 없습니다`,
    what: '자체 사본',
    submissions: '제출 건',
  },
  left: {
    title: '삭제된 건에 남아 있는 것',
    pending: '남아 있는 것을 찾는 중…',
    ours: '여기에만 있는 것: 없어야 합니다',
    listed: 'ARGOS 목록에 아직 있어 여기에도 있는 것',
    clean: (n) => `삭제된 ${formatCount(n)}건 중, ARGOS 목록에 없는데 여기에 남아 있는 것은 없습니다.`,
    found: (n) =>
      `ARGOS 목록에는 없는데 여기에 남아 있는 것이 ${formatCount(n)}건 있습니다. 해당 날짜를 다시 읽으십시오.`,
    stillListed: (n) =>
      `ARGOS 목록에 삭제된 제출 ${formatCount(n)}건 이상의 코멘트나 점수가 아직 남아 있습니다. ARGOS에 문의하십시오.`,
    note: 'ARGOS에 따르면 삭제하면 이미지와 개인정보가 없어지고 ID, 상태, 시각은 남습니다. 목록에 그 밖의 것이 남아 있다면 ARGOS에 문의하십시오.',
    notAsked: (problem) => `${problem}: 남아 있는 것이 있는지 알 수 없습니다.`,
    tryAgain: '다시 시도',
  },
  overTime: {
    title: '생성 시점별',
    noPeriod: '보존 기간이 없으면 기한 초과를 판단할 수 없습니다.',
    none: '이 기간에는 기한을 넘겼거나 기한 후에 삭제된 건이 없습니다.',
    most: (bucket, count) => `기한 초과가 가장 많은 구간: ${bucket}, ${formatCount(count)}건.`,
    mostLate: (bucket, count) =>
      `기한을 넘긴 건은 없습니다. 기한 후 삭제가 가장 많은 구간: ${bucket}, ${formatCount(count)}건.`,
    legend: '기한 내에 삭제되었거나 기한 전인 건은 그리지 않습니다',
    submissions: '제출 건',
  },
  proof: {
    act: '삭제 증빙',
    hint: '필터에 해당하는 삭제 건 전체의 ID와 시각입니다. 봉인되어 감사 기록에 남으며, 개인정보는 들어 있지 않습니다.',
    started: '삭제 증빙을 내려받고 있습니다',
    verify: '검증: npm run audit -- verify-erasures FILE',
  },
  reading: {
    title: '판단 기준',
    rules: [
      '30일의 보존 기간은 생성 시점부터 24시간의 30배이며, 어느 시간대에서나 같은 시점입니다. 현재 시각의 정시까지 기한이 되었는데 삭제되지 않았으면 기한 초과입니다.',
      '삭제됨은 ARGOS 목록에 삭제로 표시된 것을 뜻하며, 시각도 ARGOS의 것입니다. 이 대시보드는 ARGOS에서 아무것도 삭제하지 않습니다.',
      '자체 사본은 삭제가 표시된 목록을 읽을 때 없어집니다. 그때 읽은 내용이 여기에 있던 것을 모두 대체합니다. 그 시각은 이 버전부터 기록합니다.',
      '처음 읽었을 때 이미 삭제되어 있던 것은 여기에 보관한 적이 없으므로 제거할 것도 없었습니다.',
      '상태는 지금의 보존 기간을 기준으로 판단합니다. 이전 기간은 감사 기록에 남아 있습니다.',
    ],
  },
};
