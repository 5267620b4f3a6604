'use client';
import { useEffect, useState } from 'react';

const SHOWN_MS = 1_600;

/** Puts text on the clipboard and says for a moment how it went. */
export function useCopy() {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  async function copy(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
      return true;
    } catch {
      setOutcome('failed'); // not allowed, or no secure context: the reader is told, nothing else can be done
      return false;
    }
  }
  return { copied: outcome === 'copied', failed: outcome === 'failed', copy };
}
