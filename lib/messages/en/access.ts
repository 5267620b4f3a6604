import type { Permission, Role, SensitiveField, Showing } from '#lib/domain/permissions.ts';

/** Who may come in, as what, and how. */
export const access = {
  roles: {
    reviewer: 'Reviewer',
    lead: 'Lead',
    auditor: 'Auditor',
    administrator: 'Administrator',
  } satisfies Record<Role, string>,
  /** What each role is for, in one line. */
  roleIsFor: {
    reviewer: 'Reads submissions and charts, and saves views of their own.',
    lead: 'As a reviewer; saves views for the team, takes submissions away as a file and has days read again.',
    auditor: 'Reads everything and the audit trail, exports it, and changes nothing.',
    administrator: 'May do everything, and manages the people.',
  } satisfies Record<Role, string>,
  permissions: {
    'submissions.read': 'See submissions, images and charts',
    'submissions.export': 'Export submissions',
    'sync.request': 'Have days read again',
    'alarms.handle': 'Acknowledge and close alarms',
    'views.read': 'Open saved views',
    'views.write': 'Save, change and delete views of one’s own',
    'retention.set': 'Set for how long each project may keep what it has',
    'views.share': 'Give views to the team, change and delete the team’s',
    'audit.read': 'Read the audit trail',
    'people.manage': 'Manage people',
  } satisfies Record<Permission, string>,
  matrix: { title: 'What each role may', permission: 'May', yes: 'yes', no: 'no' },

  /** Fields that answers leave out. */
  masked: {
    title: 'What each role is shown',
    masked: 'Masked',
    note: 'Your role is not shown this unasked. Who reveals it stands in the audit trail.',
    withheld: 'Your role is not given this.',
    reveal: 'Reveal',
    revealing: 'Revealing…',
    revealOf: (field: string) => `Reveal: ${field}`,
    fields: { subject: 'Subject id', comments: 'Comments', image: 'Image', raw: 'Raw record' } satisfies Record<
      SensitiveField,
      string
    >,
    showings: { shown: 'shown', onRequest: 'on request', withheld: 'no' } satisfies Record<Showing, string>,
    recorded:
      'On request: it takes a click, which stands in the audit trail. Looking at an image stands there for every role.',
  },

  brandNote: 'Review of FaceAuth submissions',
  fields: {
    name: 'Name',
    email: 'E-mail address',
    password: 'Password',
    newPassword: 'New password',
    currentPassword: 'Current password',
    code: 'Code',
  },
  passwordRules: '12 characters or more. Several words in a row are good; nothing that is common or made of your name.',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  /** What is wrong with a field. */
  mistakes: {
    tooShort: 'This is too short: take 12 characters or more. Several words do.',
    tooLong: 'This is too long.',
    guessable: 'This is easy to guess: it is common, or made of your name, of keys in a row or of repetitions.',
    asBefore: 'This is the password that you have already.',
    missing: 'This is needed.',
    email: 'This is no e-mail address.',
    name: 'A name has 1 to 80 characters on one line.',
    emailTaken: 'Somebody has this address already.',
    projects: 'Choose at least one project, or all.',
    scopes: 'Choose at least one.',
    tokenEnd: 'Choose a day from today on, at most 365 days from now.',
  },

  signIn: {
    title: 'Sign in',
    act: 'Sign in',
    acting: 'Signing in…',
    /** Nobody can help themselves: the dashboard sends no mail. */
    forgotten: 'Password forgotten? An administrator can give you a link to choose a new one.',
    withPassword: 'Sign in with e-mail address and password',
    roles: {
      title: 'Try a role',
      description:
        'Data are simulated here, so anybody may take any role. With an ARGOS key set, everybody signs in as themselves.',
      as: {
        reviewer: 'Sign in as reviewer',
        lead: 'Sign in as lead',
        auditor: 'Sign in as auditor',
        administrator: 'Sign in as administrator',
      } satisfies Record<Role, string>,
    },
    code: {
      title: 'Your code',
      description: 'Open your authenticator app and type the six digits that it shows for FaceAuth Review.',
      hint: 'Without the app at hand: type one of your recovery codes.',
      act: 'Go on',
      back: 'Back to e-mail address and password',
    },
    /** Where somebody asked for another page, or their session ended on it. */
    onward: 'Then you go on to the page that you were at, or asked for.',
    singleSignOn: {
      act: (name: string) => `Sign in with ${name}`,
      acting: 'On the way there…',
      /** Why the provider, or the dashboard, has sent somebody back. */
      refused: {
        'no-role': {
          title: 'You may not use this dashboard',
          detail: 'Your organisation gives you no role for it.',
          action: 'If you need it for your work, ask whoever manages its groups.',
        },
        disabled: {
          title: 'You may not sign in',
          detail: 'An administrator has disabled your access.',
          action: 'Ask an administrator of the dashboard.',
        },
        cancelled: {
          title: 'You have not signed in',
          detail: 'It was cancelled at your organisation’s sign-in.',
          action: 'Try again when you want to.',
        },
        'not-linked': {
          title: 'This address is somebody’s here already',
          detail:
            'Your organisation’s sign-in has not verified your e-mail address, so it can’t be taken for the same person.',
          action: 'Have it verified there, or sign in with the password that you have here.',
        },
        'too-late': {
          title: 'That took too long',
          detail:
            'The answer of your organisation’s sign-in is good for a few minutes, once, and in the browser that asked.',
          action: 'Try again.',
        },
        other: {
          title: 'It did not work',
          detail: 'Your organisation’s sign-in answered in a way that can not be used.',
          action: 'Try again. If it stays, tell an administrator of the dashboard.',
        },
      },
    },
  },

  join: {
    title: 'Join',
    reading: 'Looking up the link…',
    first: {
      title: 'Welcome to FaceAuth Review',
      description: 'You are the first here and become the administrator. You can invite the others afterwards.',
      act: 'Create the administrator',
    },
    invited: {
      title: (name: string) => `Welcome, ${name}`,
      description: (email: string) => `Choose the password that you will sign in with as ${email}.`,
      act: 'Set the password and sign in',
    },
    acting: 'One moment…',
    until: (time: string) => `The link works once, until ${time}.`,
    noToken: {
      title: 'This address lacks its link',
      detail: 'The part behind the # is missing. Open the whole link that you were given, once more.',
    },
    toSignIn: 'To the sign-in page',
  },

  menu: {
    label: (name: string) => `Account of ${name}`,
    account: 'Account',
    people: 'People',
    signOut: 'Sign out',
    signingOut: 'Signing out…',
    notSignedOut: 'You are still signed in',
    keywords: 'log out leave end session',
  },

  /** A page, or a part of it, that the role does not include. */
  refused: {
    title: 'Your role does not include this page',
    detail: (role: string) => `You have signed in as ${role.toLowerCase()}.`,
    someProjects: 'It reaches over all projects, and you may see some of them.',
    action: 'If you need it for your work, ask an administrator of the dashboard.',
    readAgain: 'Your role does not include having days read again.',
    views: 'Your role does not include saving views; an administrator or a lead can.',
  },
};
