/** All that can go wrong between ARGOS and us. The set is closed: whoever handles one can handle all. */
export const ARGOS_ERROR_KINDS = [
  'wrong-key',
  'address-not-allowed',
  'refused',
  'wrong-url',
  'bad-request',
  'not-found',
  'slow-down',
  'argos-down',
  'unreachable',
  'untrusted',
  'timeout',
  'connection-lost',
  'redirected',
  'too-large',
  'encrypted',
  'bad-answer',
  'paused',
] as const;
export type ArgosErrorKind = (typeof ARGOS_ERROR_KINDS)[number];

interface KindOfError {
  message: string;
  /** What the operator can do. */
  action: string;
  /** May the same question succeed a moment later? */
  transient: boolean;
}

const KINDS: Readonly<Record<ArgosErrorKind, KindOfError>> = {
  'wrong-key': {
    message: 'ARGOS does not know this API key.',
    action:
      "Check the API key of this project (ARGOS_API_KEY, ARGOS_API_KEY_FILE or ARGOS_PROJECTS): each FaceAuth project has its own, in ARGOS's console.",
    transient: false,
  },
  'address-not-allowed': {
    message: 'ARGOS does not accept requests from the address of this server.',
    action: "Add the public address of this server to the allow-list of the project in ARGOS's console.",
    transient: false,
  },
  refused: {
    message: 'ARGOS refused the request without saying why.',
    action: "Check the API key, and whether the public address of this server is on the allow-list in ARGOS's console.",
    transient: false,
  },
  'wrong-url': {
    message: 'There is no FaceAuth API at the configured address.',
    action: 'Check ARGOS_BASE_URL; the public one is https://rest-api.argosidentity.com/v3.',
    transient: false,
  },
  'bad-request': {
    message: 'ARGOS did not understand the question.',
    action: 'Report this to the makers of this dashboard, with the trace id if there is one: the API may have changed.',
    transient: false,
  },
  'not-found': {
    message: 'ARGOS has nothing under this id.',
    action: 'Nothing to do: it may have been erased, or it belongs to another project.',
    transient: false,
  },
  'slow-down': {
    message: 'ARGOS asks to be asked less often.',
    action: 'Nothing at once: the pace is lowered by itself. If it keeps happening, lower SYNC_CONCURRENCY.',
    transient: true,
  },
  'argos-down': {
    message: 'ARGOS reports a fault of its own.',
    action:
      'Wait: the question is asked again by itself. If it lasts, write to ARGOS with the trace id if there is one.',
    transient: true,
  },
  unreachable: {
    message: 'ARGOS can not be reached.',
    action: 'Check the network, DNS and firewall of this server, and ARGOS_BASE_URL.',
    transient: true,
  },
  untrusted: {
    message: 'The certificate of ARGOS is not trusted.',
    action:
      'Check ARGOS_BASE_URL and the clock of this server. Behind a proxy that inspects TLS, give Node its authority with NODE_EXTRA_CA_CERTS.',
    transient: false,
  },
  timeout: {
    message: 'ARGOS did not answer in time.',
    action: 'Wait: the question is asked again by itself. If it lasts, check the network of this server.',
    transient: true,
  },
  'connection-lost': {
    message: 'The connection to ARGOS broke off in the middle.',
    action: 'Wait: the question is asked again by itself. If it lasts, check the network of this server and any proxy.',
    transient: true,
  },
  redirected: {
    message: 'ARGOS sent a redirect, which is refused: the API key would go elsewhere.',
    action: 'Check ARGOS_BASE_URL: it must be the final address, with the right scheme (https) and path.',
    transient: false,
  },
  'too-large': {
    message: 'The answer of ARGOS is larger than is accepted.',
    action: 'Ask for fewer records at once.',
    transient: false,
  },
  encrypted: {
    message: 'ARGOS answered with encrypted data, which this dashboard does not read.',
    action: "Turn off the encryption of API answers for this project in ARGOS's console.",
    transient: false,
  },
  'bad-answer': {
    message: 'ARGOS answered with something that is not a list of submissions.',
    action:
      'Check ARGOS_BASE_URL and any proxy between. If both are right, the API may have changed: report this to the makers of this dashboard.',
    transient: true,
  },
  paused: {
    message: 'ARGOS failed several times in a row; it is left alone for a moment.',
    action: 'Wait: the question is asked again by itself. If it lasts, check the network of this server.',
    transient: false,
  },
};

interface ErrorDetails {
  /** Added to the kind's own message, one sentence. Never anything secret: the caller redacts. */
  detail?: string;
  traceId?: string | null;
  status?: number | null;
  retryAfterMs?: number | null;
  /** Where this one differs from its kind. */
  transient?: boolean;
}

/**
 * What went wrong with ARGOS, and what the operator can do about it, in words. It never carries the API key, and no `cause`
 * either, for the errors below it quote headers and bodies.
 */
export class ArgosError extends Error {
  override readonly name = 'ArgosError';
  readonly kind: ArgosErrorKind;
  readonly action: string;
  /** ARGOS's own number of the failed request, to be quoted to ARGOS. */
  readonly traceId: string | null;
  /** HTTP status, where there was an answer. */
  readonly status: number | null;
  /** How long ARGOS asks to wait. */
  readonly retryAfterMs: number | null;
  /** May the same question succeed a moment later? */
  readonly transient: boolean;

  constructor(kind: ArgosErrorKind, details: ErrorDetails = {}) {
    const { message, action, transient } = KINDS[kind];
    super(details.detail === undefined ? message : `${message} ${details.detail}`);
    this.kind = kind;
    this.action = action;
    this.traceId = details.traceId ?? null;
    this.status = details.status ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.transient = details.transient ?? transient;
  }

  toJSON(): Record<string, unknown> {
    const { kind, message, action, traceId, status, retryAfterMs } = this;
    return { kind, message, action, traceId, status, retryAfterMs };
  }
}
