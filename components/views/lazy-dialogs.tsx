'use client';
import dynamic from 'next/dynamic';

/** Nobody needs them before the first click. */
export const ViewsDialog = dynamic(() => import('./views-dialog.tsx'), { ssr: false });
export const SaveViewDialog = dynamic(() => import('./save-view-dialog.tsx'), { ssr: false });
