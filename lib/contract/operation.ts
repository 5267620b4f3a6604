/** How one thing that our API offers is declared. */
import type { z } from 'zod';
import type { Access, Permission } from '#lib/domain/permissions.ts';

/** An answer of any length, sent while it is made. What breaks off in it breaks the connection: it never looks whole. */
export interface StreamAnswer {
  mediaTypes: readonly string[];
}

export interface Operation {
  id: string;
  /** What it asks of who calls it. */
  access: Access;
  /** Only for roles that are shown this field unasked: it is what the answer is about. Others are refused, whatever they ask for. */
  shows?: 'subject';
  /** Also for who comes with an API token, whatever its scopes; others are for tokens where `access` is one of the scopes. */
  tokens?: true;
  /** Rights that it asks for beside that, and when: the route sees to them. */
  rights?: Readonly<Partial<Record<Permission, string>>>;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** As OpenAPI spells it; the folder in `app` has brackets instead of braces. */
  path: string;
  summary: string;
  description?: string;
  query?: z.ZodObject<z.core.$ZodShape>;
  params?: z.ZodObject<z.core.$ZodShape>;
  body?: z.ZodType;
  /** What the body may be called; absent = `application/json`. */
  bodyTypes?: readonly string[];
  /**
   * `image`: bytes; `document`: JSON that describes itself; `redirect`: another page of ours, for a browser that came by a link; or a
   * stream of bytes of one of these media types.
   */
  answer: z.ZodType | 'image' | 'document' | 'redirect' | StreamAnswer;
  /** Where it is not 200. */
  status?: number;
  /** A further status that gives the same answer, and when. */
  alsoStatus?: { status: number; when: string };
  /** Statuses of its problems beside those that every operation has, and when they come. */
  problems?: Readonly<Record<number, string>>;
  /**
   * How the audit trail tells of it, and which of the path's parameters is what it is done to; without it only the route itself tells.
   * `concealed`: that parameter names a person, and the trail has its fingerprint.
   */
  audit?: { act: string; record?: string; concealed?: true };
  example?: unknown;
  bodyExample?: unknown;
}

/** What can be wrong with a body, whatever it holds. */
export const OF_A_BODY = {
  413: 'The body is larger than is accepted',
  415: 'The body is not said to be application/json',
} as const;
