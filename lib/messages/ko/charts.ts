import type { Messages } from '../messages.ts';

export const charts: Messages['charts'] = {
  chart: '차트',
  table: '표',
  showAs: (title) => `${title} 표시 방식`,
  asTable: (title) => `${title}, 표`,
  openRows: '제출 목록 열기',

  brush: {
    hint: '화살표 키로 하나씩 선택하고, Shift와 함께 누르면 선택을 넓힙니다. Enter는 선택한 범위만 표시하고, Esc는 취소합니다.',
    keys: '← → 선택 · Shift + ← → 넓히기 · Enter 범위만 표시 · Esc 취소',
    readingHint: '화살표 키로 하나씩 읽습니다.',
    readingKeys: '← → 하나씩 읽기',
    nothing: '선택 없음',
    shown: (range) => `현재 표시: ${range}`,
  },

  map: {
    hint: '화살표 키로 칸을 하나씩 읽습니다. Enter는 칸을 열거나 선택하고, Esc는 선택을 해제합니다.',
    keys: '← → ↑ ↓ 하나씩 읽기 · Enter 열기 또는 선택 · Esc 해제',
  },

  download: '다운로드',
  downloadOf: (title) => `${title} 다운로드`,
  pictureSvg: '이미지 (SVG)',
  picturePng: '이미지 (PNG)',
  dataCsv: '데이터 (CSV)',
  notMade: '파일을 만들 수 없습니다',
  notDrawn: '먼저 차트를 표시하십시오. 표는 이미지로 저장할 수 없습니다.',
  notWritten: '이 브라우저에서는 이미지를 저장할 수 없습니다.',
  about: { chart: '차트', from: '시작일', to: '종료일', zone: '시간대', asOf: '기준 시각' },
  allDays: '전체-기간',
  asOf: (instant) => `${instant} 기준`,
};
