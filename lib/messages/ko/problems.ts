import type { Messages } from '../messages.ts';
import { accessProblems } from './access-problems.ts';
import { alarmProblems } from './alarm-problems.ts';
import { argosProblems } from './argos-problems.ts';
import { retentionProblems } from './retention-problems.ts';
import { tokenProblems } from './token-problems.ts';

export const problems: Messages['problems'] = {
  ...accessProblems,
  ...alarmProblems,
  ...argosProblems,
  ...retentionProblems,
  ...tokenProblems,
  'no-answer': {
    title: '대시보드가 응답하지 않습니다',
    detail: '요청이 대시보드 서버에 도달하지 못했습니다.',
    action: '대시보드가 실행 중인지, 네트워크에 연결되어 있는지 확인한 뒤 다시 시도하십시오.',
  },
  unreadable: {
    title: '응답을 읽을 수 없습니다',
    detail: '응답이 JSON이 아닙니다. 이 페이지와 대시보드 사이의 다른 서버가 대신 응답했습니다.',
    action: '다시 시도하십시오. 계속되면 대시보드 앞에 어떤 서버가 있는지 운영자에게 문의하십시오.',
  },
  'foreign-answer': {
    title: '대시보드가 상태 코드 {status}을(를) 반환했습니다',
    detail: '응답이 JSON이 아닙니다. 이 페이지와 대시보드 사이의 다른 서버가 대신 응답했습니다.',
    action: '다시 시도하십시오. 계속되면 대시보드 앞에 어떤 서버가 있는지 운영자에게 문의하십시오.',
  },
  'page-error': {
    title: '이 페이지에서 문제가 발생했습니다',
    action: '다시 시도하십시오. 계속되면 페이지를 새로 고치십시오.',
  },

  'bad-request: The request can not be understood': {
    title: '요청을 이해할 수 없습니다',
    action: '표시된 매개변수를 고친 뒤 다시 요청하십시오.',
  },
  'bad-request: The body is not JSON': {
    title: '요청 본문이 JSON이 아닙니다',
    detail: '요청 본문을 JSON으로 읽을 수 없습니다.',
    action: '본문을 확인한 뒤 다시 보내십시오.',
  },
  'not-json': {
    title: '요청 본문이 JSON이 아닙니다',
    detail: '본문은 JSON이어야 하며 Content-Type 헤더도 application/json이어야 합니다.',
    action: 'Content-Type: application/json으로 JSON을 보내십시오.',
  },
  'too-large: The body is too large': {
    title: '요청 본문이 너무 큽니다',
    detail: '본문은 최대 {number}바이트까지 보낼 수 있습니다.',
  },
  'no-such-address': {
    title: '이 주소에는 아무것도 없습니다',
    detail: 'API에 없는 주소입니다.',
    action: '사용할 수 있는 주소는 /api/openapi.json에서 확인하십시오.',
  },
  'method-not-offered': { title: '이 주소에서는 할 수 없는 요청입니다' },
  'unknown-host': {
    title: '대시보드가 알지 못하는 이름입니다',
    detail: '대시보드가 응답하지 않는 이름으로 요청했습니다.',
    action: '대시보드의 주소로 여십시오. 리버스 프록시 뒤에 있다면 사용자가 입력하는 주소를 PUBLIC_URL에 설정하십시오.',
  },
  'foreign-origin': {
    title: '다른 사이트에서는 할 수 없는 요청입니다',
    detail: '대시보드에 속하지 않은 페이지에서 보낸 요청입니다.',
    action:
      '대시보드에서 직접 실행하십시오. 리버스 프록시 뒤에 있다면 사용자가 입력하는 주소를 PUBLIC_URL에 설정하십시오.',
  },
  internal: {
    title: '대시보드에서 오류가 발생했습니다',
    detail: '대시보드 내부에서 예상하지 못한 문제가 발생했습니다.',
    action: '다시 시도하십시오. 계속되면 대시보드의 로그에서 요청 ID를 찾아보십시오.',
  },
  'bad-settings': {
    title: '대시보드의 설정을 사용할 수 없습니다',
    detail: '사용할 수 없는 설정으로 대시보드가 시작되었습니다.',
    action: 'npm start로 시작하십시오. 설정의 어디가 잘못되었는지 알려 줍니다.',
  },

  'database-down': {
    title: '데이터베이스가 응답하지 않습니다',
    detail: '대시보드가 데이터베이스에 연결할 수 없어 사본의 내용을 알 수 없습니다.',
    action:
      '잠시 후 다시 시도하십시오. 계속되면 PostgreSQL이 실행 중인지, DATABASE_URL을 설정했다면 그 값이 맞는지 확인하십시오.',
  },
  'database-refused': {
    title: '데이터베이스가 대시보드를 거부합니다',
    detail: 'PostgreSQL이 응답하지만 사용자, 비밀번호 또는 데이터베이스를 받아들이지 않습니다.',
    action: 'DATABASE_URL의 사용자, 비밀번호, 데이터베이스를 확인하십시오.',
  },
  'database-not-ready': {
    title: '데이터베이스가 아직 준비되지 않았습니다',
    detail: '이 버전의 대시보드에 필요한 테이블이나 열이 데이터베이스에 없습니다.',
    action: '대시보드의 시작이 끝날 때까지 기다리십시오. 계속되면 npm start로 다시 시작하여 준비하십시오.',
  },
  'database-slow': {
    title: '데이터베이스가 너무 오래 걸렸습니다',
    detail: '데이터베이스가 제시간에 답하지 않아 조회를 중단했습니다.',
    action: '기간을 줄이거나 데이터베이스가 덜 바쁠 때 다시 시도하십시오.',
  },

  ambiguous: {
    title: '여러 프로젝트가 이 ID를 사용합니다',
    detail: '이 ID의 제출 건이 여러 프로젝트에 있습니다.',
    action: '어느 프로젝트인지 지정하십시오.',
  },
  'not-found: There is no such submission': {
    title: '해당 제출 건이 없습니다',
    detail: '사본에 이 ID의 제출 건이 없습니다.',
    action: 'ID를 확인하십시오. 최근 제출 건이라면 ARGOS에 이미 있을 수 있으니 지금 ARGOS에 조회하십시오.',
  },
  'not-found: Neither the mirror nor ARGOS has a submission of this id.': {
    title: '해당 제출 건이 없습니다',
    detail: '사본에도 ARGOS에도 이 ID의 제출 건이 없습니다.',
    action: 'ID를 확인하십시오. 여기에 키가 설정되지 않은 프로젝트의 제출 건일 수 있습니다.',
  },
  'unreadable-record': {
    title: 'ARGOS가 이 제출 건을 읽을 수 없는 형태로 제공합니다',
    action: '받은 그대로 격리되어 있습니다. 동기화 페이지에서 확인하십시오.',
  },
  'key-not-configured': {
    title: '이 제출 건의 키가 더 이상 설정되어 있지 않습니다',
    action: 'ARGOS_PROJECTS에 키를 추가하고 대시보드를 다시 시작하십시오.',
  },
  erased: {
    title: '이미지가 삭제되었습니다',
    detail: 'ARGOS가 이 제출 건의 개인정보를 이미지와 함께 삭제했습니다.',
    action: '필요한 조치가 없습니다. 삭제된 이미지는 되돌릴 수 없습니다.',
  },
  'subject-withheld': {
    title: '이 역할에는 대상자가 표시되지 않습니다',
    detail:
      '대상자 페이지는 한 사람의 모든 시도를 대상자 ID 아래에 모아 보여 주며, 이 ID는 사용자의 역할에 표시되지 않습니다.',
    action:
      '대신 시도 하나를 여십시오. 같은 대상자의 다른 시도가 ID 없이 함께 표시됩니다. 대상자 목록에서 바로 열 수 있습니다.',
  },
  'not-found: There is no such subject': {
    title: '해당 대상자가 없습니다',
    detail: '사본에 이 대상자의 제출 건이 없습니다.',
    action: 'ID를 확인하십시오. ARGOS 목록에서 달라졌을 수 있습니다.',
  },
  'ambiguous: Several projects have this subject': {
    title: '여러 프로젝트에 이 대상자가 있습니다',
    detail: '이 대상자의 제출 건이 여러 프로젝트에 있습니다.',
    action: '어느 프로젝트인지 지정하십시오.',
  },
  'field-withheld': {
    title: '이 역할에는 제공되지 않습니다',
    detail: '요청한 항목은 사용자의 역할에 제공되지 않으며, 요청해도 표시되지 않습니다.',
    action: '업무에 필요하면 이 항목을 볼 수 있는 역할의 사용자에게 문의하십시오.',
  },
  'not-in-quarantine': {
    title: '이 레코드는 격리되어 있지 않습니다',
    detail: '이 ID의 레코드가 없거나, 그 뒤로 ARGOS가 다른 형태로 제공하고 있습니다.',
    action: '지금 격리된 레코드를 보려면 페이지를 다시 불러오십시오.',
  },
  'no-image': {
    title: '이미지가 없습니다',
    detail:
      'ARGOS에 이 제출 건의 이미지가 없습니다. 처음부터 없었거나, 사본이 마지막으로 확인한 뒤에 ARGOS가 삭제했습니다.',
    action: '삭제되었는지 확인하려면 이 제출 건을 ARGOS에 다시 조회하십시오.',
  },

  'not-found: There is no such view': {
    title: '해당 보기가 없습니다',
    detail: '내 보기나 팀 보기 중에 이 ID가 없습니다. 삭제되었거나 다른 사람의 보기일 수 있습니다.',
    action: '보기를 다시 불러오십시오. 보기에 표시되던 내용은 같은 이름으로 다시 저장할 수 있습니다.',
  },
  'not-permitted: This view is the team’s': {
    title: '팀 보기입니다',
    detail: '팀 보기는 책임자와 관리자가 저장, 변경, 삭제합니다.',
    action: '지금 화면을 내 보기로 저장하거나 책임자나 관리자에게 요청하십시오.',
  },
  'not-permitted: Somebody else has made this view': {
    title: '다른 사람이 만든 보기입니다',
    detail: '팀 공유는 보기를 만든 사람만 해제할 수 있습니다.',
    action: '표시되는 내용을 내 보기로 저장하십시오. 팀에 필요하지 않다면 삭제하십시오.',
  },
  'changed-meanwhile': {
    title: '그동안 다른 사람이 이 보기를 변경했습니다',
    detail: '여기에서 불러온 뒤에 보기가 변경되어 아무 작업도 하지 않았습니다: “{name}”.',
    action: '지금 상태를 확인하고, 그래도 필요하면 다시 실행하십시오.',
  },
  'name-taken': {
    title: '같은 이름의 보기가 이미 있습니다',
    detail: '같은 이름의 보기가 이미 있습니다: “{name}”. 대소문자는 구분하지 않습니다.',
    action: '다른 이름을 선택하거나 기존 보기를 업데이트하십시오.',
  },
  'id-taken': {
    title: '이 보기가 이미 있습니다',
    detail: '이 ID의 보기가 있으므로 되돌릴 필요가 없습니다.',
    action: '보기를 다시 불러오십시오.',
  },
  'too-many-views': {
    title: '보기가 너무 많습니다',
    detail: '보기는 한 사람이 {number}개, 팀이 같은 수만큼 만들 수 있습니다.',
    action: '더 이상 필요하지 않은 보기를 삭제하십시오.',
  },
  'too-many-pinned': {
    title: '고정된 보기가 너무 많습니다',
    detail: '고정된 보기는 매번 다시 집계되므로 {number}개까지 고정할 수 있습니다.',
    action: '먼저 하나를 고정 해제하십시오.',
  },

  'download-not-begun': {
    title: '다운로드가 시작되지 않았습니다',
    detail: '브라우저가 파일을 요청하지 않았습니다.',
    action: '이 사이트의 다운로드를 허용한 뒤 다시 시도하십시오.',
  },
  'too-many-exports': {
    title: '다른 내보내기가 진행 중입니다',
    detail: '페이지가 느려지지 않도록 내보내기는 한 번에 {number}개까지 실행하며, 지금 그만큼 실행 중입니다.',
    action: '진행 중인 내보내기가 끝나기를 기다리거나 취소한 뒤 다시 시도하십시오.',
  },
  'export-known': {
    title: '이 ID의 내보내기가 이미 시작되었습니다',
    detail: '내보내기마다 고유한 ID가 필요하며, 이 ID는 최근 몇 분 안에 사용되었습니다.',
    action: '다른 exportId로, 또는 exportId 없이 다시 요청하십시오.',
  },
  'no-such-export': {
    title: '해당 내보내기가 없습니다',
    detail: '이 ID의 내보내기가 시작되지 않았거나 끝난 지 10분이 넘었습니다.',
    action: '다시 시작하십시오.',
  },

  'sync-not-started': {
    title: '동기화가 아직 시작되지 않았습니다',
    detail: '이 프로젝트를 읽기 시작한 동기화 프로세스가 없어 해당 기간을 다시 읽을 수 없습니다.',
    action: '잠시 후 다시 시도하십시오. 계속되면 대시보드를 다시 시작하십시오.',
  },
  'project-of-another-key': {
    title: '두 키가 같은 프로젝트를 제공합니다',
    action:
      'ARGOS_PROJECTS에서 두 키 중 하나를 빼고 대시보드를 다시 시작하십시오. 프로젝트 하나를 읽는 데는 키 하나면 충분합니다.',
  },
  'repeated-cursor': {
    title: 'ARGOS가 이미 읽은 페이지로 되돌아가는 커서를 보냈습니다',
    action:
      '당장 할 일은 없습니다. 해당 기간은 나중에 다시 조회합니다. 계속되면 목록의 한 페이지가 자기 자신을 가리킨다고 ARGOS에 알리십시오.',
  },
  'sync: internal': {
    title: '대시보드 내부 오류',
    detail: '대시보드 내부에서 오류가 발생했습니다: {cause}',
    action: '해당 기간은 자동으로 다시 읽습니다. 계속되면 로그를 확인하고 알려 주십시오.',
  },
};
