import { formatCount } from '#lib/format/numbers.ts';
import type { Messages } from '../messages.ts';

export const submission: Messages['submission'] = {
  hints: {
    neighbours: '다음, 이전',
    back: '목록으로',
    copyLink: '링크 복사',
    everything: '모든 작업',
    allKeys: '모든 단축키',
  },
  loading: '제출 건 불러오는 중',
  whichProject: '아래 프로젝트마다 이 ID의 제출 건이 있습니다. 어느 프로젝트의 제출 건인지 선택하십시오.',
  list: {
    name: '목록',
    back: '제출 목록',
    previous: '목록의 이전 제출 건',
    next: '목록의 다음 제출 건',
    noNeighbour: (label) => `${label}: 없음`,
    position: (position, total) => `${formatCount(total)}건 중 ${formatCount(position)}번째`,
    notAmong: (total) => `이 목록의 ${formatCount(total)}건에 없음`,
  },
  ask: {
    act: 'ARGOS에 지금 확인',
    asking: 'ARGOS에 확인하는 중…',
    notListed: 'ARGOS 목록에 이 제출 건이 더 이상 없습니다.',
    unreadable: (detail) => `ARGOS 목록에 있지만 읽을 수 없는 형식입니다. (${detail})`,
    changed: 'ARGOS의 내용이 바뀌었습니다. 지금 표시된 것이 새 상태입니다.',
    unchanged: '변경 없음: 현재 ARGOS 목록의 내용과 같습니다.',
    refused: (title) => `${title}.`,
  },
  facts: {
    submission: '제출 건',
    subject: '대상자',
    submittedBy: '제출 방식',
    project: '프로젝트',
    notRecorded: '기록 없음',
    copySubmission: '제출 ID 복사',
    copySubject: '대상자 ID 복사',
    openSubject: '모든 시도와 그 안의 패턴',
  },
  erased: (on) =>
    `ARGOS가 ${on === null ? '' : `${on.instant}(${on.zone})에 `}이 제출 건의 개인정보를 삭제했습니다. 표시된 내용은 ARGOS 목록에 남아 있는 전부이며, 사본에도 그 밖의 정보는 없고 이미지도 더 이상 없습니다.`,
  missing: (since) =>
    `ARGOS 목록에 이 제출 건이 더 이상 없습니다. 연속 두 번의 전체 읽기(두 번째: ${since})에서 찾지 못했습니다. 여기에는 마지막으로 목록에 있던 상태로 보관됩니다.`,
  tabs: {
    name: '제출 건의 구성',
    gates: '검사',
    attempts: '대상자의 시도',
    raw: '원본 레코드',
  },
  gates: {
    title: '이 레코드의 정책을 기준으로 한 점수',
    erased: '점수가 개인정보와 함께 삭제되었습니다. 각 검사의 결과는 더 이상 표시할 수 없습니다.',
    noScore: (threshold) => `목록에 점수가 없습니다. 임계값은 ${threshold}입니다.`,
    off: '임계값 0: 판정에 영향을 주지 않았습니다.',
    obstructed: '얼굴이 가려진 것으로 확인되었습니다.',
    nothingInFront: '얼굴을 가리는 것이 없습니다.',
    exactlyOn: (score, threshold) => `점수 ${score}: 임계값 ${threshold}와(과) 정확히 같아 통과입니다.`,
    above: (points, threshold) => `임계값 ${threshold}보다 ${points}점 높음`,
    below: (points, threshold) => `임계값 ${threshold}보다 ${points}점 낮음`,
  },
  findings: {
    failCodes: '실패 코드',
    noFailCode: 'ARGOS 목록에 실패 코드가 없습니다.',
    comments: '코멘트',
    noComment: 'ARGOS 목록에 코멘트가 없습니다.',
  },
  policy: {
    title: '이 레코드의 정책',
    none: '레코드에 정책이 없습니다.',
    zero: '0 · 꺼짐',
  },
  image: {
    title: '이미지',
    hide: '숨기기',
    show: '이미지 보기',
    note: '지금 보는 사람만을 위해 ARGOS에서 가져오며, 어디에도 저장하지 않습니다. 열람한 사실은 감사 기록에 남습니다.',
    erased: '삭제됨: ARGOS에 이미지가 더 이상 없습니다.',
    fetching: 'ARGOS에서 가져오는 중…',
    alt: '제출된 얼굴',
    tryAgain: '다시 시도',
  },
  raw: {
    copy: '레코드 복사',
    name: 'JSON 형식의 레코드',
    masked: '대상자와 코멘트를 포함해 ARGOS가 보낸 모든 내용이 들어 있습니다. 누가 표시했는지 감사 기록에 남습니다.',
  },
  attempts: {
    noSubject: 'ARGOS 목록에 이 제출 건의 대상자가 없어, 함께 볼 시도가 없습니다.',
    only: '이 대상자의 유일한 시도입니다.',
    summary: (total, span, shown, rejected) =>
      `${span} 동안 ${formatCount(total)}회 시도${shown === null ? '' : `(최근 ${formatCount(shown)}회 표시)`}. 표시된 시도 중 ${formatCount(rejected)}회 거절되었습니다.`,
    later: (duration) => `${duration} 후`,
    first: '첫 시도',
    noScore: '점수 없음',
  },
  disagreements: {
    title: '결과가 서로 맞습니까?',
    rejectedWithoutReason: 'ARGOS가 이 제출 건을 거절했지만, 실패 코드가 없고 정책상 실패한 검사도 없습니다.',
    approvedWithFailedGate: (gate) => `“${gate}” 검사가 정책상 실패했는데도 ARGOS가 이 제출 건을 승인했습니다.`,
    approvedWithCode: (code) => `ARGOS가 이 제출 건을 승인했지만, 목록에 실패 코드 ${code}이(가) 있습니다.`,
    codeOfPassedGate: (code, gate) => `목록에 실패 코드 ${code}이(가) 있지만, “${gate}” 검사는 정책상 통과했습니다.`,
    codeOfGateThatIsOff: (code, gate) =>
      `목록에 실패 코드 ${code}이(가) 있지만, 정책에서 “${gate}” 검사는 꺼져 있습니다.`,
    failureWithoutCode: (gate) => `“${gate}” 검사가 정책상 실패했지만, 목록에 해당 실패 코드가 없습니다.`,
    findingAgainstScore: '얼굴 가려짐에 대한 ARGOS의 판단이 함께 기록된 가림 점수 및 한도와 모순됩니다.',
  },
};
