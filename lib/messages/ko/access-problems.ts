import type { Messages } from '../messages.ts';

/** What is said to who may not, or can not yet. */
export const accessProblems: Messages['problems'] = {
  'not-signed-in': {
    title: '로그인하지 않았습니다',
    detail: '세션이 끝났거나 없습니다.',
    action: '로그인한 뒤 다시 시도하십시오.',
  },
  'not-permitted': {
    title: '이 역할로는 할 수 없습니다',
    detail: '현재 역할에는 이 권한이 없습니다.',
    action: '업무에 필요하다면 대시보드 관리자에게 문의하십시오.',
  },
  'all-projects-needed': {
    title: '모든 프로젝트에 걸친 내용입니다',
    detail: '일부 프로젝트만 볼 수 있는 계정에는 이 내용을 부분적으로 보여 줄 수 없습니다.',
    action: '업무에 필요하다면 대시보드 관리자에게 문의하십시오.',
  },
  'not-your-project': {
    title: '볼 수 없는 프로젝트입니다',
    detail: '필터에 볼 수 없는 프로젝트가 들어 있습니다.',
    action: '필터에서 그 프로젝트를 빼거나 대시보드 관리자에게 문의하십시오.',
  },
  'wrong-credentials': {
    title: '이메일 주소 또는 비밀번호가 올바르지 않습니다',
    detail: '이 이메일 주소와 비밀번호로 로그인하는 사용자가 없습니다.',
    action: '둘 다 확인하십시오. 관리자가 새 비밀번호를 정하는 링크를 보내 줄 수 있습니다.',
  },
  disabled: {
    title: '로그인할 수 없습니다',
    detail: '관리자가 접근을 중지했습니다.',
    action: '대시보드 관리자에게 문의하십시오.',
  },
  'begin-again': {
    title: '처음부터 다시 로그인하십시오',
    detail: '첫 단계 후 시간이 너무 지났거나 잘못된 코드가 너무 많았습니다.',
    action: '이메일 주소와 비밀번호를 다시 입력한 뒤 새 코드를 입력하십시오.',
  },
  'codes-locked': {
    title: '잘못된 코드가 너무 많습니다',
    detail: '잘못된 코드가 많아 15분 동안 코드를 받지 않습니다.',
    action: '그만큼 기다리십시오. 관리자가 다시 시작할 수 있는 링크를 보내 줄 수 있습니다.',
  },
  'too-many-tries': {
    title: '시도가 너무 많습니다',
    detail: '로그인 시도가 너무 많았습니다. {number}분 뒤에 다시 시도할 수 있습니다.',
    action: '그만큼 기다리십시오. 관리자가 새 비밀번호를 정하는 링크를 보내 줄 수 있습니다.',
  },
  'wrong-code': {
    title: '코드가 올바르지 않습니다',
    detail: '인증 앱에 지금 표시된 코드가 아니며, 남아 있는 복구 코드도 아닙니다.',
    action: '다음 코드를 기다려 입력하십시오. 계속되면 인증 앱이 있는 기기의 시계를 확인하십시오.',
  },
  'wrong-password': {
    title: '비밀번호가 올바르지 않습니다',
    detail: '지금 로그인할 때 쓰는 비밀번호가 아닙니다.',
    action: '다시 입력하십시오.',
  },
  'has-two-factor': {
    title: '이미 인증 앱이 등록되어 있습니다',
    detail: '로그인할 때 이미 코드를 묻고 있습니다.',
    action: '먼저 해제한 뒤 다른 앱을 등록하십시오.',
  },
  'link-gone': {
    title: '사용할 수 없는 링크입니다',
    detail: '이미 사용했거나 만료되었거나 더 새로운 링크로 바뀌었습니다.',
    action: '관리자에게 새 링크를 요청하십시오. 관리자가 아직 없다면 대시보드를 다시 시작하면 새 링크가 출력됩니다.',
  },
  'email-taken': {
    title: '이 주소의 사용자가 이미 있습니다',
    detail: '이 이메일 주소로 로그인하는 사용자가 있습니다. 대소문자는 구분하지 않습니다.',
    action: '사용자 목록을 확인하거나 다른 주소를 입력하십시오.',
  },
  'last-administrator': {
    title: '관리자가 한 명은 남아야 합니다',
    detail: '이렇게 하면 사용자를 관리할 수 있는 사람이 없게 되므로 아무것도 하지 않았습니다.',
    action: '먼저 다른 사용자를 관리자로 지정하고 로그인하게 하십시오.',
  },
  'not-simulated': {
    title: '여기서는 역할을 체험할 수 없습니다',
    detail: '이 대시보드는 ARGOS의 제출을 보여 줍니다. 역할 체험은 시뮬레이터에서만 됩니다.',
    action: '자신의 이메일 주소와 비밀번호로 로그인하십시오.',
  },
  'past-the-proxy': {
    title: '대시보드는 프록시를 거쳐서만 열 수 있습니다',
    detail: '요청이 앞에 있는 리버스 프록시를 거치지 않고 대시보드에 직접 왔습니다.',
    action: '대시보드의 주소로 여십시오. 직접 운영하는 프록시라면 그 주소를 TRUSTED_PROXIES에 설정하십시오.',
  },
  'no-security-contact': {
    title: '연락처가 지정되지 않았습니다',
    detail: '이 설치의 취약점을 어디에 알려야 하는지 운영자가 지정하지 않았습니다.',
    action: '관리자에게 알리십시오. 관리자는 SECURITY_CONTACT를 설정합니다.',
  },
  'no-single-sign-on': {
    title: '여기서는 통합 로그인을 쓸 수 없습니다',
    detail: '대시보드가 통합 로그인 제공자 없이 시작되었습니다.',
    action: '이메일 주소와 비밀번호로 로그인하십시오. 관리자는 OIDC_ISSUER와 관련 설정을 지정합니다.',
  },
  'provider-away': {
    title: '통합 로그인에 연결할 수 없습니다',
    detail: 'OIDC_ISSUER의 제공자가 제대로 응답하지 않아 이동할 수 없었습니다.',
    action: '잠시 후 다시 시도하거나, 비밀번호가 있다면 이메일 주소와 비밀번호로 로그인하십시오.',
  },
  'not-found: There is no such person': {
    title: '없는 사용자입니다',
    detail: '이 ID로 로그인할 수 있는 사용자가 없습니다. 삭제되었을 수 있습니다.',
    action: '사용자 목록을 다시 불러오십시오.',
  },
  'not-found: There is no such session': {
    title: '없는 세션입니다',
    detail: '열려 있는 세션 중에 이 ID가 없습니다. 이미 끝났을 수 있습니다.',
    action: '페이지를 다시 불러오십시오.',
  },
};
