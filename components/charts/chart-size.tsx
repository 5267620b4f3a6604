'use client';
import { useEffect, useRef, useState } from 'react';
import { usePrinting } from '#components/ui/use-printing.ts';

interface Size {
  width: number;
  height: number;
}

/** px: within the margins of A4. */
const PAPER: Size = { width: 680, height: 168 };

/** Gives a chart the size of what is around it, and on paper, where nothing is measured in time, one that fits the page. */
export function ChartSize({ children }: { children: (size: Size) => React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const [measured, setMeasured] = useState<Size | null>(null);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      if (width > 0 && height > 0) setMeasured({ width: Math.round(width), height: Math.round(height) });
    });
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const size = printing ? PAPER : measured;
  return (
    <div ref={box} className="relative h-full" style={printing ? { height: PAPER.height } : undefined}>
      {/* Out of the flow: a chart never holds open what it is measured by. */}
      {size ? <div className="absolute inset-0">{children(size)}</div> : null}
    </div>
  );
}
