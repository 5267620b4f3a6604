/** The dashboard can't start as things stand; the message says why and what to do. */
export class StartRefusal extends Error {}
