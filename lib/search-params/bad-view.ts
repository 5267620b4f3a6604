/** Used by the server alone, whose problems are in English: the browser is not sent these texts. */
import { address as words } from '#lib/messages/en/address.ts';
import { expectedWords } from './expected.ts';
import { listIgnored } from './ignored.ts';
import { viewParamNames } from './saved-view.ts';
import type { ViewAddress } from './saved-view.ts';

/**
 * What keeps a query from being stored as a view, in words that follow "must be"; null where nothing does. Stricter than the
 * address, which shows what it understands: a view that dropped a filter would show more than its name says.
 */
export function describeBadQuery({ path, query }: ViewAddress): string | null {
  const params = new URLSearchParams(query);
  const known = viewParamNames(path);
  const unknown = [...new Set(params.keys())].find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const name = unknown === '' ? 'a parameter without a name' : unknown.slice(0, 60).toWellFormed();
    return `parameters of the page ${path}: ${name} is none, there are ${known.join(', ')}`;
  }
  const [bad] = listIgnored(params);
  return bad ? `parameters that are understood: ${bad.name} may be ${expectedWords(words)[bad.name]}` : null;
}
