/**
 * Before a chip goes: the focus moves on to the chip beside it, and from the last one to the filter bar.
 *
 * @param within the list of chips, or `null` where all of them go
 */
export function moveFocusOn(pressed: HTMLElement, within: HTMLElement | null): void {
  const chips = within ? [...within.querySelectorAll<HTMLElement>('button[data-chip]')] : [];
  const at = chips.indexOf(pressed);
  const next = chips[at + 1] ?? chips[at - 1] ?? document.querySelector<HTMLElement>('[data-filter-bar]');
  (next ?? document.getElementById('main'))?.focus({ preventScroll: true });
}
