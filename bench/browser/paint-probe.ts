/** What happens in the page while it is benched. Nothing here is reachable from outside: each function is sent there as its text. */

/** A change that is waited for: of an attribute, or of the text where there is none. */
export interface Watched {
  /** What begins it. */
  event: 'keydown' | 'pointerup';
  selector: string;
  attribute: string | null;
  /** While there is such an element, what is seen is of before. */
  unless: string | null;
}

declare global {
  interface Window {
    bench: {
      /** From the event to the paint of the change, ms, in turn. */
      paints: number[];
      /** The longest event of each interaction, ms, by Event Timing: what INP is made of. Those under 16 ms are not told. */
      interactions: Map<number, number>;
      watch: (what: Watched) => void;
    };
  }
}

/** To be there before the page's own scripts. */
export function installProbe(): void {
  const paints: number[] = [];
  const interactions = new Map<number, number>();
  window.bench = { paints, interactions, watch };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      if (entry.interactionId === 0) continue;
      const longest = Math.max(entry.duration, interactions.get(entry.interactionId) ?? 0);
      interactions.set(entry.interactionId, longest);
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);

  function watch({ event, selector, attribute, unless }: Watched): void {
    let began: number | null = null;
    let before: string | null = null;
    const read = (): string | null => {
      const element = document.querySelector(selector);
      return (attribute === null ? element?.textContent : element?.getAttribute(attribute)) ?? null;
    };
    // `timeStamp` is when the browser had it, before the page was free to hear of it.
    const begin = ({ timeStamp }: Event): void => {
      [began, before] = [timeStamp, read()];
    };
    document.addEventListener(event, begin, { capture: true });
    const observer = new MutationObserver(() => {
      if (began === null || (unless !== null && document.querySelector(unless)) || read() === before) return;
      const from = began;
      began = null;
      // A message sent in a frame is heard when the frame is done.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => paints.push(performance.now() - from);
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  }
}

export interface Frames {
  /** Between frames, ms. */
  gaps: number[];
  /** Elements of the page, at most. */
  elements: number;
  /** Shown rows that were not here yet, of all that were looked at. */
  missing: number;
  seen: number;
}

/** Scrolls in every frame, and tells how far apart these were. */
export function scrollFrames({ selector, step, frames }: { selector: string; step: number; frames: number }) {
  return new Promise<Frames>((resolve, reject) => {
    const scroller = document.querySelector(selector);
    if (!scroller) {
      reject(new Error(`There is no ${selector}.`));
      return;
    }
    const result: Frames = { gaps: [], elements: 0, missing: 0, seen: 0 };
    let last: number | null = null;
    const frame = (now: number): void => {
      if (last !== null) result.gaps.push(now - last);
      last = now;
      if (result.gaps.length >= frames) {
        resolve(result);
        return;
      }
      // Not in each: counting takes time of its own.
      if (result.gaps.length % 20 === 10) {
        result.elements = Math.max(result.elements, document.querySelectorAll('*').length);
        const rows = document.querySelectorAll('[role="row"][aria-rowindex]');
        result.seen += rows.length;
        result.missing += [...rows].filter((row) => row.querySelector('time') === null).length;
      }
      scroller.scrollTop += step;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}
