/** A submission that was opened here: its id and its project, nothing of what is in it. */
export interface RecentSubmission {
  authId: string;
  projectId: string;
}

const MOST = 20;
const LONGEST = 300;

/** The one that was opened last first, each once, at most 20. */
export function withOpened(recent: readonly RecentSubmission[], opened: RecentSubmission): RecentSubmission[] {
  const others = recent.filter(({ authId, projectId }) => authId !== opened.authId || projectId !== opened.projectId);
  return [opened, ...others].slice(0, MOST);
}

/** Reads what is stored; anything else in it is left out. */
export function parseRecent(text: string | null): RecentSubmission[] {
  return parseArray(text)
    .flatMap((each) => {
      if (typeof each !== 'object' || each === null || !('authId' in each) || !('projectId' in each)) return [];
      const { authId, projectId } = each;
      return isShortText(authId) && isShortText(projectId) ? [{ authId, projectId }] : [];
    })
    .slice(0, MOST);
}

/** Ids of the acts that were used, the latest first, each once, at most 8. */
export const withUsed = (used: readonly string[], id: string): string[] =>
  [id, ...used.filter((each) => each !== id)].slice(0, 8);

/** Reads what is stored; anything else in it is left out. */
export const parseUsed = (text: string | null): string[] => parseArray(text).filter(isShortText).slice(0, 8);

const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST;

function parseArray(text: string | null): unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch {
    return []; // something else wrote there: nothing is known
  }
}
