'use client';
import dynamic from 'next/dynamic';

/** Where toasts appear; after the first paint. */
export const Toaster = dynamic(() => import('./toaster-box.tsx'), { ssr: false });
