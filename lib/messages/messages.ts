import type { en } from './en/en.ts';

/** Every text of the dashboard in one language; a text that another language lacks is an error of types. */
export type Messages = typeof en;
