import type { Messages } from '../messages.ts';

/** What is said of API tokens; scripts hear it in English, people on the account page. */
export const tokenProblems: Messages['problems'] = {
  'token-and-session': {
    title: '요청자를 두 가지로 밝혔습니다',
    detail: '요청에 API 토큰과 세션 쿠키가 함께 있으며, 서로 다른 사람의 것일 수 있습니다.',
    action: '하나만 보내십시오. 스크립트는 토큰을, 브라우저는 쿠키를 보냅니다.',
  },
  'token-malformed': {
    title: 'API 토큰이 아닙니다',
    detail:
      'Authorization 헤더의 Bearer 뒤에 오는 값이 토큰 형식이 아닙니다. far_로 시작하며 만들 때 표시된 전체여야 합니다.',
    action: 'Authorization: Bearer far_… 형식의 헤더 하나를 보내십시오.',
  },
  'token-unknown': {
    title: '없는 API 토큰입니다',
    detail:
      '이 대시보드에 이 토큰을 가진 사용자가 없습니다. 잘못 입력했거나, 다른 대시보드의 것이거나, 삭제되었습니다.',
    action: '계정 페이지에서 새로 만들어 스크립트에 넣으십시오.',
  },
  'token-expired': {
    title: 'API 토큰이 만료되었습니다',
    detail: '사용 기간이 끝났습니다.',
    action: '계정 페이지에서 새로 만들어 스크립트에 넣으십시오.',
  },
  'token-revoked': {
    title: '폐기된 API 토큰입니다',
    detail: '토큰의 사용자나 관리자가 폐기했습니다.',
    action: '아직 필요하다면 그 사용자가 계정 페이지에서 새로 만들 수 있습니다.',
  },
  'token-paused': {
    title: '지금은 쓸 수 없는 API 토큰입니다',
    detail: '관리자가 이 토큰의 사용자의 접근을 중지했습니다.',
    action: '대시보드 관리자에게 문의하십시오.',
  },
  'too-many-wrong-tokens': {
    title: '잘못된 토큰이 너무 많습니다',
    detail: '같은 네트워크에서 잘못된 API 토큰이 많이 와서 {number}분 뒤에 다시 확인합니다.',
    action: '계정 페이지의 토큰을 스크립트에 넣으십시오. 올바른 토큰은 언제나 받습니다.',
  },
  'not-for-tokens': {
    title: 'API 토큰으로는 할 수 없습니다',
    detail: '토큰의 범위와 관계없이 로그인한 사람만 할 수 있습니다.',
    action: '대시보드에서 직접 하십시오.',
  },
  'scope-missing': {
    title: '이 API 토큰으로는 할 수 없습니다',
    detail: '토큰에 “{name}” 범위가 없습니다.',
    action: '역할에 포함되어 있다면 계정 페이지에서 이 범위가 있는 토큰을 만드십시오.',
  },
  'too-many-tokens': {
    title: 'API 토큰이 너무 많습니다',
    detail: '한 사람이 쓸 수 있는 토큰은 {number}개까지입니다.',
    action: '더 이상 쓰지 않는 토큰을 폐기하십시오.',
  },
  'not-found: There is no such API token': {
    title: '없는 API 토큰입니다',
    detail: '이 ID의 토큰이 없거나, 이미 폐기되었거나 만료되었습니다.',
    action: '페이지를 다시 불러오십시오.',
  },
};
