/** Charts side by side where there is room. */
export const CHARTS = 'grid gap-x-10 lg:grid-cols-2';
export const TILES = 'grid border-t border-l border-line sm:grid-cols-2';
export const TILE = 'min-h-28 border-r border-b border-line';
export const LINK = 'inline-flex min-h-6 items-center text-accent-text underline-offset-3 hover:underline';
