'use client';
import { useRef } from 'react';

/**
 * What is opened by a key gives the focus back to where it was, not to the button that would have opened it, too.
 *
 * @param otherwise has the focus where what had it is gone
 */
export function useFocusReturn(otherwise?: () => HTMLElement | null) {
  const from = useRef<HTMLElement | null>(null);
  return {
    /** Before it is opened. */
    remember: (): void => {
      const element = document.activeElement;
      from.current = element instanceof HTMLElement && element !== document.body ? element : null;
    },
    /** For the content of dialogs and popovers. */
    onCloseAutoFocus: (event: Event): void => {
      const element = from.current?.isConnected ? from.current : (otherwise?.() ?? null);
      from.current = null;
      if (!element) return;
      event.preventDefault();
      element.focus({ preventScroll: true });
    },
  };
}
