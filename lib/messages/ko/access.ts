import type { Messages } from '../messages.ts';

export const access: Messages['access'] = {
  roles: { reviewer: '검토자', lead: '책임자', auditor: '감사자', administrator: '관리자' },
  roleIsFor: {
    reviewer: '제출 건과 차트를 보고, 자신의 보기를 저장합니다.',
    lead: '검토자의 권한에 더해, 팀 보기를 저장하고, 제출 건을 파일로 내보내고, 날짜를 다시 읽게 합니다.',
    auditor: '모든 내용과 감사 기록을 보고 내보냅니다. 아무것도 변경하지 않습니다.',
    administrator: '모든 작업을 할 수 있으며 사용자를 관리합니다.',
  },
  permissions: {
    'submissions.read': '제출 건, 이미지, 차트 보기',
    'submissions.export': '제출 건 내보내기',
    'sync.request': '날짜 다시 읽기 요청',
    'alarms.handle': '알림 확인 및 종료',
    'views.read': '저장된 보기 열기',
    'views.write': '자신의 보기 저장, 변경, 삭제',
    'retention.set': '프로젝트별 보존 기간 설정',
    'views.share': '보기를 팀과 공유, 팀 보기 변경과 삭제',
    'audit.read': '감사 기록 조회',
    'people.manage': '사용자 관리',
  },
  matrix: { title: '역할별 권한', permission: '권한', yes: '가능', no: '불가' },

  masked: {
    title: '역할별 표시 항목',
    masked: '비공개',
    note: '이 역할에는 요청해야 표시됩니다. 누가 표시했는지 감사 기록에 남습니다.',
    withheld: '이 역할에는 제공되지 않습니다.',
    reveal: '표시',
    revealing: '불러오는 중…',
    revealOf: (field) => `표시: ${field}`,
    fields: { subject: '대상자 ID', comments: '코멘트', image: '이미지', raw: '원본 레코드' },
    showings: { shown: '표시', onRequest: '요청 시', withheld: '불가' },
    recorded: '요청 시: 클릭해야 표시되며 감사 기록에 남습니다. 이미지 열람은 모든 역할에 대해 기록됩니다.',
  },

  brandNote: 'FaceAuth 제출 건 검토',
  fields: {
    name: '이름',
    email: '이메일 주소',
    password: '비밀번호',
    newPassword: '새 비밀번호',
    currentPassword: '현재 비밀번호',
    code: '코드',
  },
  passwordRules:
    '12자 이상이어야 합니다. 여러 단어를 이어 쓰면 좋습니다. 흔한 비밀번호나 자신의 이름으로 만든 것은 쓸 수 없습니다.',
  showPassword: '비밀번호 표시',
  hidePassword: '비밀번호 숨기기',
  mistakes: {
    tooShort: '너무 짧습니다. 12자 이상 입력하십시오. 여러 단어를 이어 쓰면 됩니다.',
    tooLong: '너무 깁니다.',
    guessable: '추측하기 쉽습니다. 흔하거나, 이름, 이어진 키, 반복으로 이루어져 있습니다.',
    asBefore: '지금 쓰고 있는 비밀번호입니다.',
    missing: '입력해야 합니다.',
    email: '이메일 주소가 아닙니다.',
    name: '이름은 한 줄에 1~80자여야 합니다.',
    emailTaken: '이미 사용 중인 주소입니다.',
    projects: '프로젝트를 하나 이상 선택하거나 전체를 선택하십시오.',
    scopes: '하나 이상 선택하십시오.',
    tokenEnd: '오늘부터 365일 안의 날짜를 선택하십시오.',
  },

  signIn: {
    title: '로그인',
    act: '로그인',
    acting: '로그인하는 중…',
    forgotten: '비밀번호를 잊었습니까? 관리자가 새 비밀번호를 정하는 링크를 줄 수 있습니다.',
    withPassword: '이메일 주소와 비밀번호로 로그인',
    roles: {
      title: '역할 체험',
      description:
        '여기의 데이터는 모의 데이터이므로 누구나 어떤 역할이든 체험할 수 있습니다. ARGOS 키를 설정하면 각자 로그인합니다.',
      as: {
        reviewer: '검토자로 로그인',
        lead: '책임자로 로그인',
        auditor: '감사자로 로그인',
        administrator: '관리자로 로그인',
      },
    },
    code: {
      title: '인증 코드',
      description: '인증 앱의 FaceAuth Review 항목에 표시된 6자리 숫자를 입력하십시오.',
      hint: '인증 앱을 쓸 수 없으면 복구 코드 중 하나를 입력하십시오.',
      act: '계속',
      back: '이메일 주소와 비밀번호로 돌아가기',
    },
    onward: '로그인하면 보고 있던 페이지나 열려던 페이지로 이동합니다.',
    singleSignOn: {
      act: (name: string) => `${name}(으)로 로그인`,
      acting: '이동하는 중…',
      refused: {
        'no-role': {
          title: '이 대시보드를 사용할 수 없습니다',
          detail: '조직에서 이 대시보드의 역할을 부여하지 않았습니다.',
          action: '업무에 필요하다면 조직의 그룹을 관리하는 담당자에게 문의하십시오.',
        },
        disabled: {
          title: '로그인할 수 없습니다',
          detail: '관리자가 접근을 중지했습니다.',
          action: '대시보드 관리자에게 문의하십시오.',
        },
        cancelled: {
          title: '로그인하지 않았습니다',
          detail: '조직의 로그인에서 취소되었습니다.',
          action: '원할 때 다시 시도하십시오.',
        },
        'not-linked': {
          title: '이미 다른 방법으로 쓰이고 있는 주소입니다',
          detail: '조직의 로그인이 이메일 주소를 확인하지 않아 같은 사람으로 볼 수 없습니다.',
          action: '조직에서 주소를 확인받거나, 여기서 쓰는 비밀번호로 로그인하십시오.',
        },
        'too-late': {
          title: '시간이 너무 지났습니다',
          detail: '조직 로그인의 응답은 몇 분 동안, 요청한 브라우저에서 한 번만 쓸 수 있습니다.',
          action: '다시 시도하십시오.',
        },
        other: {
          title: '로그인하지 못했습니다',
          detail: '조직의 로그인이 사용할 수 없는 응답을 보냈습니다.',
          action: '다시 시도하십시오. 계속되면 대시보드 관리자에게 알리십시오.',
        },
      },
    },
  },

  join: {
    title: '참여',
    reading: '링크를 확인하는 중…',
    first: {
      title: 'FaceAuth Review에 오신 것을 환영합니다',
      description: '첫 사용자이므로 관리자가 됩니다. 다른 사용자는 이후에 초대할 수 있습니다.',
      act: '관리자 만들기',
    },
    invited: {
      title: (name) => `${name} 님, 환영합니다`,
      description: (email) => `${email} 주소로 로그인할 때 쓸 비밀번호를 정하십시오.`,
      act: '비밀번호를 정하고 로그인',
    },
    acting: '잠시만 기다려 주십시오…',
    until: (time) => `이 링크는 ${time}까지 한 번만 사용할 수 있습니다.`,
    noToken: {
      title: '링크가 완전하지 않습니다',
      detail: '주소에서 # 뒤의 부분이 빠졌습니다. 받은 링크 전체를 다시 여십시오.',
    },
    toSignIn: '로그인 페이지로',
  },

  menu: {
    label: (name) => `${name} 계정`,
    account: '내 계정',
    people: '사용자',
    signOut: '로그아웃',
    signingOut: '로그아웃하는 중…',
    notSignedOut: '아직 로그인되어 있습니다',
    keywords: '나가기 세션 종료 sign out log out leave',
  },

  refused: {
    title: '현재 역할로는 볼 수 없는 페이지입니다',
    detail: (role) => `${role} 역할로 로그인했습니다.`,
    someProjects: '모든 프로젝트에 걸친 내용인데, 볼 수 있는 프로젝트가 일부뿐입니다.',
    action: '업무에 필요하다면 대시보드 관리자에게 문의하십시오.',
    readAgain: '현재 역할로는 날짜를 다시 읽게 할 수 없습니다.',
    views: '현재 역할로는 보기를 저장할 수 없습니다. 관리자나 책임자가 저장할 수 있습니다.',
  },
};
