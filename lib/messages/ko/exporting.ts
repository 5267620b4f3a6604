import { formatCount } from '#lib/format/numbers.ts';
import type { Messages } from '../messages.ts';

const submissions = (count: number) => `제출 ${formatCount(count)}건`;

export const exporting: Messages['exporting'] = {
  act: '내보내기',
  title: '제출 목록 내보내기',
  notNow: '나중에',
  nothing: '내보낼 제출 건 없음',

  counting: '세는 중…',
  submissions,
  asOf: (when) => `${when} 기준`,
  noFilter: '필터 없음: 이 기간의 모든 제출 건입니다.',
  daysRead: (read, all) =>
    `지금까지 전체 ${formatCount(all)}일 중 ${formatCount(read)}일을 모두 읽었습니다. 파일에도 표시됩니다.`,

  format: '형식',
  formats: {
    xlsx: {
      name: 'Excel',
      purpose: '날짜와 숫자가 값 그대로 저장되며, 필터·시간대·기준 시각을 적은 시트가 포함됩니다.',
    },
    csv: {
      name: 'CSV(스프레드시트용)',
      purpose: '어디서나 안전하게 열립니다. 수식은 실행되지 않고 ID는 텍스트로 유지됩니다.',
    },
    'csv-data': {
      name: 'CSV(프로그램용)',
      purpose: 'RFC 4180 형식이며, 모든 텍스트가 ARGOS 목록과 정확히 같습니다.',
    },
    jsonl: {
      name: 'JSON Lines',
      purpose: '한 줄에 제출 건 하나 전체를 API가 제공하는 그대로 담습니다.',
    },
  },
  columns: '열',
  allColumns: (count) => `전체 ${count}개`,
  columnsOfTable: (count) => `표와 같게(${count}개)`,
  alwaysWhole: 'JSON Lines는 항상 모든 항목을 포함합니다',
  sheets: (count) => `Excel 시트 하나에는 1,048,576행까지 들어갑니다. 파일은 시트 ${count}개로 나뉩니다.`,
  reveal: {
    act: '대상자 ID와 코멘트 포함',
    without: '포함하지 않으면 파일의 해당 자리에 [masked]로 표시됩니다.',
    with: '포함해서 내보낸 사실은 감사 기록에 남습니다.',
  },
  lastFile: (format, count, when) => `마지막 파일: ${format}, ${submissions(count)}, ${when}`,

  name: '내보내기',
  preparing: '건수를 세고 준비하는 중…',
  as: (format) => `${format} 형식으로 내보내는 중`,
  browserWrites: '브라우저가 다운로드 폴더에 파일을 저장합니다. 이 창을 닫고 계속 작업해도 됩니다.',
  cancel: '내보내기 취소',
  cancelling: '취소하는 중…',
  goOn: '계속 작업하기',
  noRows: '아직 행이 없음',
  rows: (done, all) => `${formatCount(all)}행 중 ${formatCount(done)}행`,
  size: (written, whole) => `약 ${whole} 중 ${written}`,
  rowsPerSecond: (rows) => `초당 ${formatCount(rows)}행`,
  left: (duration) => `약 ${duration} 남음`,

  done: '완료',
  again: '다시 내보내기',
  whole: '파일이 완성되었습니다',
  wholeFacts: (count, size, duration) => `${submissions(count)}, ${size}, ${duration} 소요`,
  inDownloads: '브라우저의 다운로드 목록에 있습니다.',
  cancelled: '내보내기가 취소되었습니다',
  discarded: '브라우저가 받은 파일은 완전하지 않으므로 버려집니다.',
};
