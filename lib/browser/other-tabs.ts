/**
 * Tells the other tabs of this browser who has signed in here, for they share the session: what they show was fetched for somebody else.
 *
 * @param changed told when another tab has another person
 * @returns ends the listening
 */
export function shareWithTabs(personId: string, changed: () => void): () => void {
  const channel = new BroadcastChannel('faceauth-review.person');
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data !== personId) changed();
  };
  channel.postMessage(personId);
  open = channel;
  return () => channel.close();
}

/** Tells them that nobody is signed in any more. By the very channel that this tab listens on, which does not hear itself. */
export const tellTabsOfLeaving = (): void => open?.postMessage(null);

let open: BroadcastChannel | null = null;
