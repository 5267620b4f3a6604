const MOST = 20;
const offsets = new Map<string, number>();

/** Keeps how far a list was scrolled, px, for as long as the page lives; the oldest of many lists is forgotten. */
export function rememberScroll(list: string, offset: number): void {
  offsets.delete(list);
  offsets.set(list, offset);
  if (offsets.size > MOST) offsets.delete(offsets.keys().next().value ?? list);
}

/** How far the list was scrolled when it was last seen, px; 0 where it never was. */
export const recallScroll = (list: string): number => offsets.get(list) ?? 0;
