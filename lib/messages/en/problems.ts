import { ownProblems } from './own-problems.ts';

/**
 * What is said of a failure; a part that is absent is said as whoever found it wrote it. Places: `{status}` of HTTP, and of what was
 * written in English the first `{number}`, the `{name}` in quotes and the `{cause}` after a colon.
 */
export interface ProblemTexts {
  title: string;
  detail?: string;
  action?: string;
}

/**
 * By the kind of a problem; where a kind has several meanings, also by `kind: title` or `kind: detail`, as the server writes them, and
 * by `sync: kind` where the sync means something else by it. The server writes English, so here it has nothing to add.
 */
export const problems: Readonly<Record<string, ProblemTexts>> = ownProblems;
