import type { globalError as english } from '../en/global-error.ts';

export const globalError: typeof english = {
  pageTitle: '오류',
  title: '대시보드를 표시할 수 없습니다',
  detail: '페이지를 표시하기 전에 오류가 발생했습니다. 원인은 대시보드의 로그에 있습니다.',
  action: '다시 시도하십시오. 계속되면 아래 번호를 대시보드 운영자에게 알려 주십시오.',
  tryAgain: '다시 시도',
  request: '요청 ID',
};
