import type { ApiToken } from '#lib/contract/tokens.ts';

/** API tokens, by which scripts act for a person. */
export const tokens = {
  title: 'API tokens',
  note: 'A script acts for you by a token, with no more than its scopes and your role both include.',
  loading: 'Loading the API tokens',
  caption: 'Your API tokens',
  none: 'You have none. Make one for a script that reads or exports submissions.',
  allProjects: 'all projects',
  ends: (time: string) => `ends ${time}`,
  ended: (time: string) => `ended ${time}`,
  lastUsed: (relative: string) => `last used ${relative}`,
  neverUsed: 'never used',
  states: { active: 'Active', paused: 'Paused', expired: 'Expired', revoked: 'Revoked' } satisfies Record<
    ApiToken['state'],
    string
  >,

  create: {
    open: 'Make a token',
    title: 'Make an API token',
    description: 'It is shown once. Give each script a token of its own, with as little as it needs.',
    name: 'Name',
    nameHint: 'Tells which script has it, such as “Nightly export”. The audit trail names it.',
    scopes: 'What it may',
    projects: 'Projects',
    allProjects: 'All that you may see',
    someProjects: 'Only these:',
    life: 'How long it works',
    days: (days: number) => `${days} days`,
    untilDay: 'Until a day',
    lastDay: 'Last day',
    ends: (time: string) => `It ends ${time}.`,
    act: 'Make the token',
    acting: 'One moment…',
  },
  made: {
    title: (name: string) => `The token “${name}”`,
    description: 'It is shown now and never again. Keep it as you keep a password.',
    label: 'Token',
    copy: 'Copy the token',
    copied: 'Copied',
    refused: 'The browser refused to copy: select the token and copy it.',
    try: 'Try it, with the token in the variable TOKEN:',
    copyCommand: 'Copy the command',
    answers: 'The answer tells what it may. What else there is to ask stands in the',
    document: 'OpenAPI document',
    done: 'Done',
  },
  revoke: {
    open: 'Revoke',
    openOf: (name: string) => `Revoke ${name}`,
    title: (name: string) => `Revoke “${name}”?`,
    description: 'Scripts that use it are refused from now on. This can not be undone.',
    act: 'Revoke',
    acting: 'One moment…',
    done: (name: string) => `“${name}” is revoked.`,
  },
  cancel: 'Cancel',

  everybody: {
    note: 'Scripts act for their person by these. They make them on their account page.',
    caption: 'API tokens of everybody',
    none: 'Nobody has one.',
    of: (person: string) => `of ${person}`,
  },
};
