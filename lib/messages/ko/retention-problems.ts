import type { Messages } from '../messages.ts';

/** Of setting how long a project may keep what it has. */
export const retentionProblems: Messages['problems'] = {
  'no-such-project': {
    title: '해당 프로젝트가 없습니다',
    detail: '이 ID의 프로젝트를 아직 읽은 적이 없습니다.',
    action: '페이지를 다시 불러오십시오. ARGOS가 제출 건을 하나라도 보내면 프로젝트가 나타납니다.',
  },
  'retention-changed': {
    title: '그동안 다른 사람이 이 보존 기간을 변경했습니다',
    detail: '보존 기간이 그사이 변경되어 아무 작업도 하지 않았습니다.',
    action: '페이지를 다시 불러온 뒤, 그래도 필요하면 다시 설정하십시오.',
  },
};
