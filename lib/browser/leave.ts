import { tellTabsOfLeaving } from './other-tabs.ts';

/**
 * Goes to another page of ours by loading it anew: nothing that was fetched for one person stays in memory for the next.
 *
 * @param address path, query and fragment
 */
export const leaveFor = (address: string): void => window.location.assign(address);

/** The same for somebody who signs out: what this tab remembers (records that were opened, places in lists) goes with them; other tabs follow. */
export function forgetAndLeave(address: string): void {
  tellTabsOfLeaving();
  window.sessionStorage.clear();
  leaveFor(address);
}
