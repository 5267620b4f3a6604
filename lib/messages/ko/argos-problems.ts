import type { ProblemTexts } from '../en/problems.ts';

/** What went wrong between ARGOS and us: `lib/argos/errors.ts` in Korean; a test holds the kinds together. */
export const argosProblems = {
  'wrong-key': {
    title: 'ARGOS가 알지 못하는 API 키입니다',
    action:
      '이 프로젝트의 API 키(ARGOS_API_KEY, ARGOS_API_KEY_FILE 또는 ARGOS_PROJECTS)를 확인하십시오. FaceAuth 프로젝트마다 키가 다르며 ARGOS 콘솔에서 확인할 수 있습니다.',
  },
  'address-not-allowed': {
    title: 'ARGOS가 이 서버의 주소에서 보낸 요청을 받지 않습니다',
    action: 'ARGOS 콘솔에서 프로젝트의 허용 목록에 이 서버의 공인 주소를 추가하십시오.',
  },
  refused: {
    title: 'ARGOS가 이유를 밝히지 않고 요청을 거부했습니다',
    action: 'API 키를 확인하고, ARGOS 콘솔의 허용 목록에 이 서버의 공인 주소가 있는지 확인하십시오.',
  },
  'wrong-url': {
    title: '설정된 주소에 FaceAuth API가 없습니다',
    action: 'ARGOS_BASE_URL을 확인하십시오. 공개 주소는 https://rest-api.argosidentity.com/v3 입니다.',
  },
  'bad-request': {
    title: 'ARGOS가 요청을 이해하지 못했습니다',
    action: 'API가 변경되었을 수 있습니다. 추적 ID가 있으면 함께 이 대시보드의 개발자에게 알려 주십시오.',
  },
  'not-found': {
    title: 'ARGOS에 이 ID에 해당하는 데이터가 없습니다',
    action: '필요한 조치가 없습니다. 삭제되었거나 다른 프로젝트에 속한 ID일 수 있습니다.',
  },
  'slow-down': {
    title: 'ARGOS가 요청을 줄여 달라고 응답했습니다',
    action: '당장 할 일은 없습니다. 속도는 자동으로 줄어듭니다. 반복되면 SYNC_CONCURRENCY를 낮추십시오.',
  },
  'argos-down': {
    title: 'ARGOS에 장애가 발생했습니다',
    action: '기다리십시오. 자동으로 다시 요청합니다. 계속되면 추적 ID가 있으면 함께 ARGOS에 문의하십시오.',
  },
  unreachable: {
    title: 'ARGOS에 연결할 수 없습니다',
    action: '이 서버의 네트워크, DNS, 방화벽과 ARGOS_BASE_URL을 확인하십시오.',
  },
  untrusted: {
    title: 'ARGOS의 인증서를 신뢰할 수 없습니다',
    action:
      'ARGOS_BASE_URL과 이 서버의 시계를 확인하십시오. TLS를 검사하는 프록시 뒤에 있다면 NODE_EXTRA_CA_CERTS로 그 인증 기관을 Node에 지정하십시오.',
  },
  timeout: {
    title: 'ARGOS가 제시간에 응답하지 않았습니다',
    action: '기다리십시오. 자동으로 다시 요청합니다. 계속되면 이 서버의 네트워크를 확인하십시오.',
  },
  'connection-lost': {
    title: 'ARGOS와의 연결이 도중에 끊어졌습니다',
    action: '기다리십시오. 자동으로 다시 요청합니다. 계속되면 이 서버의 네트워크와 프록시를 확인하십시오.',
  },
  redirected: {
    title: 'ARGOS가 다른 주소로 리디렉션했으나, API 키가 다른 곳으로 전송될 수 있어 거부했습니다',
    action: 'ARGOS_BASE_URL을 확인하십시오. 올바른 스킴(https)과 경로를 갖춘 최종 주소여야 합니다.',
  },
  'too-large': {
    title: 'ARGOS의 응답이 허용된 크기를 넘습니다',
    action: '한 번에 더 적은 레코드를 요청하십시오.',
  },
  encrypted: {
    title: 'ARGOS가 이 대시보드에서 읽지 못하는 암호화된 데이터로 응답했습니다',
    action: 'ARGOS 콘솔에서 이 프로젝트의 API 응답 암호화를 끄십시오.',
  },
  'bad-answer': {
    title: 'ARGOS의 응답이 제출 목록이 아닙니다',
    action:
      'ARGOS_BASE_URL과 중간의 프록시를 확인하십시오. 둘 다 맞다면 API가 변경되었을 수 있으니 이 대시보드의 개발자에게 알려 주십시오.',
  },
  paused: {
    title: 'ARGOS 요청이 여러 번 연속으로 실패하여 잠시 요청을 멈추었습니다',
    action: '기다리십시오. 자동으로 다시 요청합니다. 계속되면 이 서버의 네트워크를 확인하십시오.',
  },
} satisfies Record<string, ProblemTexts>;
