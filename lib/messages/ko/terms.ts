import type { Messages } from '../messages.ts';

export const terms: Messages['terms'] = {
  gates: {
    similarity: { name: '동일인 여부', short: '동일인', checks: '얼굴이 기준 제출 건과 일치합니까?' },
    liveness: {
      name: '패시브 라이브니스',
      short: '패시브',
      checks: '사진이나 화면이 아니라 실제 사람이 촬영되었습니까?',
    },
    activeLiveness: {
      name: '액티브 라이브니스',
      short: '액티브',
      checks: '실제 사람이 호스팅 페이지의 안내를 따랐습니까?',
    },
    faceCover: { name: '안면 보호구', short: '보호구', checks: '필수 안면 보호구가 확인되었습니까?' },
    headCover: { name: '안전모', short: '안전모', checks: '필수 안전모가 확인되었습니까?' },
    occlusion: { name: '얼굴 가림 없음', short: '얼굴', checks: '얼굴을 가리는 것이 없습니까?' },
  },
  inSentence: (name) => name,
  outcomes: {
    passed: { name: '통과', meaning: '임계값을 충족했습니다.' },
    failed: { name: '실패', meaning: '임계값을 충족하지 못했습니다.' },
    off: { name: '꺼짐', meaning: '정책에서 꺼져 있습니다. 이 검사는 판정에 영향을 주지 않았습니다.' },
    notRecorded: {
      name: '기록 없음',
      meaning: 'ARGOS 목록에 점수나 임계값이 없어 비교할 수 없습니다.',
    },
  },
  verdicts: { approved: '승인', rejected: '거절' },
  erased: '삭제됨',
  erasedMeaning: 'ARGOS가 개인정보를 삭제했습니다',
  failCodes: {
    face_compare_underscore: {
      title: '얼굴 유사도 부족',
      explanation: '기준 제출 건과 비교한 얼굴 점수가 정책이 요구하는 값보다 낮았습니다.',
    },
    face_occluded_fail: {
      title: '얼굴 가려짐',
      explanation: '얼굴 일부가 가려져 있었고, ARGOS의 확신도가 허용 한도를 넘었습니다.',
    },
    face_cover_fail: {
      title: '필수 안면 보호구 미확인',
      explanation: '정책은 안면 보호구 착용을 요구하지만, ARGOS가 충분한 확신도로 확인하지 못했습니다.',
    },
    head_cover_fail: {
      title: '필수 안전모 미확인',
      explanation: '정책은 안전모 착용을 요구하지만, ARGOS가 충분한 확신도로 확인하지 못했습니다.',
    },
  },
  unknownFailCode: 'ARGOS가 문서화하지 않은 코드입니다. ARGOS의 설명이 있다면 코멘트에 있습니다.',
  notDocumented: '문서화되지 않음',
  noFailCode: '실패 코드 없음',
  noChanges: '비교할 기간을 모두 읽지 못했거나 첫 제출 이전까지 거슬러 올라가므로 증감을 표시하지 않습니다.',
  presets: {
    today: '오늘',
    yesterday: '어제',
    '7d': '최근 7일',
    '30d': '최근 30일',
    '90d': '최근 90일',
    '12m': '최근 12개월',
    'this-month': '이번 달',
    'last-month': '지난달',
    all: '전체 기간',
  },
  policy: {
    none: '기록된 정책 없음',
    everyGateOff: '모든 검사 꺼짐',
    noThreshold: '임계값 변경 없음, 문구만 변경',
    off: '꺼짐',
    notNamed: '지정 안 됨',
  },
};
