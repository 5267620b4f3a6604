/** Charts side by side where there is room, and those that take both columns. */
export const CHARTS = 'grid gap-x-10 lg:grid-cols-2';
export const WIDE = 'lg:col-span-2';
