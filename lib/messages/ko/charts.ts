import type { Messages } from '../messages.ts';

export const charts: Messages['charts'] = {
  chart: '차트',
  table: '표',
  showAs: (title) => `${title} 표시 방식`,
  asTable: (title) => `${title}, 표`,
  openRows: '제출 목록 열기',

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
