'use client';
import { useEffect, useState } from 'react';

/** Did the last press land outside of an element? What a tap has opened there goes with it, as it does when a mouse leaves. */
export function useTappedAway(element: React.RefObject<HTMLElement | null>): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const pressed = ({ target }: PointerEvent) =>
      setAway(!(target instanceof Node && element.current?.contains(target)));
    window.addEventListener('pointerdown', pressed, { capture: true });
    return () => window.removeEventListener('pointerdown', pressed, { capture: true });
  }, [element]);
  return away;
}
