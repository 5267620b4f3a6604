import type { Messages } from '../messages.ts';

/** What can go wrong with alarms. */
export const alarmProblems: Messages['problems'] = {
  'not-found: There is no such alarm': {
    title: '해당 알림이 없습니다',
    detail: '볼 수 있는 프로젝트의 알림 중에 이 번호가 없습니다.',
    action: '알림을 다시 불러오십시오.',
  },
  'changed-meanwhile: Somebody has changed an alarm meanwhile': {
    title: '그사이 다른 사람이 알림을 변경했습니다',
    detail: '여기에서 불러온 뒤에 이 중 하나가 변경되어 아무것도 하지 않았습니다.',
    action: '현재 상태를 확인한 뒤, 여전히 필요하면 다시 하십시오.',
  },
  'bad-request: The cause is missing': {
    title: '원인이 없습니다',
    detail: '알림을 확인하거나 종료하려면 원인이 필요합니다.',
    action: '원인을 선택하십시오. “알 수 없음”도 선택할 수 있습니다.',
  },
};
