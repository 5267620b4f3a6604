/**
 * Who may do what, and who is shown what. These tables are the only source: the guard of every route, what answers leave out, menus, the
 * docs' tables and the exhaustive tests come from them.
 */

/** In the order in which they are told of. */
export const ROLES = ['reviewer', 'lead', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Each right and who has it. */
export const PERMISSIONS = {
  /** Lists, charts, single submissions, their images, the state of the mirror. */
  'submissions.read': ['reviewer', 'lead', 'auditor', 'administrator'],
  /** Taking submissions away as a file. */
  'submissions.export': ['lead', 'auditor', 'administrator'],
  /** Having days read again. */
  'sync.request': ['lead', 'administrator'],
  /** For how long each project may keep what it has. */
  'retention.set': ['lead', 'administrator'],
  /** Saying what alarms came from, and closing them. */
  'alarms.handle': ['lead', 'administrator'],
  'views.read': ['reviewer', 'lead', 'auditor', 'administrator'],
  /** Saving, changing and deleting views of one's own. */
  'views.write': ['reviewer', 'lead', 'administrator'],
  /** The same of the team's, and giving one's own to the team. */
  'views.share': ['lead', 'administrator'],
  'audit.read': ['auditor', 'administrator'],
  /** Inviting people, their roles and projects, disabling and forgetting them. */
  'people.manage': ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type Permission = keyof typeof PERMISSIONS;

/** How somebody comes by a field: at once; by asking for it, which is an entry in the audit trail; or not at all. */
export type Showing = 'shown' | 'onRequest' | 'withheld';

/** What of a submission tells of a person or may hold anything, by role. Who judges is shown what they judge by. */
export const FIELDS = {
  /** `kycSubmissionId`: whose it is. */
  subject: { reviewer: 'shown', lead: 'shown', auditor: 'onRequest', administrator: 'onRequest' },
  /** What ARGOS said of it in its own words. */
  comments: { reviewer: 'shown', lead: 'shown', auditor: 'onRequest', administrator: 'onRequest' },
  /** Where it is shown its reading is an entry, too. */
  image: { reviewer: 'shown', lead: 'shown', auditor: 'onRequest', administrator: 'onRequest' },
  /** The record as ARGOS sent it, keys that nobody knows included. */
  raw: { reviewer: 'onRequest', lead: 'onRequest', auditor: 'onRequest', administrator: 'onRequest' },
} as const satisfies Readonly<Record<string, Readonly<Record<Role, Showing>>>>;
export type SensitiveField = keyof typeof FIELDS;
export const SENSITIVE_FIELDS = Object.keys(FIELDS) as [SensitiveField, ...SensitiveField[]];

export const showingOf = (role: Role, field: SensitiveField): Showing => FIELDS[field][role];

/** What answers leave out. @param role null = whoever asks, of whom nothing is known */
export const maskedFor = (role: Role | null): SensitiveField[] =>
  SENSITIVE_FIELDS.filter((field) => role === null || showingOf(role, field) !== 'shown');

/**
 * The rights that an API token can be given, of those that its person has: what programs ask for. Never people, and nothing that asks for who
 * has signed in (account, sessions, tokens themselves): one that leaks can't make another, nor let anybody in. Views are arranged by people,
 * so tokens only read them.
 */
export const TOKEN_SCOPES = [
  'submissions.read',
  'submissions.export',
  'sync.request',
  'views.read',
  'audit.read',
] as const satisfies readonly Permission[];
export type Scope = (typeof TOKEN_SCOPES)[number];

export const isScope = (access: string): access is Scope => (TOKEN_SCOPES as readonly string[]).includes(access);

/**
 * What an operation asks of who calls it: nothing, and nobody looks who it is (`public`); nothing, whoever has signed in or not (`anyone`);
 * that they have signed in; or a right.
 */
export type Access = 'public' | 'anyone' | 'signed-in' | Permission;

export const may = (role: Role, permission: Permission): boolean =>
  (PERMISSIONS[permission] as readonly Role[]).includes(role);

/** Rights that reach over all projects, so who may see only some can't have them. */
export const OF_ALL_PROJECTS: readonly Access[] = ['audit.read', 'people.manage'];

/**
 * What somebody may of all that there is.
 *
 * @param projects those that they may see, null = all
 * @param scopes of the token that they come with; absent = they have signed in
 */
export const permissionsOf = ({
  role,
  projects,
  scopes = null,
}: {
  role: Role;
  projects: readonly string[] | null;
  scopes?: readonly Permission[] | null;
}): Permission[] =>
  (Object.keys(PERMISSIONS) as Permission[]).filter(
    (permission) =>
      may(role, permission) &&
      (projects === null || !OF_ALL_PROJECTS.includes(permission)) &&
      (scopes === null || scopes.includes(permission)),
  );

/** @param role null for who has not signed in */
export function admits(access: Access, role: Role | null): boolean {
  if (access === 'public' || access === 'anyone') return true;
  return role !== null && (access === 'signed-in' || may(role, access));
}

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
